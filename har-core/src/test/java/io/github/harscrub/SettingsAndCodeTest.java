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
        "INFO using Endpoint=sb://n.test/;SharedAccessKeyName=R;SharedAccessKey=#q/+blRVlKBlaF1kxJgLuNRUSochqZoBrSGetZz2oV72=#;EntityPath=q",
        "using endpoint=https://a.test/;accesskey=#q/+blRVlKBlaF1kxJgLuNRUSochqZoBrSGetZz2oV72=# now",
        "<c><![CDATA[Endpoint=https://a.test;AccessKey=#q/+blRVlKBlaF1kxJgLuNRUSochqZoBrSGetZz2oV72=#;Version=1.0;]]></c>",
      })
  void inSettingsBehindAnAddress(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info token=\u001b[33m#k3v9q2x8fmplWz71LpQd#\u001b[39m ok\n",
        "{ password: \u001b[32m'#Covugi808!#'\u001b[39m }",
        "\u001b[36maccess_token\u001b[0m: \u001b[33m#k3v9q2x8fmplWz71LpQd#\u001b[0m\n",
        "headers={host=[a.test], x-api-key=[#9f86d081884c7d659a2feaa0#], accept=[*/*]}",
        "curl -H 'Stripe-Signature: t=1700000000,v1=#9f86d081884c7d659a2feaa0c55ad015#' https://a.test",
      })
  void inLogs(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Outputs\":[{\"OutputKey\":\"adminApiKey\",\"OutputValue\":\"#k3v9q2x8fmplWz71LpQd#\"}]}",
        "const s=`{\"body\":\"{\\\\\"password\\\\\":\\\\\"#Covugi808!#\\\\\"}\"}`;",
        "<tr><td class=\"e\">$_SERVER[&quot;DB_PASSWORD&quot;] </td><td class=\"v\">#Covugi808!# </td></tr>",
        "<li><b>Access token</b> #k3v9q2x8fmplWz71LpQd#</li>",
        "<button aria-label=\"Copy API token\" data-clipboard-text=\"#k3v9q2x8fmplWz71LpQd#\">Copy</button>",
        "{\"apikey\":[{\"key\":\"value\",\"value\":\"#k3v9q2x8fmplWz71LpQd#\"},{\"key\":\"in\",\"value\":\"header\"}]}",
        "{\"otp_attempt\":\"#699943#\",\"twoFactorToken\":\"#295280#\"}",
        "user[otp_attempt]=#699943#&remember=1",
        "{\"settingKey\":\"db_password\",\"settingValue\":\"#Covugi808!#\"}",
        "{\"header\":\"X-Api-Key\",\"headerValue\":\"#k3v9q2x8fmplWz71LpQd#\"}",
        "{\"op\":\"replace\",\"path\":\"\\/password\",\"value\":\"#Covugi808!#\"}",
        "{\"columnName\":\"password\",\"value\":\"#Covugi808!#\"}",
        "{\"tagName\":\"input\",\"attributes\":{\"type\":\"password\",\"value\":\"#Covugi808!#\"}}",
        "{\"name\":\"api_key\",\"default\":\"#k3v9q2x8fmplWz71LpQd#\"}",
        "{\"primaryKey\":\"#9f86d081884c7d659a2feaa0#\",\"secondaryKey\":\"#c55ad0159f86d081884c7d65#\"}",
        "{\"key1\":\"#9f86d081884c7d659a2feaa0#\",\"key2\":\"#c55ad0159f86d081884c7d65#\"}",
        "{\"Type\":\"SecureString\",\"Value\":\"#k3v9q2x8fmplWz71LpQd#\"}",
        "{\"key\":\"x\",\"masked\":true,\"value\":\"#k3v9q2x8fmplWz71LpQd#\"}",
      })
  void inObjectsThatTell(String marked) throws Exception {
    removes(marked);
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
        "[api]\ntoken=#k3v9q2x8fmplWz71LpQd# ; rotated 2026-03-01\nx=1\n",
        "[api]\npassword=#Covugi808!# // since March\nx=1\n",
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
