package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.util.List;

/**
 * Finds positions on earth where two numbers stand together: {@code ll=52.51,13.37}, GeoJSON's
 * {@code "coordinates": [13.37, 52.51]} (RFC 7946), {@code +52.51+013.37/} (ISO 6709), {@code
 * /@52.51,13.37,15z}, a segment {@code /52.5163,13.3777} of a path. Three decimals are a house or
 * two.
 *
 * <p>Two decimals in a row are mostly the points of a drawing, so a word must stand before them;
 * and where that word may as well be of a drawing ({@code center}), each has at least four.
 */
final class GeoDetector {
  static final Rule RULE = new Rule("geo-position", Category.LOCATION);

  private static final int MIN_DECIMALS = 3;
  private static final int MIN_DECIMALS_OF_DRAWINGS = 4;
  private static final int MAX_DECIMALS = 18;

  /** The word right before, quotes, brackets and blanks. */
  private static final int MAX_GAP = 32;

  private static final List<String> PLACES =
      List.of(
          "ll",
          "sll",
          "latlng",
          "latlon",
          "latlong",
          "lat",
          "lng",
          "geo",
          "gps",
          "coordinates",
          "coordinate",
          "coords",
          "coord",
          "loc",
          "geolocation",
          "geopoint",
          "position lat");

  private static final List<String> DRAWINGS =
      List.of(
          "center",
          "centre",
          "point",
          "pos",
          "position",
          "location",
          "near",
          "origin",
          "destination",
          "daddr",
          "saddr",
          "q",
          "query",
          "bbox",
          "latitude",
          "longitude",
          "waypoint");

  private static final ContextWords WORDS = words();

  private GeoDetector() {}

  /**
   * Reports the pair that begins with the digits {@code [runStart, runEnd)}, and those of a track
   * behind it. Returns where it ends, or -1.
   */
  static int find(byte[] text, int from, int to, int runStart, int runEnd, MatchSink sink) {
    if (!opens(text, from, runStart)) {
      return -1;
    }
    int first = numberEnd(text, runStart, to);
    if (first < 0) {
      return -1;
    }
    int start = signStart(text, from, runStart);
    int second = afterSeparator(text, first, to);
    int secondEnd = second < 0 ? -1 : numberEnd(text, digitsAt(text, second, to), to);
    if (secondEnd < 0 || !isOnEarth(text, start, first, second, secondEnd)) {
      return -1;
    }
    int decimals = Math.min(decimals(text, start, first), decimals(text, second, secondEnd));
    if (!isNamed(text, from, to, start, first, second, secondEnd, decimals)) {
      return -1;
    }
    if (GeoArea.mayBe(text, from, start)) {
      GeoArea area = new GeoArea(text);
      area.match(RULE, start, first);
      area.match(RULE, second, secondEnd);
      int end = track(text, secondEnd, to, area);
      if (area.isWide()) {
        return end;
      }
    }
    if (second == first) {
      sink.match(RULE, start, secondEnd);
    } else {
      sink.match(RULE, start, first);
      sink.match(RULE, second, secondEnd);
    }
    return track(text, secondEnd, to, sink);
  }

  /** Not behind a comma or a letter: there are the points of drawings. */
  private static boolean opens(byte[] text, int from, int start) {
    if (start == from) {
      return true;
    }
    return switch (text[start - 1]) {
      case '[', '(', '=', ':', '"', '\'', '@', ' ', '\n', '\t', '+', '-', '/' -> true;
      default -> false;
    };
  }

  /** The pairs behind the first of a line or an area: {@code ],[13.38,52.52}. */
  private static int track(byte[] text, int from, int to, MatchSink sink) {
    int end = from;
    while (true) {
      int i = end;
      int limit = Math.min(to, end + 12);
      while (i < limit && (text[i] == ']' || text[i] == '[' || text[i] == ',' || text[i] <= ' ')) {
        i++;
      }
      if (i == end || i >= to) {
        return end;
      }
      int first = numberEnd(text, digitsAt(text, i, to), to);
      int second = first < 0 ? -1 : afterSeparator(text, first, to);
      int secondEnd = second <= first ? -1 : numberEnd(text, digitsAt(text, second, to), to);
      if (secondEnd < 0 || !isOnEarth(text, i, first, second, secondEnd)) {
        return end;
      }
      sink.match(RULE, i, first);
      sink.match(RULE, second, secondEnd);
      end = secondEnd;
    }
  }

