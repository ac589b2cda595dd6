package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Nested;
import io.github.harscrub.internal.syntax.Siblings;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Set;

/**
 * Whether a word of small letters beside the name of a password is one, in a script. There it is
 * the name of an icon, a type or a route as often; what stands around it tells: {@code dbPassword}
 * is no field of a form, and neither is a password beside the address of a server.
 */
public final class ScriptPasswords {
  private static final int MIN_LENGTH = 6;
  private static final int MAX_LENGTH = 32;

  /** Whose passwords programs keep, and people do not type. */
  private static final Set<String> SERVICES =
      Set.of(
          "db",
          "database",
          "smtp",
          "imap",
          "ftp",
          "sftp",
          "mysql",
          "postgres",
          "mongo",
          "redis",
          "ldap",
          "mqtt",
          "amqp",
          "rabbitmq",
          "root",
          "proxy",
          "sql",
          "mssql",
          "oracle",
          "rds");

  private static final Set<String> SERVERS =
      Set.of("host", "hostname", "server", "port", "address", "url", "uri", "endpoint");

  private static final Set<String> USERS = Set.of("user", "username", "login", "email", "userid");

  private ScriptPasswords() {}

  /** True if the string {@code value} beside {@code name} is a password, and no label or type. */
  public static boolean is(Text part, Text name, Text value) {
    return isWord(value) && (isOfService(name) || isBesideServer(part, name));
  }

  private static boolean isWord(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      if (value.bytes()[i] < 'a' || value.bytes()[i] > 'z') {
        return false;
      }
    }
    return value.length() >= MIN_LENGTH && value.length() <= MAX_LENGTH;
  }

  private static boolean isOfService(Text name) {
    String text = string(name);
    for (String service : SERVICES) {
      if (text.startsWith(service) && text.length() > service.length()) {
        char next = new String(name.copy(), ISO_8859_1).charAt(service.length());
        if (next == '_' || next == '-' || Character.isUpperCase(next)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True if the object around has a server, or a user and is the argument of a call. */
  private static boolean isBesideServer(Text part, Text name) {
    // Behind a tag is no member of an object.
    boolean tagged = name.start() > part.start() && part.bytes()[name.start() - 1] == '>';
    int open = tagged ? -1 : Siblings.open(part, name.start());
    if (open < 0) {
      return false;
    }
    boolean argument = open > part.start() && part.bytes()[open - 1] == '(';
    boolean[] found = new boolean[1];
    Nested.members(
        part,
        open,
        (keyStart, keyEnd, start, end, form) -> {
          String key = string(part.part(keyStart, keyEnd));
          boolean data = form == Form.LITERAL || form == Form.QUOTED;
          if (SERVERS.contains(key)) {
            String value = string(part.part(start, end));
            found[0] |=
                value.equals("localhost")
                    || (data && value.indexOf('.') > 0)
                    || Opacity.hasDigit(part.bytes(), start, end);
          } else if (argument && data && USERS.contains(key)) {
            found[0] = true;
          }
        });
    return found[0];
  }

  private static String string(Text text) {
    return text.length() > MAX_LENGTH ? "" : text.lower();
  }
}
