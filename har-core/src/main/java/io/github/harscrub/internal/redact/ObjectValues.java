package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Label;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.PersonalShape;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.ServiceAccounts;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.ObjectKeys.Meaning;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Redacts values whose plain names mean something only in their object: {@code value} beside {@code
 * httpOnly}, {@code name} in a {@code user}, {@code city} beside {@code zip}.
 */
final class ObjectValues {

  /** Parts of an address that are no telling names alone. The country tells little and stays. */
  private static final Set<String> PLACES =
      Set.of(
          "city",
          "town",
          "village",
          "locality",
          "addresslocality",
          "municipality",
          "region",
          "addressregion",
          "state",
          "province",
          "state_province",
          "stateprovince",
          "county",
          "district",
          "suburb",
          "neighborhood",
          "neighbourhood",
          "suite",
          "apartment",
          "apt",
          "building",
          "formatted",
          "formattedaddress",
          "address",
          "address2",
          "address_2",
          "address_line2",
          "addressline2",
          "line2",
          "line3",
          "street",
          "street2",
          "street_name",
          "ort",
          "stadt",
          "ville",
          "ciudad",
          "cidade",
          "plaats");

  /** Who else has a name and an address: schema.org's organisations, robots. */
  private static final Set<String> NO_PERSON =
      Set.of(
          "organization",
          "organisation",
          "localbusiness",
          "corporation",
          "company",
          "newsmediaorganization",
          "store",
          "restaurant",
          "bot",
          "app",
          "brand",
          "website",
          "product",
          "webpage",
          "team",
          "group");

  /** What things have and people have not. */
  private static final Set<String> OF_THINGS =
      Set.of(
          "type",
          "kind",
          "description",
          "host",
          "hostname",
          "port",
          "database",
          "version",
          "dependencies",
          "price",
          "currency",
          "sku",
          "icon",
          "category",
          "slug",
          "enabled",
          "launchstage",
          "unit");

  private static final String ADDRESS_KEY = "address";

  private static final Set<String> NAME_PARTS = Set.of("first", "middle", "last");

  /** What stands beside the first and the last page, or beside their labels. */
  private static final Set<String> OF_PAGES =
      Set.of("next", "prev", "previous", "total", "count", "page", "pages");

  private static final int MAX_KEY = 20;
  private static final int MAX_NAME = 64;

  private final Findings findings;
  private final NamedValues named;
  private final HealthRecords health;
  private final ConcealedValues concealed;
  private final SignInMessages messages;
  private final HeaderMembers headers;

  ObjectValues(
      Findings findings,
      NamedValues named,
      ConcealedValues concealed,
      SignInMessages messages,
      HeaderMembers headers) {
    this.findings = findings;
    this.named = named;
    this.health = new HealthRecords(findings);
    this.concealed = concealed;
    this.messages = messages;
    this.headers = headers;
  }

  /**
   * Looks at the object that the key in {@code [start, end)}, quotes included, says something
   * about. Returns how many bytes it looked at.
   */
  int inspect(Frame frame, Text part, Meaning meaning, int start, int end) {
    int value = Siblings.valueStart(part, end);
    if (meaning == Meaning.SIGN_IN) {
      return value < 0 ? messages.inspect(frame, part, start) : end - start;
    }
    if (value < 0 || isLabel(meaning, part, value)) {
      // {"name": "email"} is a list of fields, {"zip": "Postal code"} their labels, and {"name":
      // "visa", "cvc": "cvv"} says how the brand calls it.
      return end - start;
    }
    if (meaning == Meaning.HEADERS) {
      return headers.inspect(frame, part, value) - start;
    }
    if (meaning == Meaning.COOKIES) {
      return headers.cookies(frame, part, value) - start;
    }
    if (meaning == Meaning.ROLE) {
      return Siblings.readValue(
              part, end, (a, b, c, d, n) -> person(frame, part, a, b, c, d, n, true))
          - start;
    }
    int open = Siblings.open(part, start);
    if (open < 0) {
      return Siblings.MAX_REACH;
    }
    boolean array = part.bytes()[value] == '[';
    int reached =
        switch (meaning) {
          case COOKIE -> cookie(frame, part, open);
          case PERSON, CARD -> person(frame, part, open);
          case ADDRESS -> address(frame, part, open);
          case PARTS ->
              Math.max(
                  person(frame, part, open), array ? health.name(frame, part, open, value) : open);
          case NAME -> fullName(frame, part, open);
          case LINES -> array ? health.address(frame, part, open, value) : open;
          case IDENTIFIER -> health.identifiers(frame, part, open, end);
          case CONCEALED -> concealed.marked(frame, part, open, value);
          case ROLE, SIGN_IN, HEADERS, COOKIES -> open;
        };
    return reached - open + (start - open);
  }

