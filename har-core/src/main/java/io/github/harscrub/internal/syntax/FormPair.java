package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code fields[0][name]=api_key&fields[0][value]=…}, {@code p_arg_names=password&p_arg_values=…}:
 * a form in which one parameter says what the next one is, as jQuery and Oracle APEX send lists of
 * fields.
 */
final class FormPair implements Notation {
  /** How long the name of a parameter may be. */
  private static final int MAX_NAME = 64;

  private static final String[] NAMES = {"name", "names", "key"};
  private static final String[] VALUES = {"value", "values", "val"};

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (nameStart - 2 < text.start()
        || bytes[nameStart - 1] != '='
        || nameEnd + 1 >= text.end()
        || bytes[nameEnd] != '&') {
      return Optional.empty();
    }
    int equals = nameStart - 1;
    int first = nameStart(bytes, equals, text.start());
    int most = Math.min(text.end(), nameEnd + 1 + MAX_NAME);
    int next = Bytes.find(bytes, nameEnd + 1, most, (byte) '=');
    int stem = stem(bytes, first, equals, NAMES);
    int other = next < most ? stem(bytes, nameEnd + 1, next, VALUES) : -1;
    if (stem < 0
        || other - (nameEnd + 1) != stem - first
        || !text.part(first, stem).sameAs(text.part(nameEnd + 1, other))) {
      return Optional.empty();
    }
    int stop = next + 1;
    while (stop < text.end() && !ends(bytes[stop])) {
      stop++;
    }
    return stop > next + 1 ? Optional.of(new Value(Form.PAIR, next + 1, stop)) : Optional.empty();
  }

  private static int nameStart(byte[] bytes, int equals, int start) {
    int at = equals;
    int least = Math.max(start, equals - MAX_NAME);
    while (at > least && (ValueFinder.isNameByte(bytes[at - 1]) || bytes[at - 1] == '%')) {
      at--;
    }
    return at;
  }

  /** Where the last word of a parameter's name begins, if it is one of these; else -1. */
  private static int stem(byte[] bytes, int start, int end, String[] words) {
    int last = end > start && bytes[end - 1] == ']' ? end - 1 : end;
    int at = last;
    while (at > start && Bytes.wordByte(bytes[at - 1])) {
      at--;
    }
    for (String word : words) {
      if (last - at == word.length() && Bytes.startsWithIgnoreCase(bytes, at, last, word)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean ends(byte b) {
    return b == '&' || b == '#' || b == '"' || b == '\'' || b == '<' || (b >= 0 && b <= ' ');
  }
}
