package io.github.harscrub.internal.scan;

/**
 * Looks for personal data at the anchors of a fast scan. Stateless, for any number of threads.
 *
 * <p>All positions are in bytes of UTF-8; nothing outside {@code [from, to)} is read. What stands
 * beside a value decides whether it is one, so a window that is cut out of a longer text should
 * overlap its neighbours by {@value #OVERLAP} bytes on either side. The digits of a window are gone
 * through by
 *
 * <pre>{@code
 * for (int i = DigitRuns.next(text, from, to); i < to; ) {
 *   i = DigitRuns.next(text, PersonalDataScanner.digits(text, from, to, i, sink), to);
 * }
 * }</pre>
 *
 * <p>which takes time linear in the window, whatever it holds.
 */
final class PersonalDataScanner {
  /** More than the longest address with the longest user information before it. */
  static final int OVERLAP = 1024;

  private PersonalDataScanner() {}

  /** Reports the e-mail address around the '@' at {@code at}, if there is one. */
  static void atSign(byte[] text, int from, int to, int at, MatchSink sink) {
    EmailDetector.find(text, from, to, at, sink);
  }

  /**
   * Reports the payment card, IBAN, tax or telephone number that begins with the run of digits at
   * {@code runStart}; an IBAN begins before it.
   *
   * @return where to look for digits again: more than {@code runStart}
   */
  static int digits(byte[] text, int from, int to, int runStart, MatchSink sink) {
    return DigitDetectors.find(text, from, to, runStart, sink);
  }
}
