package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/**
 * Words of letters or of digits with blanks between them, {@code Ada Lovelace} and {@code
 * Lindenallee 48b}, and not the halves of a token that had a plus.
 */
public final class Words {
  /** What forms leave as it is, beside letters and digits (WHATWG URL section 1.3). */
  private static final String SIGNS = ".-_*";

  private Words() {}

  /**
   * How a form writes the words, with a plus for each blank (WHATWG URL section 5.1). Empty if they
   * are none, or if a form encodes something in them by percent codes.
   */
  public static Optional<byte[]> inForm(Text value) {
    if (!are(value)) {
      return Optional.empty();
    }
    byte[] form = value.copy();
    for (int i = 0; i < form.length; i++) {
      if (form[i] == ' ') {
        form[i] = '+';
      }
    }
    return Optional.of(form);
  }

  static boolean are(Text value) {
    boolean blank = false;
    boolean letters = false;
    int digits = 0;
    int behindDigits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      boolean digit = b >= '0' && b <= '9';
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
      if (b == ' ') {
        blank = true;
        letters = false;
        digits = 0;
        behindDigits = 0;
      } else if (digit ? letters : letter && digits > 0 && ++behindDigits > 1) {
        return false;
      } else if (!digit && !letter && SIGNS.indexOf(b) < 0) {
        return false;
      }
      letters |= letter;
      digits += digit ? 1 : 0;
    }
    return blank;
  }
}
