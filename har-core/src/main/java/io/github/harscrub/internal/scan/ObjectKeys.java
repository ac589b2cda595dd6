package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON keys that say what the object around them or behind them is, read from {@code
 * object-keys.tsv}: a key of a cookie, a person, a postal address. Beside such a key the plain
 * names {@code d}, {@code value}, {@code name} and {@code city} mean a secret or a person, which
 * alone they do not.
 */
public final class ObjectKeys {
  /** What an object is. */
  public enum Meaning {
    /** The object around is a cookie, as browsers and drivers export it. */
    COOKIE,
    /** The object around may be a cookie: it has the scope of one. */
    SCOPED,
    /** The object around is about a person. */
    PERSON,
    /** The same, unless it is a word. */
    CARD,
    /** The object behind, or each object of the array behind, is a person. */
    ROLE,
    /** The object around is a postal address. */
    ADDRESS,
    /** The object behind is a postal address. */
    RESIDENCE,
    /** The object behind is a payment card if it has a number. */
    HOLDER,
    /** The object around is the name of a person, whose parts are in the array behind. */
    PARTS,
    /** The object around may be the name of a person, with a member for each part. */
    NAME,
    /** The object around is a postal address, whose lines are in the array behind. */
    LINES,
    /** What is behind identifies what the object around is about. */
    IDENTIFIER,
    /** As a value, or first in an array: a message that signs in. */
    SIGN_IN,
    /** The value in the object around is a secret if the member is true, or says its type. */
    CONCEALED,
    /** The object around is a document of a person, if the value says so. */
    DOCUMENT,
    /** The object around is a bank account. */
    ACCOUNT,
    /** The object around refers to another resource, which may be a person. */
    REFERENCE,
    /** The object around has the first of two keys as well. */
    TWIN_KEYS,
    /** The value in the object around is a key if it says what the key permits. */
    ACCESS_KEY,
    /** The members of the object behind are headers of HTTP. */
    HEADERS,
    /** What is behind are cookies: members, pairs, objects. */
    COOKIES
  }

  private final List<String> literals = new ArrayList<>();
  private final List<Meaning> meanings = new ArrayList<>();

  ObjectKeys() {
    for (String[] row : NameRows.read("object-keys.tsv", 3)) {
      for (String key : NameRows.split(row[0], '|')) {
        literals.add(
            new String(
                ('"' + key + '"').getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        meanings.add(Meaning.valueOf(row[1]));
      }
    }
  }

  int size() {
    return literals.size();
  }

  /** The key at {@code index} in its quotes, lower case. */
  String literal(int index) {
    return literals.get(index);
  }

  Meaning meaning(int index) {
    return meanings.get(index);
  }
}
