package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Label;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.PersonalShape;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.ServiceAccounts;
import io.github.harscrub.internal.judge.Spelling;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names of people, beside what only people have. */
final class PersonObject {
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

  private static final Set<String> NAME_PARTS = Set.of("first", "middle", "last");

  /** What stands beside the first and the last page, or beside their labels. */
  private static final Set<String> OF_PAGES =
      Set.of("next", "prev", "previous", "total", "count", "page", "pages");

  /** JSON:API 1.1 section 7.2. */
  private static final String ATTRIBUTES = "attributes";

  /** What a payment card has, in small letters. */
  private static final Set<String> OF_CARDS =
      Set.of("number", "pan", "expiry", "exp", "expirydate", "expiry_date", "cvc", "cvv", "last4");

  private static final int MAX_NAME = 64;

  private final Findings findings;

  PersonObject(Findings findings) {
    this.findings = findings;
  }

  /** Looks at the members of the object that opens at {@code open}. Returns how far it looked. */
  int inspect(Frame frame, Text part, int open) {
    return isThing(part, open, false)
        ? open
        : Siblings.read(
            part, open, (key, value, number) -> member(frame, key, value, number, false));
  }

  /**
   * Looks at the members of the object at {@code open}, which is called after what people do: the
   * owner of a repository may be a team. Returns how far it looked.
   */
  int role(Frame frame, Text part, int open) {
    return isThing(part, open, false)
        ? open
        : Siblings.read(
            part, open, (key, value, number) -> member(frame, key, value, number, true));
  }

  /**
   * Looks at the members of the object whose type is at {@code position}, a person, and at those of
   * the attributes that JSON:API parts from the type. What is called {@code name} may be that of a
   * field for people, so only full names count. Returns how many bytes it looked at.
   */
  int typed(Frame frame, Text part, int position) {
    int open = Siblings.open(part, position);
    if (open < 0) {
      return Siblings.MAX_REACH;
    }
    int end =
        Siblings.readAll(
            part,
            open,
            (key, value, container) -> {
              if (container && Siblings.name(key).equals(ATTRIBUTES)) {
                Siblings.read(part, value.start(), (k, v, number) -> full(frame, k, v, number));
              } else {
                full(frame, key, value, container);
              }
            });
    return end - open + (position - open);
  }

  /** Whose the payment card at {@code open} is, if it is one. Returns how far it looked. */
  int holder(Frame frame, Text part, int open) {
    boolean[] card = new boolean[1];
    int end =
        Siblings.read(
            part, open, (key, value, number) -> card[0] |= OF_CARDS.contains(Siblings.name(key)));
    return card[0]
        ? Siblings.read(part, open, (key, value, number) -> full(frame, key, value, number))
        : end;
  }

  private void full(Frame frame, Text key, Text value, boolean number) {
    if (!number && FullName.is(Spelling.plain(value))) {
      member(frame, key, value, false, false);
    }
  }

  /**
   * Looks at a member.
   *
   * @param role true if the object is called after what people do: {@code author}
   */
  void member(Frame frame, Text key, Text value, boolean number, boolean role) {
    if (number || !FullName.KEYS.contains(Siblings.name(key))) {
      return;
    }
    // {"name": "K\\u00f6nig"}: many writers of JSON escape all but ASCII.
    Text plain = Spelling.plain(value);
    if (isName(plain)
        // A user may be called by a login name; what only has an address may be a machine's
        // account.
        && (role || !Opacity.hasDigit(plain.bytes(), plain.start(), plain.end()))) {
      // A first name or an account is a word that stands elsewhere with another meaning.
      findings.found(
          frame,
          SharedRules.PERSON_NAME,
          value.start(),
          value.end(),
          Rank.NAME,
          FullName.is(plain));
    }
  }

  /** {@code {"first": "Marta", "last": "Lindqvist"}}, but not the first and the last of many. */
  int parts(Frame frame, Text part, int open) {
    List<Text> parts = new ArrayList<>();
    boolean[] last = new boolean[1];
    boolean[] other = new boolean[1];
    int reached =
        Siblings.read(
            part,
            open,
            (key, value, number) -> {
              String name = Siblings.name(key);
              if (NAME_PARTS.contains(name)) {
                last[0] |= name.equals("last");
                other[0] |=
                    number
                        || !FullName.isPart(Spelling.plain(value))
                        || Label.is(Category.PERSON, value);
                parts.add(value);
              }
              other[0] |= OF_PAGES.contains(name);
            });
    if (last[0] && !other[0]) {
      for (Text value : parts) {
        findings.foundHere(frame, SharedRules.PERSON_NAME, value.start(), value.end(), Rank.NAME);
      }
    }
    return reached;
  }

  /**
   * True if the object around a name has a member that people have not, and does not say that it is
   * a person: {@code displayName} beside {@code description} is called a thing.
   */
  static boolean isThing(Text part, int position) {
    int open = Siblings.open(part, position);
    return open >= 0 && isThing(part, open, true);
  }

  /**
   * True if the object around a name says that it is about nobody: {@code login} beside {@code
   * "type": "Organization"}.
   */
  static boolean isNoPerson(Text part, int position) {
    int open = Siblings.open(part, position);
    boolean[] thing = new boolean[1];
    if (open >= 0) {
      Siblings.read(
          part,
          open,
          (key, value, number) ->
              thing[0] |=
                  Siblings.name(key).equals("type") && NO_PERSON.contains(Siblings.name(value)));
    }
    return thing[0];
  }

  private static boolean isThing(Text part, int open, boolean strictly) {
    boolean[] thing = new boolean[1];
    boolean[] account = new boolean[2];
    boolean[] person = new boolean[1];
    Siblings.read(
        part,
        open,
        (key, value, number) -> {
          String name = Siblings.name(key);
          person[0] |= ObjectType.isPerson(name, value);
          if (strictly && OF_THINGS.contains(name)) {
            thing[0] = true;
          } else if (name.equals("@type") || name.equals("type") || name.equals("host")) {
            thing[0] |= name.equals("host") || NO_PERSON.contains(Siblings.name(value));
          } else if (name.equals("email")) {
            // What was redacted before does not tell any more, and its names are redacted as well.
            thing[0] |=
                ServiceAccounts.is(value.bytes(), value.start(), value.end())
                    || Placeholder.is(value.bytes(), value.start(), value.end());
            account[0] = value.length() == 0;
          } else if (name.equals(ServiceAccounts.KEY)) {
            account[1] = true;
          }
        });
    // The address of a program's account may have been removed; its other identifier tells.
    return !(strictly && person[0]) && (thing[0] || (account[0] && account[1]));
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
    return value.hasLetter();
  }
}
