package io.github.harscrub.internal.walk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What {@code postData} and {@code content} say of the text in them. */
final class BodyType {
  private BodyType() {}

  /**
   * The MIME type without its parameters; none if duplicates disagree, so that nobody relies on the
   * wrong one.
   */
  static String mime(Batch batch, int object) throws IOException {
    List<String> types = Members.strings(batch, object, "mimeType");
    if (types.size() != 1) {
      return "";
    }
    String type = types.get(0);
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  static boolean isBase64(Batch batch, int object) throws IOException {
    return Members.strings(batch, object, "encoding").contains("base64")
        || Members.strings(batch, object, "_encoding").contains("base64");
  }
}
