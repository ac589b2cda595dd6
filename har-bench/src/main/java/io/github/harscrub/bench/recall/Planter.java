package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Cells.Cell;
import io.github.harscrub.bench.recall.Node.Leaf;
import io.github.harscrub.bench.recall.Node.Obj;
import io.github.harscrub.bench.recall.Planted.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plants secrets and harmless values in copies of recorded entries, one spot in each. */
final class Planter {
  private static final List<String> NEUTRAL =
      List.of("value", "k", "item", "note", "ref", "cfg", "extra");
  private static final int MAX_TRIES = 200;

  private final Carriers carriers;
  private final Chance chance;
  private final Documents documents;

  private final Obj har = new Obj();
  private final List<Planted> planted = new ArrayList<>();
  private final List<Obj> entries = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  Planter(Carriers carriers, Chance chance) {
    this.carriers = carriers;
    this.chance = chance;
    this.documents = new Documents(carriers, chance);
  }

  /** Every kind at every place in turn, each time in another notation and encoding. */
  void secrets(int count, int beside) {
    int left = beside;
    int done = 0;
    while (done < count) {
      List<Cell> cells = Cells.shuffled(chance);
      for (Cell cell : cells.subList(0, Math.min(cells.size(), count - done))) {
        // Evenly among all, but not at each nth: that would always be the same cells.
        boolean withHarmless = left > 0 && chance.below(count - done) < left;
        if (plant(cell, withHarmless)) {
          left -= withHarmless ? 1 : 0;
          done++;
        }
      }
    }
  }

