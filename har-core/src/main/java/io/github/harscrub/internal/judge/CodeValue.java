package io.github.harscrub.internal.judge;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameClassifier;
import io.github.harscrub.internal.scan.NameKind;
import java.util.Set;

/**
 * Tells what stands in code behind a name without quotes from data that somebody logged in a
 * string: {@code token = smallTextTokens0Line[col]}, {@code ACCESS_TOKEN: 2001}, {@code pin:
 * /^\d{4}$/}. A word with a digit is a password as often as a variable, so a variable has to be
 * called after what it holds, or to be a member of something.
 */
public final class CodeValue {
  /** Shorter words in an expression say nothing. */
  private static final int MIN_WORD = 8;

  /** Of the word that a type and a name have in common: {@code key}. */
  private static final int MIN_TYPE = 3;

  private static final int MAX_HEX = 16;

  private static final int MAX_BLANKS = 32;

  private static final String[] METHODS = {"value", "get", "set"};

  /** Longer words of letters alone may be random. */
  private static final int MAX_PLAIN = 16;

  /** Codes that programs number their events and kinds with. */
  private static final int MAX_CODE = 6;

  /** What parts the operands of an expression. */
  private static final String OPERATORS = ".?!:[(=<>&|";

  /** What code calls the things whose members are credentials. */
  private static final Set<String> OWNERS =
      Set.of(
          "this",
          "self",
          "exports",
          "module",
          "props",
          "state",
          "options",
          "opts",
          "config",
          "params",
          "form",
          "values",
          "request",
          "response",
          "args",
          "event",
          "window",
          "document",
          "process",
          "context",
          "ctx");

  private CodeValue() {}

  /** True if {@code value}, which stands in code, is an expression, a constant or a pattern. */
  public static boolean is(Rule rule, Text name, Text value) {
    if (isPattern(value) || isHex(value) || (isConstant(name) && isCode(value))) {
      return true;
    }
    if (!rule.category().secret()) {
      return false;
    }
    if (rule.category() == Category.PASSWORD) {
      return isMember(value)
          || ((isConstant(value) || Identifier.is(value)) && isCalledAfter(value));
    }
    return isPlain(value) || Identifier.is(value) || isExpression(value);
  }

  /**
   * As {@link #is}, for what looks like the parameter of a URL: {@code t?n.token=e.token:0}, {@code
   * this.#key=toHex(key);}.
   */
  public static boolean isAssigned(Rule rule, Text name, Text value) {
    byte[] bytes = value.bytes();
    boolean owned = Bytes.find(bytes, name.start(), name.end(), (byte) '.') < name.end();
    boolean field =
        name.start() >= 2 && bytes[name.start() - 1] == '#' && bytes[name.start() - 2] == '.';
    int end = value.start();
    while (end < value.end() && ",;)}]".indexOf(bytes[end]) < 0) {
      end++;
    }
    return (owned || field)
        && end > value.start()
        && is(rule, name, value.part(value.start(), end));
  }

  /**
   * True for a variable that is called after a credential, wherever it stands: {@code
   * auth0AccessToken}. Passwords are called {@code MyPassword1}.
   */
  public static boolean isVariable(Rule rule, Text value) {
    return rule.category().secret()
        && rule.category() != Category.PASSWORD
        && Identifier.isSparse(value)
        && isCalledAfter(value);
  }

  /** {@code state: CmcdPlayerState}: a type in capitals whose last word is that of the name. */
  public static boolean isType(Rule rule, Text name, Text value) {
    byte[] bytes = value.bytes();
    int word = name.end();
    while (word > name.start() && isLetter(name.bytes()[word - 1])) {
      word--;
      if (isCapital(name.bytes()[word])) {
        break;
      }
    }
    int length = name.end() - word;
    int start = value.end() - length;
    boolean type =
        rule.category().secret()
            && rule.category() != Category.PASSWORD
            && length >= MIN_TYPE
            && start > value.start()
            && isCapital(bytes[value.start()])
            && isCapital(bytes[start])
            && !isCapital(bytes[start - 1])
            && Bytes.startsWithIgnoreCase(bytes, start, value.end(), name.lower(word, name.end()));
    for (int i = value.start(); type && i < value.end(); i++) {
      type = isLetter(bytes[i]);
    }
    return type;
  }