  private int person(Frame frame, Text part, int open) {
    return isThing(part, open, false)
        ? open
        : Siblings.read(part, open, (a, b, c, d, n) -> person(frame, part, a, b, c, d, n, false));
  }

  private int cookie(Frame frame, Text part, int open) {
    int[] at = new int[4];
    int reached =
        Siblings.read(
            part,
            open,
            (keyStart, keyEnd, start, end, number) -> {
              String key = key(part, keyStart, keyEnd);
              int index = key.equals("name") ? 0 : key.equals("value") ? 2 : -1;
              if (index >= 0 && !number) {
                at[index] = start;
                at[index + 1] = end;
              }
            });
    if (at[1] > at[0] && at[3] > at[2]) {
      named.cookie(frame, part.part(at[0], at[1]), part.part(at[2], at[3]));
    }
    return reached;
  }

  private void person(
      Frame frame,
      Text part,
      int keyStart,
      int keyEnd,
      int start,
      int end,
      boolean number,
      boolean role) {
    Text value = part.part(start, end);
    if (!number
        && FullName.KEYS.contains(key(part, keyStart, keyEnd))
        && isName(value)
        // A user may be called by a login name; what only has an address may be a machine's
        // account.
        && (role || !Opacity.hasDigit(part.bytes(), start, end))) {
      // A first name or an account is a word that stands elsewhere with another meaning.
      findings.found(frame, SharedRules.PERSON_NAME, start, end, Rank.NAME, FullName.is(value));
    }
  }

  /** {@code {"first": "Marta", "last": "Lindqvist"}}, but not the first and the last of many. */
  private int fullName(Frame frame, Text part, int open) {
    List<Text> parts = new ArrayList<>();
    boolean[] last = new boolean[1];
    boolean[] other = new boolean[1];
    int reached =
        Siblings.read(
            part,
            open,
            (keyStart, keyEnd, start, end, number) -> {
              String key = key(part, keyStart, keyEnd);
              if (NAME_PARTS.contains(key)) {
                Text value = part.part(start, end);
                last[0] |= key.equals("last");
                other[0] |= number || !FullName.isPart(value);
                parts.add(value);
              }
              other[0] |= OF_PAGES.contains(key);
            });
    if (last[0] && !other[0]) {
      for (Text value : parts) {
        findings.found(
            frame, SharedRules.PERSON_NAME, value.start(), value.end(), Rank.NAME, false);
      }
    }
    return reached;
  }

  private static boolean isLabel(Meaning meaning, Text part, int value) {
    return meaning == Meaning.ADDRESS
        ? !hasDigit(part, value)
        : meaning == Meaning.CARD && isWord(part, value);
  }

  private int address(Frame frame, Text part, int open) {
    boolean itself = isAddress(part, open);
    return Siblings.read(
        part,
        open,
        (keyStart, keyEnd, start, end, number) -> {
          place(frame, part, keyStart, keyEnd, start, end, number);
          if (itself
              && FullName.KEYS.contains(key(part, keyStart, keyEnd))
              && FullName.is(part.part(start, end))) {
            findings.found(frame, SharedRules.PERSON_NAME, start, end, Rank.NAME);
          }
        });
  }

