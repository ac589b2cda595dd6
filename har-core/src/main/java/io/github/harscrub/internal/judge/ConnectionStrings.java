package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.LayerFinder;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameClassifier;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.scan.UserInfoDetector;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.ValueFinder;
import java.util.Optional;
import java.util.Set;

/**
 * Connection strings of which the password is found by its form: in the authority of a URL, or
 * behind its name among pairs. The host and the database tell support which of them did not answer.
 */
public final class ConnectionStrings {
  /** As in a variable that somebody wrote in base64, in a form, in JSON. */
  private static final int MAX_LAYERS = 3;

  private static final int MAX_SCHEME = 24;

  /** The hexadecimal digits of a key of Sentry's. */
  private static final int DSN_KEY = 32;

  /** What connection strings of ADO.NET, ODBC and JDBC begin with. */
  private static final Set<String> HOSTS =
      Set.of(
          "server", "data source", "datasource", "host", "address", "addr", "driver", "provider");

  private ConnectionStrings() {}

  /** True for a connection string, encoded or not, that holds no other secret. */
  public static boolean isReadable(Text value) {
    return isReadable(value, 0);
  }

  private static boolean isReadable(Text value, int layers) {
    if (isUrl(value)
        || isLocal(value)
        || isDsn(value)
        || secrets(value, ';') > 0
        || isWithout(value)) {
      return true;
    }
    if (layers == MAX_LAYERS) {
      return false;
    }
    boolean[] readable = {false};
    LayerFinder.find(
        value,
        (part, start, end) ->
            readable[0] |=
                start == value.start()
                    && end == value.end()
                    && isReadable(part.text(), layers + 1));
    return readable[0];
  }

  /** Pairs of which none is a secret: who runs the program signs in. */
  private static boolean isWithout(Text value) {
    byte[] bytes = value.bytes();
    int equals = Bytes.find(bytes, value.start(), value.end(), (byte) '=');
    int separator = Bytes.find(bytes, equals, value.end(), (byte) ';');
    return separator < value.end()
        && Bytes.find(bytes, separator, value.end(), (byte) '=') < value.end()
        && HOSTS.contains(value.lower(value.start(), equals).strip())
        && secrets(value, ';') == 0;
  }

  /** A URL that nobody signs in to: {@code mongodb://localhost:27017/test}. */
  private static boolean isLocal(Text value) {
    byte[] bytes = value.bytes();
    int scheme = Bytes.find(bytes, value.start(), value.end(), (byte) ':');
    if (scheme - value.start() > MAX_SCHEME
        || !Bytes.startsWith(bytes, scheme, value.end(), "://")
        // That of a webhook is the secret.
        || Bytes.startsWithIgnoreCase(bytes, value.start(), scheme, "http")
        || Opacity.opaque(bytes, scheme, value.end())) {
      return false;
    }
    for (int i = scheme; i < value.end(); i++) {
      if (!Bytes.wordByte(bytes[i]) && ":/.-_".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code https://49d0f738…@o1.ingest.sentry.io/42}: where a page sends its errors. The key is
   * public, and has had no secret behind it since 2018 (Sentry, DSN Explainer).
   */
  private static boolean isDsn(Text value) {
    byte[] bytes = value.bytes();
    int at = Bytes.find(bytes, value.start(), value.end(), (byte) '@');
    int key = at - DSN_KEY;
    int slash = Bytes.find(bytes, at, value.end(), (byte) '/');
    return key > value.start()
        && Bytes.startsWith(bytes, value.start(), value.end(), "http")
        && Bytes.startsWith(bytes, key - 3, value.end(), "://")
        && isAll(bytes, key, at, true)
        && slash + 1 < value.end()
        && isAll(bytes, slash + 1, value.end(), false);
  }

  /** True for digits, hexadecimal ones or not. */
  private static boolean isAll(byte[] bytes, int start, int end, boolean hex) {
    for (int i = start; i < end; i++) {
      int digit = Bytes.hexDigit(bytes[i]);
      if (digit < 0 || (!hex && digit > 9)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUrl(Text text) {
    byte[] bytes = text.bytes();
    int at = Bytes.find(bytes, text.start(), text.end(), (byte) '@');
    int question = Bytes.find(bytes, at, text.end(), (byte) '?');
    boolean[] password = {false};
    return at < text.end()
        && Bytes.find(bytes, at + 1, text.end(), (byte) '@') == text.end()
        && new UserInfoDetector(
                bytes,
                text.start(),
                (rule, start, end) ->
                    password[0] |= rule.equals(SharedRules.URL_PASSWORD) && end > start)
            .find(at)
        && password[0]
        && secrets(text.part(Math.min(question + 1, text.end()), text.end()), '&') >= 0;
  }

  /**
   * How many of the pairs hold a secret that is found by its name; -1 if some other one may.
   *
   * @param separator what parts them
   */
  private static int secrets(Text text, char separator) {
    byte[] bytes = text.bytes();
    int secrets = 0;
    int start = text.start();
    while (start < text.end()) {
      int end = Bytes.find(bytes, start, text.end(), (byte) separator);
      int equals = Bytes.find(bytes, start, end, (byte) '=');
      if (equals < end) {
        NameVerdict verdict =
            NameClassifier.standard().classify(NameKind.BODY, bytes, start, equals);
        boolean telling = verdict.rule().filter(rule -> rule.category().secret()).isPresent();
        if (telling ? !isFound(text, start, equals) : Opacity.opaque(bytes, equals + 1, end)) {
          return -1;
        }
        secrets += telling ? 1 : 0;
      } else if (end > start) {
        return -1;
      }
      start = end + 1;
    }
    return secrets;
  }

  /** True if the name leads to the value behind it, as when the text is looked through. */
  private static boolean isFound(Text text, int nameStart, int nameEnd) {
    Optional<Value> value = ValueFinder.value(text, nameStart, nameEnd);
    return value.filter(v -> v.start() == nameEnd + 1).isPresent();
  }
}