  private static boolean isNamed(
      byte[] text,
      int from,
      int to,
      int start,
      int first,
      int second,
      int secondEnd,
      int decimals) {
    if (second == first) {
      // ISO 6709 has two digits of latitude and three of longitude; paths of drawings run on so.
      return point(text, start) == start + 3
          && point(text, second) == second + 4
          && !Ascii.isDigit(text[start])
          && (start == from || (!Boundaries.isWord(text[start - 1]) && text[start - 1] != '.'));
    }
    if (start > from && text[start - 1] == '@') {
      return true;
    }
    if (start > from && text[start - 1] == '/') {
      return decimals >= MIN_DECIMALS_OF_DRAWINGS
          && text[first] == ','
          && second == first + 1
          && endsSegment(text, secondEnd, to);
    }
    if (!WORDS.mayPrecede(text, Math.max(from, start - MAX_GAP), start)) {
      return false;
    }
    String context = NumberContext.words(text, NumberContext.start(text, from, start), start);
    return isLast(context, PLACES)
        || (decimals >= MIN_DECIMALS_OF_DRAWINGS && isLast(context, DRAWINGS));
  }

  /** True for what may follow a segment of a path, and no quotient in code. */
  private static boolean endsSegment(byte[] text, int at, int to) {
    return at >= to || "/?#\"' \r\n".indexOf(text[at]) >= 0;
  }

  private static boolean isLast(String context, List<String> words) {
    for (String word : words) {
      if (context.endsWith(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  /** The end of a decimal of up to three digits and at least three behind the point, or -1. */
  private static int numberEnd(byte[] text, int start, int to) {
    if (start < 0) {
      return -1;
    }
    int point = Ascii.digitsEnd(text, start, Math.min(to, start + 4));
    if (point == start || point - start > 3 || point >= to || text[point] != '.') {
      return -1;
    }
    int end = Ascii.digitsEnd(text, point + 1, Math.min(to, point + 2 + MAX_DECIMALS));
    int decimals = end - point - 1;
    boolean closed = end >= to || (!Boundaries.isWord(text[end]) && text[end] != '.');
    return decimals >= MIN_DECIMALS && decimals <= MAX_DECIMALS && closed ? end : -1;
  }

  private static int signStart(byte[] text, int from, int start) {
    return start > from && (text[start - 1] == '-' || text[start - 1] == '+') ? start - 1 : start;
  }

  private static int digitsAt(byte[] text, int i, int to) {
    int start = i < to && (text[i] == '-' || text[i] == '+') ? i + 1 : i;
    return start < to && Ascii.isDigit(text[start]) ? start : -1;
  }

  /** Where the second number begins; right here if its sign parts both. */
  private static int afterSeparator(byte[] text, int end, int to) {
    if (end >= to) {
      return -1;
    }
    if (text[end] == '+' || text[end] == '-') {
      return end;
    }
    int i = end;
    int limit = Math.min(to, end + 4);
    while (i < limit && (text[i] == ',' || text[i] == ';' || text[i] == ' ' || text[i] == '\n')) {
      i++;
    }
    return i > end ? i : -1;
  }

  /** One of both may be a latitude, the other one a longitude. */
  private static boolean isOnEarth(byte[] text, int start, int first, int second, int end) {
    int a = whole(text, start, first);
    int b = whole(text, second, end);
    return a <= 180 && b <= 180 && (a <= 90 || b <= 90) && a + b > 0;
  }

  private static int whole(byte[] text, int start, int end) {
    int digits = Ascii.isDigit(text[start]) ? start : start + 1;
    return (int) NumberChecks.value(text, digits, Ascii.digitsEnd(text, digits, end) - digits);
  }

  private static int decimals(byte[] text, int start, int end) {
    return end - point(text, start) - 1;
  }

  /** The point of a decimal that begins at {@code start}. */
  private static int point(byte[] text, int start) {
    int point = start;
    while (text[point] != '.') {
      point++;
    }
    return point;
  }

  private static ContextWords words() {
    ContextWords words = new ContextWords();
    PLACES.forEach(words::add);
    DRAWINGS.forEach(words::add);
    return words;
  }
}
