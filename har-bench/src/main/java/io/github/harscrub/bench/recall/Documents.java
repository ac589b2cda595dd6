package io.github.harscrub.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a secret, with what stands around it, as what a place can hold. Empty if it cannot. */
final class Documents {
  private static final List<Syntax> REQUESTS =
      List.of(
          Syntax.JSON,
          Syntax.JSON,
          Syntax.JSON_PAIRS,
          Syntax.XML,
          Syntax.SOAP,
          Syntax.GRAPHQL,
          Syntax.GRAPHQL_INLINE,
          Syntax.MULTIPART,
          Syntax.FORM,
          Syntax.FORM,
          Syntax.NDJSON);
  private static final List<Syntax> OUTER_REQUESTS = List.of(Syntax.JSON, Syntax.FORM, Syntax.XML);
  private static final List<Syntax> RESPONSES =
      Stream.of(Syntax.values())
          .filter(s -> !s.isForRequests() && s != Syntax.URL && s != Syntax.FORM)
          .toList();
  private static final List<Syntax> MESSAGES =
      List.of(
          Syntax.JSON,
          Syntax.JSON,
          Syntax.JSON_PAIRS,
          Syntax.XML,
          Syntax.LOG,
          Syntax.NDJSON,
          Syntax.PROSE);
  private static final List<Syntax> NOTES =
      List.of(Syntax.URL, Syntax.LOG, Syntax.PROSE, Syntax.JSON, Syntax.YAML);

  /** RFC 6265, section 4.1.1. */
  private static final String COOKIE_OCTETS = "[!#-+\\--:<-\\[\\]-~]+";

  private final Carriers carriers;
  private final Chance chance;

  Documents(Carriers carriers, Chance chance) {
    this.carriers = carriers;
    this.chance = chance;
  }

  Optional<Written> header(String name, Secret secret) {
    boolean sayable = !name.isEmpty() && secret.text().matches("[\\x20-\\x7e]+");
    return sayable ? Optional.of(file(Written.plain(name, secret.text()))) : Optional.empty();
  }

  Optional<Written> cookie(String name, Secret secret) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (secret.text().matches(COOKIE_OCTETS) && !chance.oneIn(3)) {
      return Optional.of(file(Written.plain(name, secret.text())));
    }
    String encoded = Wrap.PERCENT.encode(secret.text(), chance);
    return Optional.of(file(Written.plain(name, encoded).under(Wrap.PERCENT.title())));
  }

  Optional<Written> bare(Secret secret) {
    boolean sayable = secret.text().matches("[!-~]+");
    return sayable ? Optional.of(file(Written.plain("", secret.text()))) : Optional.empty();
  }

  Optional<Written> member(String name, Secret secret) {
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(file(Written.plain(name, secret.text())));
  }

  /** Parameters of a URL or a form. */
  Optional<Written> fields(Function<Slot, String> namer, Secret secret, boolean withHarmless) {
    int wraps = Nesting.depth(chance);
    Optional<Nesting> nesting =
        wraps == 0
            ? Optional.of(Nesting.none(namer.apply(Slot.PARAM), secret))
            : Nesting.of(namer, secret, wraps, chance);
    if (nesting.isEmpty() || !Syntax.URL.canSay(nesting.get().field())) {
      return Optional.empty();
    }
    Surroundings around = Surroundings.of(nesting.get().field(), Slot.PARAM, withHarmless, chance);
    Style style = style();
    String text = Queries.query(around.fields(), new Escapes(style, chance));
    return Optional.of(
        file(
            new Written(
                nesting.get().secretName(),
                text,
                around.fields(),
                around.kept(),
                Optional.empty(),
                encoding(nesting.get(), "percent", style),
                Style.NEEDED)));
  }

  /** A body, a message, a note. */
  Optional<Written> document(
      Function<Slot, String> namer,
      Secret secret,
      boolean distinct,
      Place place,
      boolean withHarmless) {
    int wraps = Nesting.depth(chance);
    Syntax syntax = chance.of(wraps == 0 ? syntaxes(place) : outer(place));
    Optional<Nesting> nesting;
    if (wraps > 0) {
      nesting = Nesting.of(namer, secret, wraps, chance);
    } else if (syntax.slot().isPresent()) {
      nesting = Optional.of(Nesting.none(namer.apply(syntax.slot().get()), secret));
    } else {
      nesting = distinct ? Optional.of(Nesting.none("", secret)) : Optional.empty();
    }
    if (nesting.isEmpty()) {
      return Optional.empty();
    }
    Slot slot = syntax.slot().orElse(Slot.KEY);
    Surroundings around = Surroundings.of(nesting.get().field(), slot, withHarmless, chance);
    if (!around.fields().stream().allMatch(syntax::canSay)) {
      return Optional.empty();
    }
    Style style = syntax.hasEscapes() ? style() : Style.NEEDED;
    String text = syntax.render(around.fields(), new Escapes(style, chance), chance);
    return Optional.of(
        file(
            new Written(
                nesting.get().secretName(),
                place == Place.RESPONSE_BODY ? carriers.around(text, syntax, chance) : text,
                around.fields(),
                around.kept(),
                Optional.of(syntax),
                encoding(nesting.get(), "own escapes", style),
                Style.NEEDED)));
  }

  static List<Syntax> syntaxes(Place place) {
    return switch (place) {
      case REQUEST_BODY -> REQUESTS;
      case WEB_SOCKET, EVENT_SOURCE -> MESSAGES;
      case COMMENT, CUSTOM_FIELD -> NOTES;
      default -> RESPONSES;
    };
  }

  private static List<Syntax> outer(Place place) {
    return place == Place.REQUEST_BODY ? OUTER_REQUESTS : Nesting.OUTER;
  }

  private Style style() {
    int dice = chance.below(10);
    return dice < 8 ? Style.NEEDED : dice < 9 ? Style.MIXED : Style.ALL;
  }

  private static String encoding(Nesting nesting, String own, Style style) {
    List<String> chain = new ArrayList<>(nesting.chain());
    if (style != Style.NEEDED) {
      chain.add(own + (style == Style.ALL ? ", all" : ", mixed"));
    }
    return chain.isEmpty() ? Written.NO_ENCODING : String.join(" > ", chain);
  }

  /** JSON lets a writer escape any character of the file itself. */
  private Written file(Written written) {
    return chance.oneIn(12)
        ? written.escapedInFile(chance.oneIn(2) ? Style.ALL : Style.MIXED)
        : written;
  }
}
