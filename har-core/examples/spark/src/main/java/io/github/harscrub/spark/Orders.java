package io.github.harscrub.spark;

import io.github.harscrub.HarSanitizer;
import java.io.Serializable;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What every task needs to know; broadcast once.
 *
 * <p>No record: the text of one would show the key.
 */
final class Orders implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Preset preset;
  private final byte[] key;
  private final String unfinished;
  private final SerializableConfiguration hadoop;

  /**
   * @param unfinished the folder for outputs that are not complete yet, on the file system of the
   *     outputs
   */
  Orders(Preset preset, byte[] key, String unfinished, SerializableConfiguration hadoop) {
    this.preset = preset;
    this.key = key.clone();
    this.unfinished = unfinished;
    this.hadoop = hadoop;
  }

  HarSanitizer sanitizer() {
    return HarSanitizer.builder().policy(preset.policy()).key(key).build();
  }

  Bucket bucket() {
    return new Bucket(unfinished, hadoop.value());
  }
}
