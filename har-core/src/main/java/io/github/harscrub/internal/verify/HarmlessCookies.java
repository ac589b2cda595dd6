package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of cookies that are known to hold no credential: analytics, consent, load balancing. Where
 * no placeholder says what a value was, the name says that it is looked for nowhere else.
 * Immutable.
 */
final class HarmlessCookies {
  private static final String TABLE = "/io/github/harscrub/internal/scan/cookie-names.tsv";
  private static final String HARMLESS = "HARMLESS";
  private static final int NAMES = 0;
  private static final int STRENGTH = 3;

  private static final HarmlessCookies STANDARD = new HarmlessCookies();

  private final Set<String> harmless = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  private HarmlessCookies() {
    try (InputStream in = HarmlessCookies.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE);
      }
      new BufferedReader(new InputStreamReader(in, UTF_8)).lines().forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] row = line.split("\t", -1);
    if (!line.startsWith("#") && row.length > STRENGTH) {
      Set<String> names = row[STRENGTH].equals(HARMLESS) ? harmless : others;
      Collections.addAll(names, row[NAMES].split("\\|", -1));
    }
  }

  /** Those of the table of names. */
  static HarmlessCookies standard() {
    return STANDARD;
  }

  /**
   * True for the value of such a cookie.
   *
   * @param name of the cookie that is all of this value, if it is one
   * @param value with the text around it, in which the name may stand before it
   */
  boolean has(Optional<String> name, Bytes value) {
    String known = name.orElseGet(() -> before(value)).toLowerCase(Locale.ROOT);
    return isIn(harmless, known) && !isIn(others, known);
  }

  /** The name in {@code name=value}, as in a header; empty if there is none. */
  private static String before(Bytes value) {
    byte[] bytes = value.array();
    int end = value.start() - 1;
    while (end > 0 && (bytes[end] == '"' || bytes[end] == '\\')) {
      end--;
    }
    if (end < 0 || bytes[end] != '=') {
      return "";
    }
    int start = end;
    while (start > 0 && inName(bytes[start - 1])) {
      start--;
    }
    boolean escape = start > 0 && bytes[start - 1] == '\\' && bytes[start] == 'n';
    start += escape ? 1 : 0;
    return new String(bytes, start, end - start, ISO_8859_1);
  }

  private static boolean inName(byte b) {
    return b > ' ' && b != ';' && b != ',' && b != '=' && b != '"' && b != '\\';
  }

  /** True for a name that is listed, or whose beginning is, with a star behind it. */
  private static boolean isIn(Set<String> names, String name) {
    boolean found = !name.isEmpty() && names.contains(name);
    for (int end = name.length(); end > 0 && !found; end--) {
      found = names.contains(name.substring(0, end) + "*");
    }
    return found;
  }
}
