package io.github.harscrub.internal.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The digits by which a value shows in base64 (RFC 4648) that nobody would open otherwise, since it
 * is too short or holds no text but the value: a field of a protobuf message.
 */
public final class Base64Digits {
  private static final int QUANTUM = 4;

  /** What is opened behind a value; a patch leaves the digits behind it where they are. */
  private static final int BEHIND = 8 * QUANTUM;

  private static final Layer BASE64 = new Base64Layer();

  private Base64Digits() {}

  /**
   * The digits that a value has in every text that it may stand in: one row for each of the three
   * places in a quantum at which it may begin, and one more in the other alphabet if that differs.
   */
  public static List<byte[]> of(Text value) {
    List<byte[]> rows = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] text = new byte[before + value.length()];
      System.arraycopy(value.bytes(), value.start(), text, before, value.length());
      int from = firstOf(before);
      int to = text.length * 8 / 6;
      byte[] standard = Arrays.copyOfRange(Base64.getEncoder().encode(text), from, to);
      byte[] url = Arrays.copyOfRange(Base64.getUrlEncoder().encode(text), from, to);
      rows.add(standard);
      if (!Arrays.equals(standard, url)) {
        rows.add(url);
      }
    }
    return rows;
  }

  /** The first digit that what stands before has no part in. */
  private static int firstOf(int bytesBefore) {
    return (bytesBefore * 8 + 5) / 6;
  }

  /**
   * What digits at {@code [start, end)} and those around them decode to, for each place in a
   * quantum at which {@link #of} may begin.
   */
  public static List<Opened> around(Text text, int start, int end) {
    List<Opened> opened = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      int quantum = start - firstOf(before);
      if (isDigits(text, quantum, start)) {
        open(text, quantum, end).ifPresent(opened::add);
      }
    }
    return opened;
  }

  private static Optional<Opened> open(Text text, int quantum, int end) {
    // What stands before tells whether the value is whole.
    int from = isDigits(text, quantum - QUANTUM, quantum) ? quantum - QUANTUM : quantum;
    int most = end - (end - quantum) % QUANTUM + QUANTUM + BEHIND;
    int to = end;
    while (to < Math.min(text.end(), most) && isDigit(text, to)) {
      to++;
    }
    for (int i = 0; i < 2 && to < text.end() && text.bytes()[to] == '='; i++) {
      to++;
    }
    return BASE64.open(text.part(from, to));
  }

  private static boolean isDigits(Text text, int from, int to) {
    boolean digits = from >= text.start();
    for (int i = from; i < to && digits; i++) {
      digits = isDigit(text, i);
    }
    return digits;
  }

  private static boolean isDigit(Text text, int at) {
    return Base64Layer.value(text.bytes()[at]) >= 0;
  }
}
