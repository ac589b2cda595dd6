package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.ObjectKeys.Meaning;
import io.github.harscrub.internal.syntax.Siblings;

/**
 * Redacts values whose plain names mean something only in their object: {@code value} beside {@code
 * httpOnly}, {@code name} in a {@code user}, {@code city} beside {@code zip}.
 */
final class ObjectValues {

  private static final int MAX_NAME = 64;

  private final PersonObject people;
  private final AddressObject addresses;
  private final HealthRecords health;
  private final AccountObject accounts;
  private final DocumentObject documents;
  private final ConcealedValues concealed;
  private final SignInMessages messages;
  private final HeaderMembers headers;
  private final CookieLists cookies;

  ObjectValues(
      Findings findings,
      ConcealedValues concealed,
      SignInMessages messages,
      HeaderMembers headers,
      CookieLists cookies) {
    this.cookies = cookies;
    this.people = new PersonObject(findings);
    this.addresses = new AddressObject(findings);
    this.health = new HealthRecords(findings);
    this.accounts = new AccountObject(findings);
    this.documents = new DocumentObject(findings);
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
    if (meaning == Meaning.ROLE && value < 0) {
      return ObjectType.isPersonAt(part, start, end)
          ? people.typed(frame, part, start)
          : end - start;
    }
    if (meaning == Meaning.CONCEALED && value < 0 && ObjectType.isAt(part, start)) {
      int open = Siblings.open(part, start);
      return open < 0 ? Siblings.MAX_REACH : concealed.object(frame, part, open) - open;
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
      return cookies.behind(frame, part, value) - start;
    }
    if (meaning == Meaning.ROLE) {
      return Siblings.objects(part, end, role -> people.role(frame, part, role)) - start;
    }
    if (meaning == Meaning.RESIDENCE) {
      return Siblings.objects(part, end, home -> addresses.inspect(frame, part, home)) - start;
    }
    if (meaning == Meaning.HOLDER) {
      return Siblings.objects(part, end, card -> people.holder(frame, part, card)) - start;
    }
    int open = Siblings.open(part, start);
    if (open < 0) {
      return Siblings.MAX_REACH;
    }
    boolean array = part.bytes()[value] == '[';
    int reached =
        switch (meaning) {
          case COOKIE -> cookies.object(frame, part, open);
          case SCOPED -> cookies.scoped(frame, part, open);
          case PERSON, CARD -> people.inspect(frame, part, open);
          case ADDRESS -> addresses.inspect(frame, part, open);
          case PARTS ->
              Math.max(
                  people.inspect(frame, part, open),
                  array ? health.name(frame, part, open, value) : open);
          case NAME -> people.parts(frame, part, open);
          case LINES -> array ? health.address(frame, part, open, value) : open;
          case IDENTIFIER -> health.identifiers(frame, part, open, end);
          case CONCEALED -> concealed.marked(frame, part, open, value);
          case DOCUMENT -> document(frame, part, open, value);
          case ACCOUNT -> accounts.inspect(frame, part, open);
          case REFERENCE -> health.reference(frame, part, open, value);
          case TWIN_KEYS -> concealed.twinKeys(frame, part, open);
          case ACCESS_KEY -> concealed.accessKey(frame, part, open);
          case ROLE, RESIDENCE, HOLDER, SIGN_IN, HEADERS, COOKIES -> open;
        };
    return reached - open + (start - open);
  }

  private int document(Frame frame, Text part, int open, int value) {
    int end = Bytes.closingQuote(part.bytes(), value, part.end());
    return part.bytes()[value] == '"' && DocumentObject.isKind(part.part(value + 1, end))
        ? documents.inspect(frame, part, open)
        : value;
  }

  private static boolean isLabel(Meaning meaning, Text part, int value) {
    return meaning == Meaning.ADDRESS
        ? !hasDigit(part, value)
        : meaning == Meaning.CARD && isWord(part, value);
  }

  /** True for letters in quotes, and not for a mask: {@code xxx}. */
  private static boolean isWord(Text part, int at) {
    byte[] bytes = part.bytes();
    return at + 2 < part.end()
        && bytes[at] == '"'
        && part.part(at + 1, at + 2).hasLetter()
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
}
