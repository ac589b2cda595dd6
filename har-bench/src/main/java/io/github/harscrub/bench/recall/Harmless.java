package io.github.harscrub.bench.recall;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Kinds of values that must stay: what support needs, and what only looks like a secret.
 *
 * @param answer said by servers only, in JSON: beside {@code password}, prose is a message there
 *     and may be a password in a request
 */
record Harmless(String title, boolean answer, List<String> names, Function<Chance, String> maker) {
  private static final List<Function<Chance, String>> CODE =
      List.of(
          c -> "var token=t.getToken(),password=n.password||\"\",k" + c.digits(4) + "=token.length",
          c ->
              "function "
                  + name(c)
                  + "(e,t){var n=e.authToken||t["
                  + c.digits(3)
                  + "];return n&&n.session.key}",
          c -> "e.integrity=\"sha384-" + base64(c, 48) + "\"",
          c ->
              "{"
                  + c.digits(3)
                  + ":\""
                  + c.hex(20)
                  + "\","
                  + c.digits(3)
                  + ":\""
                  + c.hex(20)
                  + "\"}[e]+\".js\"",
          c -> "if(!form.password.value){showError(\"password_required_" + c.digits(4) + "\")}",
          c ->
              "const "
                  + name(c)
                  + "={type:\"password\",autocomplete:\"current-password\",name:\"password\"}",
          c -> "//# sourceMappingURL=main." + c.hex(20) + ".js.map",
          c ->
              "d=\"M12."
                  + c.digits(2)
                  + " 4.5c-"
                  + c.digits(1)
                  + "."
                  + c.digits(4)
                  + " 0-2.1 1.2-2.1 2.7\"",
          c -> "." + name(c) + "__token--active:hover>a{color:#" + c.hex(6) + "}",
          c -> "n.setRequestHeader(\"Authorization\",\"Bearer \"+r." + name(c) + ")");

  Harmless {
    names = List.copyOf(names);
  }

  /** A line of JavaScript or CSS. */
  static String code(Chance chance) {
    return chance.of(CODE).apply(chance);
  }

  private static String name(Chance chance) {
    return chance.string(Chance.LOWER, 2) + chance.digits(3);
  }

  static String base64(Chance chance, int bytes) {
    return Base64.getEncoder().encodeToString(chance.bytes(bytes));
  }

  static Harmless key(String title, Function<Chance, String> maker, String... names) {
    return new Harmless(title, false, List.of(names), maker);
  }

  static Harmless answer(String title, Function<Chance, String> maker, String... names) {
    return new Harmless(title, true, List.of(names), maker);
  }

  static Harmless header(String title, Function<Chance, String> maker, String... names) {
    return new Harmless(title + " (header)", false, List.of(names), maker);
  }
}
