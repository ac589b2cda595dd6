package io.github.harscrub.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field to put into a document: the secret itself, or a document with it under an encoding, or
 * that in another one, and so on.
 *
 * @param secretName the name beside the secret, deep inside
 * @param chain the encodings on the way, from the inside out
 */
record Nesting(Field field, String secretName, List<String> chain) {
  /** Documents that a secret stands in. */
  private static final List<Syntax> INNER =
      List.of(
          Syntax.JSON,
          Syntax.JSON,
          Syntax.FORM,
          Syntax.URL,
          Syntax.XML,
          Syntax.LOG,
          Syntax.HTML_INPUT);

  /** Documents that an encoded document stands in. */
  static final List<Syntax> OUTER =
      List.of(
          Syntax.JSON,
          Syntax.JSON,
          Syntax.FORM,
          Syntax.URL,
          Syntax.XML,
          Syntax.HTML_DATA,
          Syntax.SCRIPT_CALL,
          Syntax.YAML,
          Syntax.LOG);

  private static final List<String> NAMES =
      List.of("payload", "data", "body", "d", "event", "params", "context");

  Nesting {
    chain = List.copyOf(chain);
  }

  static Nesting none(String name, Secret secret) {
    return new Nesting(new Field(name, secret.text(), secret.number()), name, List.of());
  }

  /** Empty if a notation on the way cannot say what it should. */
  static Optional<Nesting> of(
      Function<Slot, String> namer, Secret secret, int wraps, Chance chance) {
    Syntax syntax = chance.of(INNER);
    String name = namer.apply(syntax.slot().orElse(Slot.KEY));
    Field field = new Field(name, secret.text(), secret.number());
    List<String> chain = new ArrayList<>();
    for (int i = 0; i < wraps; i++) {
      if (!syntax.canSay(field)) {
        return Optional.empty();
      }
      Slot slot = syntax.slot().orElse(Slot.KEY);
      List<Field> fields = Surroundings.of(field, slot, false, chance).fields();
      String document = syntax.render(fields, new Escapes(Style.NEEDED, chance), chance);
      Wrap wrap = chance.of(List.of(Wrap.values()));
      chain.add(wrap.title());
      field = Field.of(chance.of(NAMES), wrap.encode(document, chance));
      syntax = chance.of(OUTER);
    }
    return Optional.of(new Nesting(field, name, chain));
  }

  /** How many encodings, at random: more than half of the time none. */
  static int depth(Chance chance) {
    int dice = chance.below(20);
    return dice < 11 ? 0 : dice < 16 ? 1 : dice < 19 ? 2 : 3;
  }
}
