package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.JwtDetector;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.ValueFinder;
import io.github.harscrub.policy.Keep;
import io.github.harscrub.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a text that a policy keeps by name: parameters of URLs and forms, properties of
 * JSON.
 */
final class KeptValues {
  /** A text in which nothing is kept. */
  static final KeptValues NONE = new KeptValues(List.of());

  private final List<Text> values;

  private KeptValues(List<Text> values) {
    this.values = values;
  }

  static KeptValues in(Text text, Policy policy) {
    List<Text> values = new ArrayList<>();
    for (Keep keep : policy.keeps()) {
      if (keep.scope() == Keep.Scope.PARAMETER || keep.scope() == Keep.Scope.FIELD) {
        find(text, keep.name().getBytes(UTF_8), values);
      }
    }
    return values.isEmpty() ? NONE : new KeptValues(values);
  }

  private static void find(Text text, byte[] name, List<Text> values) {
    byte[] bytes = text.bytes();
    int last = text.end() - name.length;
    for (int at = Bytes.find(bytes, text.start(), text.end(), name[0]);
        at <= last;
        at = Bytes.find(bytes, at + 1, text.end(), name[0])) {
      Text whole = ValueFinder.name(text, at);
      if (whole.start() == at && whole.length() == name.length && Text.of(name).sameAs(whole)) {
        Optional<Value> value = ValueFinder.value(text, whole.start(), whole.end());
        value.ifPresent(found -> values.add(text.part(found.start(), found.end())));
      }
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** True if {@code [start, end)} is part of a value that is kept. */
  boolean cover(int start, int end) {
    for (Text value : values) {
      if (start >= value.start() && end <= value.end()) {
        return true;
      }
    }
    return false;
  }

  /** True if the whole of an encoded part is kept. */
  boolean cover(Opened part) {
    if (values.isEmpty()) {
      return false;
    }
    int length = part.text().end() - part.text().start();
    Patch all =
        new Patch(
            part.text().start(),
            part.text().start() + length,
            new byte[] {0},
            JwtDetector.SIGNATURE,
            0,
            0,
            false);
    Patch outside = part.outward(List.of(all)).get(0);
    return cover(outside.start(), outside.end());
  }
}
