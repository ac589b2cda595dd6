package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import org.jspecify.annotations.Nullable;

/** Asks each detector of numbers about one run of digits. */
final class DigitDetectors {
  private DigitDetectors() {}

  /**
   * Reports what begins with, or reaches back from, the run of digits at {@code runStart}, and
   * returns where to go on: behind the match, or behind the run.
   *
   * <p>Costs the length of the run and a constant.
   */
  static int find(byte[] text, int from, int to, int runStart, MatchSink sink) {
    int runEnd = Ascii.digitsEnd(text, runStart, to);
    if (runStart > from && Ascii.isDigit(text[runStart - 1])) {
      return runEnd;
    }
    int length = runEnd - runStart;
    if (length <= 3 && runEnd < to && text[runEnd] == '.') {
      int end = GeoDetector.find(text, from, to, runStart, runEnd, sink);
      if (end >= 0) {
        return end;
      }
    }
    int phone = PhoneDetector.start(text, from, runStart);
    if (phone >= 0) {
      int end = PhoneDetector.end(text, runStart, to);
      if (end >= 0) {
        sink.match(PhoneDetector.RULE, phone, end);
        return Math.max(runEnd, end);
      }
    }
    int iban = IbanDetector.start(text, from, to, runStart);
    if (iban >= 0) {
      int end = IbanDetector.end(text, iban, to);
      if (end >= 0) {
        sink.match(IbanDetector.RULE, iban, end);
        return Math.max(runEnd, end);
      }
    }
    if (length == 3) {
      @Nullable Rule rule = UsTaxIdDetector.rule(text, from, to, runStart);
      if (rule != null) {
        sink.match(rule, runStart, runStart + UsTaxIdDetector.LENGTH);
        return runStart + UsTaxIdDetector.LENGTH;
      }
    } else if (length == 4 || length >= CardIssuers.MIN_LENGTH) {
      int track = length == 4 ? -1 : TrackData.start(text, from, to, runStart, runEnd);
      if (track >= 0) {
        int end = TrackData.end(text, to, runEnd);
        sink.match(PaymentCardDetector.RULE, track, end);
        return end;
      }
      int end = PaymentCardDetector.end(text, from, to, runStart, runEnd);
      if (end >= 0) {
        sink.match(PaymentCardDetector.RULE, runStart, end);
        return end;
      }
    }
    int told = ToldCode.end(text, from, to, runStart, runEnd);
    if (told >= 0) {
      sink.match(ToldCode.RULE, runStart, told);
      return told;
    }
    int end = PersonalNumbers.standard().find(text, from, to, runStart, runEnd, sink);
    if (end < 0) {
      end = NationalPhone.end(text, from, to, runStart);
      if (end >= 0) {
        sink.match(PhoneDetector.RULE, runStart, end);
      }
    }
    return Math.max(runEnd, end);
  }
}
