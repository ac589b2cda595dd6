package io.github.harscrub.internal.layer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;

/**
 * Base32 (RFC 4648 section 6) in one case, with or without padding. A patch touches only the groups
 * of eight digits that hold it.
 */
final class Base32Layer implements Layer {
  private static final int GROUP = 8;
  private static final int BYTES = 5;
  private static final char FILLER = '.';

  /** What a digit stands for, or -1. */
  static int value(byte digit) {
    int lower = Bytes.lower(digit);
    if (lower >= 'a' && lower <= 'z') {
      return lower - 'a';
    }
    return digit >= '2' && digit <= '7' ? digit - '2' + 26 : -1;
  }

  @Override
  public Optional<Opened> open(Text part) {
    int last = part.end();
    while (last > part.start() && part.bytes()[last - 1] == '=') {
      last--;
    }
    byte[] plain = new byte[(last - part.start()) * BYTES / GROUP];
    int size = 0;
    long bits = 0;
    int count = 0;
    for (int i = part.start(); i < last; i++) {
      int value = value(part.bytes()[i]);
      if (value < 0) {
        return Optional.empty();
      }
      bits = bits << BYTES | value;
      count += BYTES;
      if (count >= Byte.SIZE) {
        count -= Byte.SIZE;
        plain[size++] = (byte) (bits >> count);
      }
    }
    return size == 0
        ? Optional.empty()
        : Optional.of(new Decoded(part, new Text(plain, 0, size), last < part.end()));
  }

  private record Decoded(Text outer, Text text, boolean padded) implements Opened {
    @Override
    public String encoding() {
      return "base32";
    }

    @Override
    public boolean keepsLength() {
      return true;
    }

    @Override
    public List<Patch> outward(List<Patch> inner) {
      List<Patch> result = new ArrayList<>();
      int next = 0;
      while (next < inner.size()) {
        int last = next;
        while (last + 1 < inner.size()
            && (!fits(inner.get(last)) || sameGroup(inner.get(last), inner.get(last + 1)))) {
          last++;
        }
        result.add(encode(inner.subList(next, last + 1)));
        next = last + 1;
      }
      return result;
    }

    private static boolean sameGroup(Patch a, Patch b) {
      return (Math.max(a.end(), a.start() + 1) - 1) / BYTES == b.start() / BYTES;
    }

    /** True if dots may keep the digits behind the patch in step. */
    private boolean fits(Patch patch) {
      return patch.elastic() && groups(patch.end()) * BYTES <= text.end();
    }

    private static int groups(int bytes) {
      return (bytes + BYTES - 1) / BYTES;
    }

    private Patch encode(List<Patch> patches) {
      Patch last = patches.get(patches.size() - 1);
      int from = patches.get(0).start() / BYTES;
      boolean toEnd = !fits(last);
      int to = toEnd ? text.end() : Math.max(groups(last.end()), from + 1) * BYTES;
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      int done = from * BYTES;
      int count = 0;
      for (Patch patch : patches) {
        plain.write(text.bytes(), done, patch.start() - done);
        plain.writeBytes(patch.replacement());
        done = patch.end();
        count += patch.count();
      }
      while (!toEnd && (plain.size() + to - done) % BYTES != 0) {
        plain.write(FILLER);
      }
      plain.write(text.bytes(), done, to - done);
      int start = outer.start() + from * GROUP;
      int end = toEnd ? outer.end() : outer.start() + to / BYTES * GROUP;
      byte[] digits = digits(plain.toByteArray());
      return new Patch(start, end, digits, Patch.find(patches), end - start, count, false);
    }

    private byte[] digits(byte[] plain) {
      byte[] digits = new Base32().encode(plain);
      int length = digits.length;
      while (!padded && length > 0 && digits[length - 1] == '=') {
        length--;
      }
      byte[] result = Arrays.copyOf(digits, length);
      return isLower() ? lower(result) : result;
    }

    private boolean isLower() {
      for (int i = outer.start(); i < outer.end(); i++) {
        if (outer.bytes()[i] >= 'A') {
          return outer.bytes()[i] >= 'a';
        }
      }
      return false;
    }

    private static byte[] lower(byte[] digits) {
      byte[] lower = new byte[digits.length];
      for (int i = 0; i < digits.length; i++) {
        lower[i] = (byte) Bytes.lower(digits[i]);
      }
      return lower;
    }
  }
}
