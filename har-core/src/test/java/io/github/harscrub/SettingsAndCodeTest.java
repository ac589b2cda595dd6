package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets between hash signs beside their names, in files of settings and in programs. */
final class SettingsAndCodeTest {
  private static void removes(String marked) throws Exception {
    String[] parts = marked.split("#", -1);
    String scrubbed = InBody.scrubbed(String.join("", parts));
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(scrubbed).contains("REDACTED").doesNotContain(parts[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\nENV DB_PASSWORD #guwigugab#\nENV DB_PASS=#Covugi808!# MODE=x\n",
        "ENV DB_PASSWORD=\"#guwigugab#\"\n",
        "ARG SECRET_TOKEN=#dofuni717y#\n",
        "[Service]\nEnvironment=DB_PASSWORD=#guwigugab#\nEnvironment=\"DB_PASS=#kagibuto#\"\n",
        "set -gx DB_PASSWORD #guwigugab#\n",
        "setenv DB_PASSWORD #guwigugab#\n",
        "setx DB_PASSWORD #guwigugab#\r\n",
        "$env:DB_PASSWORD = '#guwigugab#'\n",
        "[db]\nuser => ann\npassword => #guwigugab#\nhost => db1\n",
        "Connect-Thing -Username ann -Password '#Covugi808!#' -ApiKey #k3v9q2x8fmpl#",
      })
  void inSettings(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Array
        (
            [user] => Array
                (
                    [id] => 7
                    [password] => #guwigugab#
                )

        )
        """,
        "Array ( [id] => 7 [password] => #guwigugab# [mode] => a )",
        """
        Array
        (
            [api_keys] => Array
                (
                    [0] => #k3v9Qx8fmZ2tY7wB4nP6#
                    [main] => #tY7wB4nP6k3v9Qx8fmZ2#
                )

            [mode] => a
        )
        """,
        """
        Key         Value
        ---         -----
        password    #guwigugab#
        ttl         30m
        api_key     #k3v9q2x8fmpl#
        """,
      })
  void asProgramsPrintThem(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiKey := \"#k3v9q2x8fmpl#\"",
        "var secretToken string = \"#Covugi808!#\"",
        "password: str = '#Covugi808!#'",
        "static let apiKey: String = \"#k3v9q2x8fmpl#\"",
        "private val dbPassword: String = \"#Covugi808!#\"",
        "static TOKEN: &'static str = \"#k3v9q2x8fmpl#\";",
        "let password = String::from(\"#Covugi808!#\");",
        "Password = @\"#Covugi808!#\",",
        "Dim password As String = \"#Covugi808!#\"",
        "ds.setPassword(\"#Covugi808!#\");",
        "builder.user(\"a\").password(\"#Covugi808!#\").build()",
      })
  void inPrograms(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV TOKEN_TYPE bearer\nset -x password\nARG PASSWORD\nENV PASSWORD=$PASSWORD\n",
        "Array\n(\n    [token_type] => bearer\n    [password] => Array\n        (\n        )\n)\n",
        "The password  is kept.\nKey  facts about the token:\n",
        "var password string = \"\"; password: str = 'password'; token := getToken()",
        "page.getByLabel(\"x\").password(\"Enter your password\"); t.token(\"expired\")",
        "function f(password: string = \"none\", token = @name) {}",
        "const tokens = {password: String, secret: Symbol}; (token) => token.value",
        "ls -Password; -Token is an option, -ApiKey another",
        "items.map(password => ok)\npassword => done\n",
      })
  void keepsWhatSaysNothing(String text) throws Exception {
    InBody.requireKept(text);
  }
}
