package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.NoValue;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Prose;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.Manifest;
import io.github.harscrub.internal.syntax.Siblings;
import io.github.harscrub.internal.syntax.StoredSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Redacts values of any name that what they stand in calls a secret: an output of Terraform beside
 * {@code "sensitive": true}, the data of a Kubernetes {@code Secret}, what a store of secrets
 * answers, a key beside what it permits.
 */
final class ConcealedValues {
  private static final Rule MARKED = new Rule("concealed-value", Category.TOKEN);
  private static final Rule KUBERNETES = new Rule("kubernetes-secret", Category.TOKEN);

  private static final String VALUE = "value";

  /** In small letters. */
  private static final Set<String> TWINS =
      Set.of("primarykey", "secondarykey", "primary_key", "secondary_key", "key1", "key2");

  /** Certificates are public, whatever they are kept in. */
  private static final String CERTIFICATE = "crt";

  private final Findings findings;

  ConcealedValues(Findings findings) {
    this.findings = findings;
  }

  /**
   * The value in the object that opens at {@code open}, if the member that begins at {@code mark}
   * is true. Returns how far it looked.
   */
  int marked(Frame frame, Text part, int open, int mark) {
    if (!Bytes.startsWith(part.bytes(), mark, part.end(), "true")) {
      return mark;
    }
    return object(frame, part, open);
  }

  /**
   * The value in the object that opens at {@code open}, whatever its name: {@code {"Type":
   * "SecureString", "Value": "…"}}. Returns how far it looked.
   */
  int object(Frame frame, Text part, int open) {
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          if (!number
              && key.length() == VALUE.length()
              && Bytes.startsWithIgnoreCase(key.bytes(), key.start(), key.end(), VALUE)) {
            found(frame, MARKED, value);
          }
        });
  }

  /**
   * The key in the object that opens at {@code open}, as Azure lists those of a storage account:
   * {@code {"keyName": "key1", "value": "…", "permissions": "FULL"}}. Returns how far it looked.
   */
  int accessKey(Frame frame, Text part, int open) {
    List<Text> values = new ArrayList<>();
    boolean[] permits = new boolean[1];
    int reached =
        Siblings.read(
            part,
            open,
            (key, value, number) -> {
              String name = Siblings.name(key);
              if (name.equals(VALUE) && !number) {
                values.add(value);
              }
              permits[0] |= name.equals("permissions");
            });
    if (permits[0]) {
      values.forEach(value -> found(frame, MARKED, value));
    }
    return reached;
  }

  /**
   * Two keys of one account, so that either can be replaced: {@code {"key1": "…", "key2": "…"}}. Of
   * a database a primary key stands alone. Returns how far it looked.
   */
  int twinKeys(Frame frame, Text part, int open) {
    List<Text> keys = new ArrayList<>();
    int reached =
        Siblings.read(
            part,
            open,
            (key, value, number) -> {
              if (!number
                  && TWINS.contains(Siblings.name(key))
                  && Opacity.opaque(value.bytes(), value.start(), value.end())) {
                keys.add(value);
              }
            });
    if (keys.size() > 1) {
      keys.forEach(key -> found(frame, MARKED, key));
    }
    return reached;
  }

  /**
   * The data of the manifest whose kind stands at {@code position}. Returns how many bytes it
   * looked at.
   */
  int manifest(Frame frame, Text part, int position) {
    return Manifest.read(
        part,
        position,
        (keyStart, keyEnd, start, end) -> {
          if (!Bytes.startsWith(part.bytes(), keyEnd - 3, keyEnd, CERTIFICATE)) {
            found(frame, KUBERNETES, part.part(start, end));
          }
        });
  }

  /**
   * The secret in the object around the string at {@code position}, which says that a store answers
   * with one. Returns how many bytes it looked at.
   */
  int stored(Frame frame, Text part, int position) {
    Optional<StoredSecret> kind = StoredSecret.of(part, position);
    int open = kind.isPresent() ? Siblings.open(part, StoredSecret.start(part, position)) : -1;
    if (open < 0) {
      return 0;
    }
    StoredSecret store = kind.get();
    return Siblings.readAll(
            part,
            open,
            (key, value, other) -> {
              if (!store.holds(key)) {
                return;
              }
              if (!other) {
                found(frame, MARKED, value);
              } else if (part.bytes()[value.start()] == '[') {
                Arguments.array(
                    part,
                    value.start(),
                    (i, start, end) -> found(frame, MARKED, part.part(start, end)));
              } else if (part.bytes()[value.start()] == '{') {
                Siblings.read(
                    part,
                    value.start(),
                    (innerKey, inner, number) -> {
                      if (!number && StoredSecret.isData(innerKey)) {
                        found(frame, MARKED, inner);
                      }
                    });
              }
            })
        - open;
  }

  private void found(Frame frame, Rule rule, Text value) {
    if (value.length() > 0 && !NoValue.is(value, true) && !Prose.is(value)) {
      findings.found(frame, rule, value.start(), value.end(), Rank.NAME);
    }
  }
}
