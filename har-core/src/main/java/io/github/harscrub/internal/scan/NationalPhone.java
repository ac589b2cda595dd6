package io.github.harscrub.internal.scan;

import java.util.List;

/**
 * Finds telephone numbers as people write them at home, without the country: {@code Tel.: 030
 * 901820}, {@code <a href="tel:4155550134">}. Seven to thirteen digits are anything, so a word must
 * stand right before them. Only {@code (415) 555-0134} is so written for no other reason.
 */
final class NationalPhone {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 13;
  private static final int MAX_BYTES = 24;

  /** The word and the markup behind it. */
  private static final int MAX_GAP = 40;

  private static final List<String> PHRASES =
      List.of(
          "phone$",
          "telephone$",
          "tel$",
          "mobile$",
          "cell$",
          "fax$",
          "telefax$",
          "telefon$",
          "telefono$",
          "teléfono$",
          "telefone$",
          "téléphone$",
          "telephon$",
          "handy$",
          "mobil$",
          "rufnummer$",
          "telefonnummer$",
          "handynummer$",
          "gsm$",
          "móvil$",
          "movil$",
          "celular$",
          "portable$",
          "tlf$",
          "puhelin$",
          "telefoon$",
          "whatsapp$",
          "call us$",
          "call me$",
          "sms$",
          "phonenumber$",
          "phone us$",
          "hotline$",
          "телефон$");

  private static final PersonalNumber NAMES = new PersonalNumber(PhoneDetector.RULE, "", PHRASES);

  private static final ContextWords WORDS = new ContextWords();

  static {
    PHRASES.forEach(WORDS::add);
  }

  private NationalPhone() {}

  /** The end of the number whose first digits are at {@code start}, or -1. */
  static int end(byte[] text, int from, int to, int start) {
    boolean open = start > from && text[start - 1] == '(';
    int before = open ? start - 2 : start - 1;
    if (before < from ? !open : !mayPrecede(text[before])) {
      return -1;
    }
    int end = numberEnd(text, start, to, open);
    if (end < 0 || isMask(text, start, end)) {
      return -1;
    }
    return (open && isAmerican(text, start, end)) || isNamed(text, from, open ? start - 1 : start)
        ? end
        : -1;
  }

  /**
   * True for one digit again and again: {@code (999) 999-9999} is how a field is to be filled in.
   */
  private static boolean isMask(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Ascii.isDigit(text[i]) && text[i] != text[start]) {
        return false;
      }
    }
    return true;
  }

  /**
   * What ends a word and what stands between it and a number; of these bytes few numbers have one.
   */
  private static boolean mayPrecede(byte b) {
    return switch (b) {
      case ' ', ':', '=', '>', '"', '\'', '\n', '\t', '\\' -> true;
      default -> b < 0;
    };
  }

  private static boolean isNamed(byte[] text, int from, int start) {
    if (!WORDS.mayPrecede(text, Math.max(from, start - MAX_GAP), start)) {
      return false;
    }
    String words = NumberContext.words(text, NumberContext.start(text, from, start), start);
    String label = NumberContext.label(words);
    return NAMES.isNamedBy(label, NumberContext.core(label));
  }

  /** Groups with a separator between them; a plain row of ten that begins with 1 is a time. */
  private static int numberEnd(byte[] text, int start, int to, boolean open) {
    int limit = Math.min(to, start + MAX_BYTES);
    int digits = 0;
    int group = 0;
    int end = start;
    boolean inside = open;
    boolean dots = false;
    boolean blanks = false;
    for (int i = start; i < limit; i++) {
      byte b = text[i];
      if (Ascii.isDigit(b)) {
        digits++;
        group++;
        end = i + 1;
        continue;
      }
      // 1.444 1.97 is a drawing's: decimals in a row, groups of one.
      boolean first = digits == group;
      if (group == 1 && !first) {
        return -1;
      }
      if (b == ')' && inside) {
        inside = false;
      } else if (" -./".indexOf(b) < 0 || (group == 0 && text[i - 1] != ')')) {
        break;
      }
      dots |= b == '.' && i + 1 < to && Ascii.isDigit(text[i + 1]);
      blanks |= b == ' ' && i + 1 < to && Ascii.isDigit(text[i + 1]);
      if (dots && blanks) {
        return -1;
      }
      group = 0;
    }
    boolean time = end - start == digits && text[start] == '1' && (digits == 10 || digits == 13);
    boolean closed = end >= to || !Boundaries.isWord(text[end]);
    return digits >= MIN_DIGITS && digits <= MAX_DIGITS && closed && !time && !inside ? end : -1;
  }

  /** {@code 415) 555-0134}: neither area nor exchange begins with 0 or 1. */
  private static boolean isAmerican(byte[] text, int start, int end) {
    int i = start + 3;
    if (end - start < 12 || text[i] != ')' || text[start] < '2') {
      return false;
    }
    i += text[i + 1] == ' ' ? 2 : 1;
    return end - i == 8
        && Ascii.digitsEnd(text, i, end) == i + 3
        && text[i] >= '2'
        && (text[i + 3] == '-' || text[i + 3] == ' ' || text[i + 3] == '.')
        && Ascii.digitsEnd(text, i + 4, end) == end;
  }
}
