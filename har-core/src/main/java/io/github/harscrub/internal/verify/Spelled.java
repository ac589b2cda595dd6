package io.github.harscrub.internal.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes written one by one as numbers with something between them, hexadecimal or decimal, and
 * base32 (RFC 4648 section 6).
 */
final class Spelled {
  /** Eight bytes of two digits, and what parts them. */
  private static final int MIN_NUMBERS = 3 * Reach.MIN_WHOLE - 1;

  /** A placeholder is longer, in whatever way it is written. */
  static final int MIN_RUN = 16;

  private static final int WINDOW = 8;
  private static final int STRIDE = MIN_NUMBERS - WINDOW + 1;

  /** Eight bytes. */
  private static final int MIN_BASE32 = 13;

  private Spelled() {}

  /** A part of a text and what it may stand for. */
  record Run(int start, int end, List<Bytes> meanings) {}

  /** All runs of a text that are long enough to hold a value. */
  static List<Run> in(Bytes text) {
    List<Run> runs = new ArrayList<>();
    int done = text.start();
    for (int probe = done; probe + WINDOW <= text.end(); probe += STRIDE) {
      if (probe >= done && isWindow(text, probe)) {
        Run run = numbers(text, probe, done);
        done = run.end();
        if (run.end() - run.start() >= MIN_NUMBERS) {
          runs.add(run);
        }
      }
    }
    done = text.start();
    for (int probe = done; probe < text.end(); probe += MIN_BASE32) {
      if (probe >= done && value32(text.array()[probe]) >= 0) {
        Run run = base32(text, probe, done);
        done = run.end();
        if (run.end() - run.start() >= MIN_BASE32) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  private static boolean isWindow(Bytes text, int at) {
    for (int i = at + WINDOW - 1; i >= at; i--) {
      if (!digit(text.array()[i]) && !parts(text.array()[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The numbers around {@code at}.
   *
   * @param least before this none begins
   */
  static Run numbers(Bytes text, int at, int least) {
    byte[] bytes = text.array();
    int start = at;
    while (start > least && (digit(bytes[start - 1]) || parts(bytes[start - 1]))) {
      start--;
    }
    return numbersFrom(text, start);
  }

  /** The numbers that begin at {@code start}. */
  static Run numbersFrom(Bytes text, int start) {
    byte[] bytes = text.array();
    int end = start;
    while (end < text.end() && (digit(bytes[end]) || parts(bytes[end]))) {
      end++;
    }
    Bytes run = text.part(start, end);
    return new Run(start, end, List.of(hex(run), prefixed(run), decimal(run)));
  }

  private static boolean digit(byte b) {
    return Hex.value(b) >= 0 || (b | 0x20) == 'x';
  }

  private static boolean parts(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n', ',', ':', ';', '-' -> true;
      default -> false;
    };
  }

  /** Pairs of digits; what has an odd one is a control character. */
  private static Bytes hex(Bytes run) {
    byte[] plain = new byte[run.length()];
    int size = 0;
    for (int at = run.start(); at < run.end(); at = behind(run, at)) {
      Bytes digits = word(run, at);
      Bytes decoded = Hex.decode(digits);
      if (2 * decoded.length() == digits.length()) {
        System.arraycopy(decoded.array(), 0, plain, size, decoded.length());
        size += decoded.length();
      } else {
        plain[size++] = 0;
      }
    }
    return new Bytes(plain, 0, size);
  }

  private static Bytes prefixed(Bytes run) {
    byte[] plain = new byte[run.length()];
    int size = 0;
    for (int at = run.start(); at < run.end(); at = behind(run, at)) {
      Bytes digits = word(run, at);
      boolean is =
          digits.length() > 2 && digits.length() < 5 && (digits.array()[at + 1] | 32) == 'x';
      int high = is && digits.length() == 4 ? Hex.value(digits.array()[at + 2]) : 0;
      int low = is ? Hex.value(digits.array()[digits.end() - 1]) : 0;
      plain[size++] = (byte) (high << 4 | low);
    }
    return new Bytes(plain, 0, size);
  }

  private static Bytes decimal(Bytes run) {
    byte[] plain = new byte[run.length()];
    int size = 0;
    for (int at = run.start(); at < run.end(); at = behind(run, at)) {
      Bytes digits = word(run, at);
      int value = 0;
      for (int i = at; i < digits.end() && value <= 0xFF; i++) {
        int digit = digits.array()[i] - '0';
        value = digit >= 0 && digit <= 9 ? 10 * value + digit : 0x100;
      }
      plain[size++] = value <= 0xFF ? (byte) value : 0;
    }
    return new Bytes(plain, 0, size);
  }

  /** The digits at {@code at}. */
  private static Bytes word(Bytes run, int at) {
    int end = at;
    while (end < run.end() && digit(run.array()[end])) {
      end++;
    }
    return run.part(at, end);
  }

  /** Behind the digits at {@code at} and what parts them from the next ones. */
  private static int behind(Bytes run, int at) {
    int next = word(run, at).end();
    while (next < run.end() && parts(run.array()[next])) {
      next++;
    }
    return next;
  }

  /**
   * The digits of base32 around {@code at}, all in one case.
   *
   * @param least before this none begins
   */
  static Run base32(Bytes text, int at, int least) {
    byte[] bytes = text.array();
    int start = at;
    int seen = 0;
    while (start > least
        && value32(bytes[start - 1]) >= 0
        && (seen | letter(bytes[start - 1])) < 3) {
      start--;
      seen |= letter(bytes[start]);
    }
    return base32From(text, start);
  }

  /** The digits of base32 that begin at {@code start}. */
  static Run base32From(Bytes text, int start) {
    byte[] bytes = text.array();
    int seen = 0;
    int end = start;
    while (end < text.end() && value32(bytes[end]) >= 0 && (seen | letter(bytes[end])) < 3) {
      seen |= letter(bytes[end]);
      end++;
    }
    byte[] plain = new byte[(end - start) * 5 / 8];
    int bits = 0;
    for (int i = start; i < end; i++) {
      int value = value32(bytes[i]);
      for (int bit = 4; bit >= 0 && bits / 8 < plain.length; bit--) {
        plain[bits / 8] |= (byte) ((value >> bit & 1) << (7 - bits % 8));
        bits++;
      }
    }
    return new Run(start, end, List.of(Bytes.of(plain)));
  }

  private static int value32(byte b) {
    int letter = b | 0x20;
    if (letter >= 'a' && letter <= 'z' && b > 0) {
      return letter - 'a';
    }
    return b >= '2' && b <= '7' ? b - '2' + 26 : -1;
  }

  /** One bit for each case; none for a digit. */
  private static int letter(byte b) {
    return b >= 'a' ? 1 : b >= 'A' ? 2 : 0;
  }
}
