package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.util.List;
import java.util.Optional;

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

  private static final int MIN_DECIMALS_OF_DRAWINGS = 4;

  /** The word right before, quotes, brackets and blanks. */
  private static final int MAX_GAP = 32;

  /** Brackets, a comma and the blanks of what is printed to be read. */
  private static final int MAX_BETWEEN = 80;

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
    Optional<DecimalPair> found = DecimalPair.at(text, signStart(text, from, runStart), to);
    if (found.isEmpty() || !isNamed(found.get(), from, to)) {
      return -1;
    }
    DecimalPair pair = found.get();
    if (GeoArea.mayBe(text, from, pair.start())) {
      GeoArea area = new GeoArea(text);
      area.match(RULE, pair.start(), pair.firstEnd());
      area.match(RULE, pair.second(), pair.end());
      int end = track(text, pair.end(), to, area);
      if (area.isWide()) {
        return end;
      }
    }
    if (pair.isUnparted()) {
      sink.match(RULE, pair.start(), pair.end());
    } else {
      sink.match(RULE, pair.start(), pair.firstEnd());
      sink.match(RULE, pair.second(), pair.end());
    }
    return track(text, pair.end(), to, sink);
  }

  /** Not behind a comma or a letter: there are the points of drawings. */
  private static boolean opens(byte[] text, int from, int start) {
    if (start == from) {
      return true;
    }
    return switch (text[start - 1]) {
      case '[', '(', '=', ':', '"', '\'', '@', ' ', '\n', '\t', '+', '-', '/', '>' -> true;
      default -> false;
    };
  }

  /** The pairs behind the first of a line or an area: {@code ],[13.38,52.52}. */
  private static int track(byte[] text, int from, int to, MatchSink sink) {
    int end = from;
    while (true) {
      int i = end;
      int limit = Math.min(to, end + MAX_BETWEEN);
      while (i < limit && (text[i] == ']' || text[i] == '[' || text[i] == ',' || text[i] <= ' ')) {
        i++;
      }
      if (i == end || i >= to) {
        return end;
      }
      Optional<DecimalPair> found = DecimalPair.at(text, i, to);
      if (found.isEmpty() || found.get().isUnparted()) {
        return end;
      }
      DecimalPair pair = found.get();
      sink.match(RULE, pair.start(), pair.firstEnd());
      sink.match(RULE, pair.second(), pair.end());
      end = pair.end();
    }
  }

  private static boolean isNamed(DecimalPair pair, int from, int to) {
    byte[] text = pair.text();
    int start = pair.start();
    if (pair.isUnparted()) {
      return pair.isIso6709()
          && (start == from || (!Boundaries.isWord(text[start - 1]) && text[start - 1] != '.'));
    }
    if (start > from && text[start - 1] == '@') {
      return true;
    }
    if (start > from && text[start - 1] == '/') {
      return pair.decimals() >= MIN_DECIMALS_OF_DRAWINGS
          && text[pair.firstEnd()] == ','
          && pair.second() == pair.firstEnd() + 1
          && endsSegment(text, pair.end(), to);
    }
    if (!WORDS.mayPrecede(text, Math.max(from, start - MAX_GAP), start)) {
      return false;
    }
    String context =
        NumberContext.label(
            NumberContext.words(text, NumberContext.start(text, from, start), start));
    return isLast(context, PLACES)
        || (pair.decimals() >= MIN_DECIMALS_OF_DRAWINGS && isLast(context, DRAWINGS));
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

  private static int signStart(byte[] text, int from, int start) {
    return start > from && (text[start - 1] == '-' || text[start - 1] == '+') ? start - 1 : start;
  }

  private static ContextWords words() {
    ContextWords words = new ContextWords();
    PLACES.forEach(words::add);
    DRAWINGS.forEach(words::add);
    return words;
  }
}