  /**
   * True for the object in {@code "address": {…}}: it is called after who lives there. What has an
   * address among other members may be a shop.
   */
  private static boolean isAddress(Text part, int open) {
    int at = open;
    int least = Math.max(part.start(), open - MAX_KEY);
    while (at > least && " \n\r\t:\"'\\".indexOf(part.bytes()[at - 1]) >= 0) {
      at--;
    }
    return Bytes.startsWithIgnoreCase(part.bytes(), at - ADDRESS_KEY.length(), at, ADDRESS_KEY);
  }

  private void place(
      Frame frame, Text part, int keyStart, int keyEnd, int start, int end, boolean number) {
    Text value = part.part(start, end);
    if (!number
        && PLACES.contains(key(part, keyStart, keyEnd))
        && hasLetter(value)
        && !Label.is(Category.PERSON, value)) {
      findings.found(frame, SharedRules.POSTAL_ADDRESS, start, end, Rank.NAME, false);
    }
  }

  /**
   * True if the object around a name has a member that people have not: {@code displayName} beside
   * {@code description} is called a thing.
   */
  boolean isThing(Text part, int position) {
    int open = Siblings.open(part, position);
    return open >= 0 && isThing(part, open, true);
  }

  private static boolean isThing(Text part, int open, boolean strictly) {
    boolean[] thing = new boolean[1];
    boolean[] account = new boolean[2];
    Siblings.read(
        part,
        open,
        (keyStart, keyEnd, start, end, number) -> {
          String key = key(part, keyStart, keyEnd);
          if (strictly && OF_THINGS.contains(key)) {
            thing[0] = true;
          } else if (key.equals("@type") || key.equals("type") || key.equals("host")) {
            thing[0] |= key.equals("host") || NO_PERSON.contains(key(part, start, end));
          } else if (key.equals("email")) {
            // What was redacted before does not tell any more, and its names are redacted as well.
            thing[0] |=
                ServiceAccounts.is(part.bytes(), start, end)
                    || Placeholder.is(part.bytes(), start, end);
            account[0] = start == end;
          } else if (key.equals(ServiceAccounts.KEY)) {
            account[1] = true;
          }
        });
    // The address of a program's account may have been removed; its other identifier tells.
    return thing[0] || (account[0] && account[1]);
  }

  /** What a person may be called: no path, no address, no label. */
  private static boolean isName(Text value) {
    if (value.length() < 2
        || value.length() > MAX_NAME
        || Label.is(Category.PERSON, value)
        || PersonalShape.isFile(value)) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      switch (value.bytes()[i]) {
        case '/', ':', '<', '{', '=', '|', '\\', '%', '$' -> {
          return false;
        }
        default -> {}
      }
    }
    return hasLetter(value);
  }

  /** True for letters in quotes, and not for a mask: {@code xxx}. */
  private static boolean isWord(Text part, int at) {
    byte[] bytes = part.bytes();
    return at + 2 < part.end()
        && bytes[at] == '"'
        && hasLetter(part.part(at + 1, at + 2))
        && bytes[at + 1] != bytes[at + 2]
        && !hasDigit(part, at);
  }

  /** True if the value that begins at {@code at} has a digit. */
  private static boolean hasDigit(Text part, int at) {
    byte[] bytes = part.bytes();
    int end = Math.min(part.end(), at + MAX_NAME);
    for (int i = at; i < end && (i == at || bytes[i] != '"') && bytes[i] != ','; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetter(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      int b = Bytes.lower(value.bytes()[i]);
      if (b >= 'a' && (b <= 'z' || b > 0x7F)) {
        return true;
      }
    }
    return false;
  }

  private static String key(Text part, int start, int end) {
    return part.lower(start, Math.min(end, start + MAX_KEY + 1));
  }
}
