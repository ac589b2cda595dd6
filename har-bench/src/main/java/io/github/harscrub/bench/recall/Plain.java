package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.Optional;

/** Texts without a secret of their own: nameless second copies, and harmless values alone. */
final class Plain {
  private static final List<Wrap> COPIES =
      List.of(
          Wrap.NESTED, Wrap.NESTED, Wrap.PERCENT, Wrap.JSON_UNICODE, Wrap.ENTITIES, Wrap.BASE64);
  private static final List<Syntax> ANSWERS =
      List.of(Syntax.JSON, Syntax.JSON, Syntax.JSONP, Syntax.XSSI, Syntax.HTML_STATE);
  private static final int TRIES = 5;

  private Plain() {}

  /** A line of a log with the value and nothing that tells what it is. */
  static Written copy(String value, Chance chance) {
    Wrap wrap = chance.of(COPIES);
    String inner = wrap == Wrap.BASE64 ? "{\"event\":\"sent\",\"what\":\"" + value + "\"}" : value;
    String text = "2026-03-01T10:00:00Z worker-3 saw " + wrap.encode(inner, chance) + " go by\n";
    String encoding = wrap == Wrap.NESTED ? Written.NO_ENCODING : wrap.title();
    return Written.plain("", text).as(Syntax.PROSE).under(encoding);
  }

  static Written copyInQuery(String value, Chance chance) {
    return Written.plain("", "q=" + new Escapes(Style.NEEDED, chance).percent("about " + value));
  }

  /** In any notation that the place has. */
  static Written harmless(String name, String value, Place place, Chance chance) {
    List<Field> fields = List.of(Field.of("page", "2"), Field.of(name, value));
    Escapes escapes = new Escapes(Style.NEEDED, chance);
    if (place.holds() == Place.Holds.FIELDS) {
      return Written.plain(name, Queries.query(fields, escapes)).with(fields);
    }
    Syntax syntax = Syntax.JSON;
    for (int tries = 0; tries < TRIES; tries++) {
      Syntax wanted = chance.of(Documents.syntaxes(place));
      // A key of its own is no value, and in code names like "code" or "password" are variables.
      boolean other = wanted == Syntax.SCRIPT_ASSIGN || wanted == Syntax.JSON_KEY;
      if (!other && fields.stream().allMatch(wanted::canSay)) {
        syntax = wanted;
        break;
      }
    }
    return Written.plain(name, syntax.render(fields, escapes, chance)).with(fields).as(syntax);
  }

  /** What only a server says. */
  static Written answer(String name, String value, Chance chance) {
    Syntax syntax = chance.of(ANSWERS);
    List<Field> fields = List.of(Field.of("status", "422"), Field.of(name, value));
    String text = syntax.render(fields, new Escapes(Style.NEEDED, chance), chance);
    return new Written(
        name, text, fields, List.of(), Optional.of(syntax), Written.NO_ENCODING, Style.NEEDED);
  }
}
