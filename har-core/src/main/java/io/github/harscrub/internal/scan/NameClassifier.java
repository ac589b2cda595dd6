package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Says from a name whether the value beside it is sensitive. An opaque session id has no format:
 * only its name gives it away.
 *
 * <p>Names are matched by their words ({@code refreshToken}, {@code x-acme-session-ticket}, {@code
 * user[password]}, {@code csrfmiddlewaretoken}), headers and cookies first by tables of known ones.
 * Nothing is said about values. A call costs some 20 ns for a name seen lately and allocates
 * nothing then, otherwise a few microseconds, however long the name is. Safe for use by many
 * threads.
 */
public final class NameClassifier {
  private static final Set<String> FILES =
      Set.of(
          "js", "mjs", "cjs", "ts", "tsx", "jsx", "vue", "svelte", "css", "scss", "less", "wasm",
          "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "woff", "woff2");

  /** Some times the distinct names of a body; a power of two. 16 KB plus the names. */
  private static final int CACHE_SIZE = 1 << 13;

  /** Longer names are mostly data (paths, ids as keys) and do not come again. */
  private static final int MAX_CACHED_BYTES = 64;

  /** A name judged before. */
  private static final class Cached {
    private final byte[] name;
    private final NameKind kind;
    private final NameVerdict verdict;

    Cached(byte[] name, NameKind kind, NameVerdict verdict) {
      this.name = name;
      this.kind = kind;
      this.verdict = verdict;
    }

    boolean is(NameKind kind, byte[] text, int start, int end) {
      return this.kind == kind && Arrays.equals(name, 0, name.length, text, start, end);
    }
  }

  private static final class Holder {
    static final NameClassifier STANDARD = new NameClassifier();
  }

  private final NameTable table = new NameTable();
  private final WordCutter cutter = new WordCutter(table);
  private final ExactNames headers = ExactNames.read("header-names.tsv");
  private final ExactNames cookies = ExactNames.read("cookie-names.tsv");
  private final AtomicReferenceArray<@Nullable Cached> cache =
      new AtomicReferenceArray<>(CACHE_SIZE);

  NameClassifier() {}

  /** The classifier of the built-in tables; they are read at the first call. */
  public static NameClassifier standard() {
    return Holder.STANDARD;
  }

  /** Judges a name found in a body: a JSON key, an HTML input, a property in a script. */
  public NameVerdict classify(byte[] text, int start, int end) {
    return classify(NameKind.BODY, text, start, end);
  }

  /** Judges a name found in a body. */
  public NameVerdict classify(String name) {
    return classify(NameKind.BODY, name);
  }

  /** Judges the name of a query or form parameter. */
  public NameVerdict classifyParam(byte[] text, int start, int end) {
    return classify(NameKind.PARAM, text, start, end);
  }

  /** Judges the name of a header. */
  public NameVerdict classifyHeader(byte[] text, int start, int end) {
    return classify(NameKind.HEADER, text, start, end);
  }

  /** Judges the name of a cookie: whether its value is a credential, not whether it may stay. */
  public NameVerdict classifyCookie(byte[] text, int start, int end) {
    return classify(NameKind.COOKIE, text, start, end);
  }

  /** Judges a name of the given kind. */
  public NameVerdict classify(NameKind kind, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return classify(kind, bytes, 0, bytes.length);
  }

  /**
   * Judges a name of the given kind.
   *
   * @param text decoded bytes, UTF-8; the name is {@code [start, end)}, without quotes
   */
  public NameVerdict classify(NameKind kind, byte[] text, int start, int end) {
    if (end - start > MAX_CACHED_BYTES) {
      return judge(kind, NameWords.decode(text, start, end));
    }
    // Two places for each hash, the newer name first: with one, three names in twenty of a usual
    // body drive each other out.
    int slot = hash(kind, text, start, end) & (CACHE_SIZE - 2);
    Cached recent = cache.get(slot);
    if (recent != null && recent.is(kind, text, start, end)) {
      return recent.verdict;
    }
    Cached older = cache.get(slot + 1);
    if (older != null && older.is(kind, text, start, end)) {
      return older.verdict;
    }
    NameVerdict verdict = judge(kind, NameWords.decode(text, start, end));
    if (recent != null) {
      cache.set(slot + 1, recent);
    }
    cache.set(slot, new Cached(Arrays.copyOfRange(text, start, end), kind, verdict));
    return verdict;
  }

  private NameVerdict judge(NameKind kind, String name) {
    return switch (kind) {
      case HEADER -> headers.find(name.toLowerCase(Locale.ROOT), () -> judgeWords(kind, name));
      case COOKIE -> cookies.find(name.toLowerCase(Locale.ROOT), () -> judgeWords(kind, name));
      case BODY -> {
        if (isFile(name)) {
          yield NameVerdict.HARMLESS;
        }
        yield hasHeaderShape(name) ? judgeHeader(name) : judgeWords(kind, name);
      }
      case PARAM -> judgeWords(kind, name);
    };
  }

  /**
   * Headers are written down in bodies as well: as objects in logs of other requests, as raw
   * blocks, as options of {@code fetch} and {@code curl}. Only names with a dash are taken for
   * them: {@code from} and {@code host} are words.
   */
  private NameVerdict judgeHeader(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    NameKind kind = lower.startsWith("x-") ? NameKind.HEADER : NameKind.BODY;
    return headers.find(lower, () -> judgeWords(kind, name));
  }

  /**
   * True for the name of a source, a style sheet or a picture, as manifests of builds list them:
   * {@code {"password-0a1b2c3d.js": {"integrity": …}}}.
   */
  private static boolean isFile(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && FILES.contains(name.substring(dot + 1));
  }

  /** True for words of letters and digits joined by dashes (RFC 9110 section 5.1 allows more). */
  private static boolean hasHeaderShape(String name) {
    boolean dash = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      dash |= c == '-';
      if (c != '-' && !(c >= '0' && c <= '9') && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
        return false;
      }
    }
    return dash;
  }

  private NameVerdict judgeWords(NameKind kind, String name) {
    return NameMatcher.judge(table, NameWords.of(name, cutter), kind);
  }

  private static int hash(NameKind kind, byte[] text, int start, int end) {
    int hash = kind.bit();
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    // The last letters alone decide the low bits: fold the high ones in.
    return hash ^ hash >>> 15 ^ hash >>> 7;
  }
}
