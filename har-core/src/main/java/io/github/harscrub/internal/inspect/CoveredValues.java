package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.AssetPath;
import io.github.harscrub.internal.judge.CoveredKeys;
import io.github.harscrub.internal.judge.Declaration;
import io.github.harscrub.internal.judge.IntegrityHash;
import io.github.harscrub.internal.judge.NumberLiteral;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.Prose;
import io.github.harscrub.internal.judge.Reference;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import java.util.Set;

/** Redacts the values inside of an object, an array or a block that a sensitive name covers. */
public final class CoveredValues {
  /**
   * Keys under which an object holds what it is called after: of forms, of XML as JSON, of
   * attributes in OpenTelemetry and documents in Firestore.
   */
  private static final Set<String> VALUE_KEYS =
      Set.of(
          "value",
          "val",
          "v",
          "current",
          "new",
          "old",
          "previous",
          "next",
          "confirm",
          "confirmation",
          "repeat",
          "plain",
          "plaintext",
          "raw",
          "words",
          "phrase",
          "data",
          "primary",
          "secondary",
          "default",
          "$t",
          "_text",
          "#text",
          "$value",
          "__text",
          "#cdata-section",
          "@value",
          "stringvalue",
          "string_value",
          "integervalue",
          "intvalue",
          "int_value",
          "doublevalue",
          "$eq",
          "$ne",
          "$in",
          "currentvalue",
          "initialvalue",
          "inputvalue",
          "answer",
          "$date",
          "$numberlong",
          "timestampvalue",
          "datevalue",
          "displayvalue",
          "display_value");

  /** {@code {"dob": {"day": 14, "month": 3, "year": 1980}}}, as Stripe and Google have it. */
  private static final Set<String> DATE_PARTS = Set.of("day", "month", "year", "date");

  /** {@code {"signature": {"r": "…", "s": "…"}}}: so short a key says nothing. */
  private static final int PLAIN_KEY = 1;

  private final Inspector inspector;
  private final NamedValues named;

  CoveredValues(Inspector inspector, NamedValues named) {
    this.inspector = inspector;
    this.named = named;
  }

  /**
   * A scalar inside an object or array that a sensitive name covers. Its own key may say that it is
   * harmless.
   */
  public void leaf(Frame frame, NameVerdict outer, Text key, Text value, boolean number) {
    NameVerdict own = inspector.classify(NameKind.BODY, key);
    if (own.strength() == Strength.HARMLESS || own.sensitive()) {
      return;
    }
    Rule rule = outer.rule().orElseThrow();
    if ((isArgument(value)
            && (number || !Opacity.opaque(value.bytes(), value.start(), value.end())))
        || (key.length() == 0 && AssetPath.isLoaded(value))
        || IntegrityHash.is(value)
        || SecretName.is(inspector, rule, value)) {
      return;
    }
    if (number && rule.category().secret() && !NumberLiteral.isWhole(value)) {
      // A time with fractions of a second, a quota.
      return;
    }
    // {"password": {"value": "…"}} and ["…", "…"] hold the value itself; {"changePassword":
    // {"account": {"id": …}}} does not, and there only what no one would write by hand goes.
    // What is personal has to look like it, so an ambiguous name does no harm: {"lat": {"value":
    // 52.1}}.
    boolean valueKey =
        key.length() > 0
            && (listed(key, VALUE_KEYS)
                || isDynamoType(key)
                || isIndex(key)
                || (rule.id().equals("birth-date") && listed(key, DATE_PARTS)));
    boolean itself =
        outer.strong()
            ? valueKey || key.length() == 0
            : !rule.category().secret()
                && (valueKey || (key.length() == 0 && rule.category() == Category.PERSON));
    boolean covered =
        itself
            ? !Prose.is(value)
                && !(key.length() == 0 && Declaration.isElement(value))
                && ValueJudge.sensitive(outer, value, Origin.SENT)
            : rule.category().secret()
                && Opacity.opaque(value.bytes(), value.start(), value.end())
                && !Opacity.uuid(value.bytes(), value.start(), value.end())
                && !AssetPath.isAddress(value)
                && !Reference.is(value)
                && (valueKey || key.length() == PLAIN_KEY || CoveredKeys.mayHold(outer, key));
    if (!covered) {
      return;
    }
    if (number) {
      named.number(frame, rule, value);
    } else {
      named.value(frame, outer, value, Origin.SENT);
    }
  }

  /**
   * A line of YAML below a sensitive name. Without a key of its own it is the value, or one of
   * several.
   */
  void line(Frame frame, NameVerdict outer, Text key, Text value) {
    if (key.length() > 0) {
      leaf(frame, outer, key, value, false);
    } else {
      named.value(frame, outer, value, Origin.DATA);
    }
  }

  /** True for what a script gives to a function: {@code password: ["", [min(8), ref("login")]]}. */
  private static boolean isArgument(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start() - 1;
    if (at > 0 && (bytes[at] == '"' || bytes[at] == '\'')) {
      at--;
    }
    return at > 0 && bytes[at] == '(' && Bytes.wordByte(bytes[at - 1]);
  }

  /** {@code {"password": {"S": "…"}}}: string or number (DynamoDB API, AttributeValue). */
  private static boolean isDynamoType(Text key) {
    byte first = key.bytes()[key.start()];
    return key.length() == PLAIN_KEY && (first == 'S' || first == 'N');
  }

  /** {@code {"password": {"0": "…"}}}: a column of a table, as pandas writes it. */
  private static boolean isIndex(Text key) {
    for (int i = key.start(); i < key.end(); i++) {
      if (key.bytes()[i] < '0' || key.bytes()[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean listed(Text key, Set<String> words) {
    return key.length() <= 16 && words.contains(key.lower());
  }
}
