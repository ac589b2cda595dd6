package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Planted.Kept;
import java.util.List;
import java.util.Optional;

/**
 * A text that is ready to be put into an entry.
 *
 * @param name of the header, cookie or property it goes under, and of the secret for the reader
 * @param fields its parameters, where the HAR lists these besides
 * @param kept harmless values in it
 */
record Written(
    String name,
    String text,
    List<Field> fields,
    List<Kept> kept,
    Optional<Syntax> syntax,
    String encoding,
    Style fileStyle) {
  static final String NO_ENCODING = "none";

  Written {
    fields = List.copyOf(fields);
    kept = List.copyOf(kept);
  }

  static Written plain(String name, String text) {
    return new Written(
        name, text, List.of(), List.of(), Optional.empty(), NO_ENCODING, Style.NEEDED);
  }

  Written as(Syntax notation) {
    return new Written(name, text, fields, kept, Optional.of(notation), encoding, fileStyle);
  }

  Written with(List<Field> parameters) {
    return new Written(name, text, parameters, kept, syntax, encoding, fileStyle);
  }

  Written under(String otherEncoding) {
    return new Written(name, text, fields, kept, syntax, otherEncoding, fileStyle);
  }

  Written escapedInFile(Style style) {
    String chain = (encoding.equals(NO_ENCODING) ? "" : encoding + " > ") + "escapes of the file";
    return new Written(name, text, fields, kept, syntax, chain, style);
  }

  String mimeType() {
    return syntax.map(Syntax::mimeType).orElse("text/plain");
  }

  String placeTitle(Place place) {
    boolean document = place.holds() == Place.Holds.DOCUMENT;
    return place.title() + (document ? syntax.map(s -> ": " + s.title()).orElse("") : "");
  }
}