  /** Whether a value and a notation were found that go together. */
  private boolean plant(Cell cell, boolean withHarmless) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      Secret secret = cell.kind().make(chance);
      Optional<Written> written = write(cell, secret, withHarmless);
      if (written.isPresent()
          && (secret.needles().get(0).reach() == Reach.HERE || used.add(secret.text()))) {
        place(cell, secret, written.get());
        return true;
      }
    }
    return false;
  }

  private Optional<Written> write(Cell cell, Secret secret, boolean withHarmless) {
    return switch (cell.place().holds()) {
      case HEADER -> documents.header(name(cell.kind(), secret, Slot.HEADER), secret);
      case COOKIE -> documents.cookie(name(cell.kind(), secret, Slot.COOKIE), secret);
      case BARE -> documents.bare(secret);
      case MEMBER -> documents.member(name(cell.kind(), secret, Slot.KEY), secret);
      case FIELDS ->
          documents.fields(slot -> name(cell.kind(), secret, slot), secret, withHarmless);
      case DOCUMENT ->
          documents.document(
              slot -> name(cell.kind(), secret, slot),
              secret,
              cell.kind().distinct(),
              cell.place(),
              withHarmless);
    };
  }

  /** A distinct secret needs no name, and often has one that says nothing. */
  private String name(Kind kind, Secret secret, Slot slot) {
    if (!secret.name().isEmpty()) {
      return secret.name();
    }
    List<String> names = Names.of(slot, kind.announced());
    if (names.isEmpty() || (kind.distinct() && chance.oneIn(3))) {
      return kind.distinct() ? chance.of(NEUTRAL) : "";
    }
    return chance.of(names);
  }

  private void place(Cell cell, Secret secret, Written written) {
    Spot spot = spot(written);
    cell.place().put(spot, written.name(), written.text());
    finish(spot);
    List<Kept> kept = new ArrayList<>(written.kept());
    secret.rest().forEach(rest -> kept.add(new Kept("rest of " + cell.kind().title(), rest, true)));
    planted.add(
        new Planted(
            spot.id(),
            cell.kind().title(),
            written.placeTitle(cell.place()),
            written.encoding(),
            written.name(),
            secret.needles(),
            kept));
    // What logs repeat is a token as it is, not a line of a key or a part of an assertion.
    String token = secret.needles().get(0).text();
    boolean whole = secret.text().endsWith(token) && secret.text().length() - token.length() < 12;
    if (whole && secret.needles().get(0).reach() == Reach.ANYWHERE && chance.oneIn(4)) {
      copy(cell, secret);
    }
  }

  /** A second copy without a name, which only the first one gives away. */
  private void copy(Cell cell, Secret secret) {
    Written written = Plain.copy(secret.needles().get(0).text(), chance);
    Spot spot = spot(written);
    Place place =
        chance.of(List.of(Place.RESPONSE_BODY, Place.COMMENT, Place.WEB_SOCKET, Place.REFERER));
    if (place == Place.REFERER) {
      Written field = Plain.copyInQuery(secret.needles().get(0).text(), chance);
      place.put(spot, "", field.text());
      written = field;
    } else {
      place.put(spot, "", written.text());
    }
    finish(spot);
    planted.add(
        new Planted(
            spot.id(),
            cell.kind().title(),
            "second copy without a name",
            written.encoding(),
            "",
            List.of(secret.needles().get(0)),
            List.of()));
  }

  /** Harmless values without a secret beside them, by kind in turn. */
  void harmless(int count) {
    for (int i = 0; i < count; i++) {
      int which = i % (HarmlessFields.ALL.size() + HarmlessHeaders.ALL.size() + 8);
      if (which < HarmlessFields.ALL.size()) {
        harmlessField(HarmlessFields.ALL.get(which));
      } else if (which < HarmlessFields.ALL.size() + HarmlessHeaders.ALL.size()) {
        harmlessHeader(HarmlessHeaders.ALL.get(which - HarmlessFields.ALL.size()));
      } else {
        harmlessCode();
      }
    }
  }

  private void harmlessField(Harmless kind) {
    Kept value = new Kept(kind.title(), kind.maker().apply(chance), false);
    Place place =
        kind.answer()
            ? Place.RESPONSE_BODY
            : chance.of(
                List.of(Place.RESPONSE_BODY, Place.REQUEST_BODY, Place.WEB_SOCKET, Place.QUERY));
    Written written =
        kind.answer()
            ? Plain.answer(chance.of(kind.names()), value.text(), chance)
            : Plain.harmless(chance.of(kind.names()), value.text(), place, chance);
    harmless(place, written, value);
  }

  private void harmlessHeader(Harmless kind) {
    Kept value = new Kept(kind.title(), kind.maker().apply(chance), false);
    Place place = chance.of(List.of(Place.REQUEST_HEADER, Place.RESPONSE_HEADER));
    harmless(place, Written.plain(chance.of(kind.names()), value.text()), value);
  }

  private void harmlessCode() {
    Kept value = new Kept("code", Harmless.code(chance), false);
    harmless(
        Place.RESPONSE_BODY,
        Written.plain("", "(function(){\n" + value.text() + ";\n})();").as(Syntax.SCRIPT_ASSIGN),
        value);
  }

  private void harmless(Place place, Written written, Kept value) {
    Spot spot = spot(written);
    place.put(spot, written.name(), written.text());
    finish(spot);
    planted.add(
        new Planted(
            spot.id(),
            "",
            written.placeTitle(place),
            written.encoding(),
            written.name(),
            List.of(),
            List.of(value)));
  }

  private Spot spot(Written written) {
    return new Spot(
        planted.size(),
        carriers.entry(chance),
        chance,
        written.fileStyle(),
        written.fields(),
        written.mimeType());
  }

  private void finish(Spot spot) {
    entries.add(spot.entry());
    spot.page()
        .ifPresent(
            page -> {
              har.object("log").array("pages").items().add(page);
              spot.entry().put("pageref", page.text("id"));
            });
  }

  /** By the number of the spot. */
  List<Obj> spotEntries() {
    return entries;
  }

  List<Planted> planted() {
    return planted;
  }

  /** The file with all that was planted, in a random order. */
  Obj har() {
    Obj log = har.object("log");
    log.put("version", "1.2");
    log.put("creator", new Obj().put("name", "harscrub recall").put("version", "1"));
    List<Node> items = log.array("entries").items();
    for (Obj entry : entries) {
      items.add(chance.below(items.size() + 1), entry);
    }
    return har;
  }

  static List<Integer> spots(List<Leaf> leaves) {
    return leaves.stream().map(Leaf::spot).toList();
  }
}
