package io.github.harscrub.internal.layer;

import java.util.Optional;

/**
 * The view state of ASP.NET as {@code ObjectStateFormatter} writes it: the bytes FF 01, one object
 * (the reference source of .NET, System.Web.UI.ObjectStateFormatter.SerializeValue), and behind it
 * the MAC of both, if the site uses one. What is encrypted does not begin so.
 */
public final class LosObject {
  static final String BEGIN = "/wE";
  private static final Layer BASE64 = new Base64Layer();

  /** Controls inside of controls, some five levels each. */
  private static final int MAX_DEPTH = 500;

  private static final int MIN_LENGTH = 20;

  private final byte[] bytes;
  private final int end;
  private int at;

  private LosObject(Text text) {
    bytes = text.bytes();
    at = text.start() + 2;
    end = text.end();
  }

  /** True if the digits are those of a view state that can be read. */
  public static boolean isInBase64(Text digits) {
    return openBase64(digits).isPresent();
  }

  /** The view state that a run of digits holds, its padding included; empty for all else. */
  static Optional<Opened> openBase64(Text digits) {
    return Bytes.startsWith(digits.bytes(), digits.start(), digits.end(), BEGIN)
        ? BASE64.open(digits).filter(opened -> end(opened.text()) >= 0)
        : Optional.empty();
  }

  /** Where the object in the text ends, and the MAC begins; or -1 if the text is no view state. */
  public static int end(Text text) {
    if (text.length() < MIN_LENGTH
        || text.bytes()[text.start()] != (byte) 0xFF
        || text.bytes()[text.start() + 1] != 1) {
      return -1;
    }
    LosObject object = new LosObject(text);
    return object.skipValue(0) ? object.at : -1;
  }

  /** Passes over a value. False if it is none, or ends behind the text. */
  private boolean skipValue(int depth) {
    if (at >= end || depth > MAX_DEPTH) {
      return false;
    }
    return switch (bytes[at++]) {
      // Nothing, an empty color, an empty unit, an empty string, 0, true, false.
      case 12, 28, 100, 101, 102, 103, 104 -> true;
      // A byte; a string that stood before.
      case 3, 31 -> skip(1);
      case 1 -> skip(2);
      case 8, 9 -> skip(4);
      case 6, 7 -> skip(8);
      case 27 -> skip(12);
      case 2, 10 -> number() >= 0;
      case 4 -> skipCharacter();
      // Strings, and objects in a format of their own.
      case 5, 30, 50 -> skipString();
      case 25 -> skipType();
      case 11 -> skipType() && number() >= 0;
      case 40 -> skipType() && skipString();
      case 15 -> skipValues(2, depth);
      case 16 -> skipValues(3, depth);
      case 20 -> skipType() && skipValues(number(), depth);
      case 21 -> skipStrings(number());
      case 22 -> skipValues(number(), depth);
      case 23, 24 -> skipValues(2 * number(), depth);
      case 29 -> skip(1) && skip(16L * number());
      case 60 -> skipType() && number() >= 0 && skipSparse(number(), depth);
      default -> false;
    };
  }

  private boolean skipValues(long count, int depth) {
    boolean fine = count >= 0;
    for (long i = 0; i < count && fine; i++) {
      fine = skipValue(depth + 1);
    }
    return fine;
  }

  private boolean skipStrings(long count) {
    boolean fine = count >= 0;
    for (long i = 0; i < count && fine; i++) {
      fine = skipString();
    }
    return fine;
  }

  private boolean skipSparse(long count, int depth) {
    boolean fine = count >= 0;
    for (long i = 0; i < count && fine; i++) {
      fine = number() >= 0 && skipValue(depth + 1);
    }
    return fine;
  }

  /** A name that stands here, or the number of one that stood before. */
  private boolean skipType() {
    if (at >= end) {
      return false;
    }
    byte token = bytes[at++];
    return token == 43 ? number() >= 0 : (token == 41 || token == 42) && skipString();
  }

  private boolean skipString() {
    return skip(number());
  }

  private boolean skipCharacter() {
    int lead = at < end ? bytes[at] & 0xFF : 0;
    return skip(lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : 3);
  }

  private boolean skip(long length) {
    if (length < 0 || length > end - at) {
      return false;
    }
    at += (int) length;
    return true;
  }

  /** Seven bits a byte, the lowest first; -1 if there is none. One that is negative is as good. */
  private long number() {
    int value = 0;
    for (int shift = 0; shift < 35 && at < end; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value & 0xFFFF_FFFFL;
      }
    }
    return -1;
  }
}
