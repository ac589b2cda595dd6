package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.Path;
import io.github.harscrub.internal.walk.Site;
import java.util.Locale;

/**
 * Headers as they went over the wire: all in one text, as Chrome had them in {@code headersText},
 * or a line each, as WebPageTest lists them below {@code _headers}.
 */
final class HeaderBlock {
  private static final String TEXT = "headerstext";
  private static final String LIST = "_headers";

  /** Longer names are request lines with a colon in the URL. */
  private static final int MAX_NAME = 64;

  private HeaderBlock() {}

  /** Is shown each header. */
  @FunctionalInterface
  interface Sink {
    void header(String name, Text value);
  }

  static boolean is(Site site) {
    return !site.number() && (isText(site.name()) || (!site.name().isEmpty() && isListed(site)));
  }

  private static boolean isText(String name) {
    int head = name.length() - TEXT.length();
    return name.regionMatches(true, head, TEXT, 0, TEXT.length());
  }

  /** True for the element of an array that is a member of {@code _headers}, and no pair in it. */
  private static boolean isListed(Site site) {
    return site.path()
        .parent()
        .filter(path -> path.index() < 0)
        .flatMap(Path::parent)
        .filter(path -> path.key().equals(LIST))
        .isPresent();
  }

  /** True for what the browser sent. */
  static boolean isSent(Site site) {
    return site.side() == Site.Side.REQUEST
        || site.name().toLowerCase(Locale.ROOT).contains("request");
  }

  /** Shows the headers of a text, a line each. */
  static void read(Text text, Sink sink) {
    byte[] bytes = text.bytes();
    for (int line = text.start(); line < text.end(); ) {
      int end = Bytes.find(bytes, line, text.end(), (byte) '\n');
      int stop = end > line && bytes[end - 1] == '\r' ? end - 1 : end;
      int colon = Bytes.find(bytes, line + 1, Math.min(stop, line + MAX_NAME), (byte) ':');
      if (colon + 1 < stop && bytes[colon] == ':' && isName(bytes, line, colon)) {
        int value = bytes[colon + 1] == ' ' ? colon + 2 : colon + 1;
        sink.header(new String(bytes, line, colon - line, UTF_8), text.part(value, stop));
      }
      line = end + 1;
    }
  }

  private static boolean isName(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean pseudo = i == start && bytes[i] == ':';
      if (!Bytes.wordByte(bytes[i]) && bytes[i] != '-' && bytes[i] != '_' && !pseudo) {
        return false;
      }
    }
    return end > start;
  }
}
