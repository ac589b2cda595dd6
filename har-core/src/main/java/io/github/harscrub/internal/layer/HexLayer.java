package io.github.harscrub.internal.layer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bytes written as pairs of hexadecimal digits (RFC 4648 section 8), in any case. */
public final class HexLayer implements Layer {
  @Override
  public Optional<Opened> open(Text part) {
    byte[] plain = new byte[part.length() / 2];
    for (int i = 0; i < plain.length; i++) {
      int value = Bytes.hexPair(part.bytes(), part.start() + 2 * i);
      if (value < 0) {
        return Optional.empty();
      }
      plain[i] = (byte) value;
    }
    return plain.length == 0 ? Optional.empty() : Optional.of(new Decoded(part, Text.of(plain)));
  }

  private record Decoded(Text outer, Text text) implements Opened {
    @Override
    public String encoding() {
      return "hexadecimal digits";
    }

    @Override
    public boolean keepsLength() {
      return true;
    }

    @Override
    public List<Patch> outward(List<Patch> inner) {
      List<Patch> result = new ArrayList<>(inner.size());
      for (Patch patch : inner) {
        ByteArrayOutputStream digits = new ByteArrayOutputStream();
        for (byte b : patch.replacement()) {
          digits.write(Character.forDigit((b & 0xFF) >> 4, 16));
          digits.write(Character.forDigit(b & 15, 16));
        }
        result.add(
            patch.moved(
                outer.start() + 2 * patch.start(),
                outer.start() + 2 * patch.end(),
                digits.toByteArray()));
      }
      return result;
    }
  }
}