  private static boolean isLetter(byte b) {
    return Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z';
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isCalledAfter(Text value) {
    return !isDigit(value.bytes()[value.end() - 1])
        && NameClassifier.standard()
            .classify(NameKind.BODY, value.bytes(), value.start(), value.end())
            .rule()
            .isPresent();
  }

  /**
   * {@code {key: "createRegExp", value: function}}: how compilers of scripts write the methods of a
   * class.
   */
  public static boolean isMethod(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    if (!Bytes.startsWith(bytes, name.start(), name.end(), "key") || name.length() != 3) {
      return false;
    }
    int at = blanks(part, value.end() + 1);
    at = at < part.end() && bytes[at] == ',' ? blanks(part, at + 1) : part.end();
    for (String kind : METHODS) {
      if (Bytes.startsWith(bytes, at, part.end(), kind)) {
        int colon = blanks(part, at + kind.length());
        return colon < part.end()
            && bytes[colon] == ':'
            && Bytes.startsWith(bytes, blanks(part, colon + 1), part.end(), "function");
      }
    }
    return false;
  }

  private static int blanks(Text part, int from) {
    return Blanks.skip(part.bytes(), from, Math.min(part.end(), from + MAX_BLANKS));
  }

  /** Letters alone, as a variable or a type has: unquoted they are nothing else. */
  private static boolean isPlain(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (isDigit(b) || !(Bytes.wordByte(b) || isSign(b))) {
        return false;
      }
    }
    return value.length() <= MAX_PLAIN;
  }

  /** {@code /^[a-z]+$/i}: what stands behind the slash only patterns have. */
  private static boolean isPattern(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start();
    return value.length() > 1 && bytes[at] == '/' && "^\\[(.".indexOf(bytes[at + 1]) >= 0;
  }

  /** {@code 0xd2b48c}: a flag or a colour. */
  private static boolean isHex(Text value) {
    byte[] bytes = value.bytes();
    boolean hex =
        value.length() > 2
            && value.length() <= MAX_HEX + 2
            && bytes[value.start()] == '0'
            && bytes[value.start() + 1] == 'x';
    for (int i = value.start() + 2; hex && i < value.end(); i++) {
      hex = Bytes.hexDigit(bytes[i]) >= 0;
    }
    return hex;
  }

  /** Words in capitals: {@code SIGN_IN_SUBMIT_PASSWORD}. */
  private static boolean isConstant(Text name) {
    boolean sign = false;
    for (int i = name.start(); i < name.end(); i++) {
      byte b = name.bytes()[i];
      sign |= b == '_';
      if (b != '_' && !(b >= 'A' && b <= 'Z') && !isDigit(b)) {
        return false;
      }
    }
    return sign;
  }

  private static boolean isCode(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      if (!isDigit(value.bytes()[i])) {
        return false;
      }
    }
    return value.length() <= MAX_CODE;
  }

  /** {@code options.credentials2}, {@code e.accessToken}, {@code !!form.password1}. */
  private static boolean isMember(Text value) {
    byte[] bytes = value.bytes();
    int start = value.start();
    while (start < value.end() && bytes[start] == '!') {
      start++;
    }
    int dot = start;
    while (dot < value.end() && (Bytes.wordByte(bytes[dot]) || isSign(bytes[dot]))) {
      dot++;
    }
    boolean owner =
        dot < value.end()
            && bytes[dot] == '.'
            && !isDigit(bytes[start])
            && (dot - start == 1 || OWNERS.contains(value.lower(start, dot)));
    for (int i = dot; owner && i < value.end(); i++) {
      boolean first = bytes[i] == '.' && i + 1 < value.end() && !isDigit(bytes[i + 1]);
      owner = first || Bytes.wordByte(bytes[i]) || isSign(bytes[i]);
    }
    return owner;
  }

  /** Operands with operators between them, each of which is short or the name of something. */
  private static boolean isExpression(Text value) {
    byte[] bytes = value.bytes();
    boolean operator = false;
    int at = value.start();
    while (at < value.end()) {
      if (OPERATORS.indexOf(bytes[at]) >= 0) {
        operator = true;
        at++;
        continue;
      }
      int start = at;
      while (at < value.end() && (Bytes.wordByte(bytes[at]) || isSign(bytes[at]))) {
        at++;
      }
      Text operand = value.part(start, at);
      if (at == start || (operand.length() >= MIN_WORD && !isWord(operand))) {
        return false;
      }
    }
    return operator;
  }

  private static boolean isWord(Text operand) {
    return Identifier.is(operand) || Opacity.words(operand.bytes(), operand.start(), operand.end());
  }

  private static boolean isSign(byte b) {
    return b == '_' || b == '$';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
