package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Locale;
import java.util.Set;

/**
 * Objects in JSON that say something of fields and do not hold them: {@code {"errors": {"password":
 * "too_short"}}}, {@code {"limits": {"username": 32}}}, {@code {"mapping": {"lastName": "sn"}}}.
 * Only words, short numbers and codes are taken for a remark: some servers send back what they
 * refuse.
 */
final class FieldRemarks {
  private static final int MAX_REMARK = 48;

  private static final int MAX_NUMBER = 5;

  private static final int MAX_KEY = 24;

  private static final Set<String> REMARKS =
      Set.of(
          "errors",
          "fielderrors",
          "formerrors",
          "validationerrors",
          "validation",
          "violations",
          "errormessages",
          "errorcodes",
          "codes",
          "warnings",
          "hints",
          "helptexts",
          "tooltips",
          "placeholders",
          "mapping",
          "mappings",
          "fieldmapping",
          "fieldmappings",
          "fieldmap",
          "attributemapping",
          "attributemappings",
          "attributemap",
          "claimmapping",
          "columnmapping",
          "columntypes",
          "fieldtypes",
          "datatypes",
          "types",
          "icons",
          "units");

  private static final Set<String> NUMBERS =
      Set.of(
          "limits",
          "lengths",
          "maxlength",
          "maxlengths",
          "minlength",
          "minlengths",
          "weights",
          "counts",
          "counters",
          "stats",
          "scores",
          "sizes",
          "widths",
          "timeouts",
          "priorities",
          "thresholds");

  private FieldRemarks() {}

  /** True if the value beside a key in quotes is a remark on the field that the key names. */
  static boolean is(Text part, Text key, Text value) {
    byte[] bytes = part.bytes();
    boolean quoted =
        key.start() > part.start()
            && bytes[key.start() - 1] == '"'
            && key.end() < part.end()
            && bytes[key.end()] == '"';
    if (!quoted || value.length() == 0) {
      return false;
    }
    if (isViolation(part, key, value)) {
      return true;
    }
    boolean number = isNumber(value);
    if (!number && !isWords(value) && !isCode(value)) {
      return false;
    }
    int open = Siblings.open(part, key.start() - 1);
    return open >= 0 && (number ? NUMBERS : REMARKS).contains(container(part, open));
  }

  /**
   * {@code {"propertyPath": "plainPassword", "message": "…", "code": "9ff3fdc4-…"}}: which rule was
   * broken, as Symfony's validator numbers them.
   */
  private static boolean isViolation(Text part, Text key, Text value) {
    if (!key.lower().equals("code") || !Opacity.uuid(value.bytes(), value.start(), value.end())) {
      return false;
    }
    int open = Siblings.open(part, key.start() - 1);
    boolean[] path = {false};
    if (open >= 0) {
      Siblings.read(
          part, open, (other, its, number) -> path[0] |= other.lower().equals("propertypath"));
    }
    return path[0];
  }

  private static boolean isWords(Text value) {
    return value.length() <= MAX_REMARK && Opacity.words(value.bytes(), value.start(), value.end());
  }

  /** Capitals, then a number: {@code ERR-9582}, {@code PWD_WEAK_02}. */
  private static boolean isCode(Text value) {
    byte[] bytes = value.bytes();
    int digits = value.end();
    while (digits > value.start() && bytes[digits - 1] >= '0' && bytes[digits - 1] <= '9') {
      digits--;
    }
    boolean code =
        digits > value.start() + 1
            && value.end() - digits <= MAX_NUMBER
            && (bytes[digits - 1] == '-' || bytes[digits - 1] == '_');
    for (int i = value.start(); code && i < digits; i++) {
      code = (bytes[i] >= 'A' && bytes[i] <= 'Z') || bytes[i] == '-' || bytes[i] == '_';
    }
    return code;
  }

  private static boolean isNumber(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if ((b < '0' || b > '9') && b != '.') {
        return false;
      }
    }
    return value.length() <= MAX_NUMBER;
  }

  /** What the object that opens there is called, in small letters without what parts words. */
  private static String container(Text part, int open) {
    byte[] bytes = part.bytes();
    int colon = Blanks.skipBack(bytes, open, Math.max(part.start(), open - MAX_KEY)) - 1;
    if (colon <= part.start() || bytes[colon] != ':') {
      return "";
    }
    int close = Blanks.skipBack(bytes, colon, Math.max(part.start(), colon - MAX_KEY)) - 1;
    if (close <= part.start() || bytes[close] != '"') {
      return "";
    }
    int least = Math.max(part.start(), close - MAX_KEY);
    int at = close;
    while (at > least && (Bytes.wordByte(bytes[at - 1]) || "_-".indexOf(bytes[at - 1]) >= 0)) {
      at--;
    }
    return new String(bytes, at, close - at, ISO_8859_1)
        .toLowerCase(Locale.ROOT)
        .replace("_", "")
        .replace("-", "");
  }
}
