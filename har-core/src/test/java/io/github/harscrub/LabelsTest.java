package io.github.harscrub;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in several words, as people read them: keys of exports, labels of pages and notes. */
final class LabelsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Client Secret': '#client-secret:k3v9q2x8fmplw7d4#', 'Page No': 1}",
        "{'Access Token': '#access-token:k3v9q2x8fmplw7d4#'}",
        "{'Email': 'x', 'Account Number': #number:12345678901#}",
        "{'values': {'account/0/apiToken': '#api-key:k3v9q2x8fmpl#'}}",
        "- **API Key**: `#api-key:k3v9q2x8fmplw7d4#`\n- **Page**: `1`\n",
        "**Access Token:** #access-token:k3v9q2x8fmplw7d4#\n",
        "<p><strong>Confirm Password:</strong> #password:Som*brero1664#</p>",
        "<span class='label'>Access Token</span><span>#access-token:k3v9q2x8fmplw7d4#</span>",
        "<div>Btc Address:</div><div>#crypto-address:bc1q7xla20n054ufqy6h45y6ycegeekgnfud7l5tly#</div>",
      })
  void inWords(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Enter your password\": \"Geben Sie Ihr Passwort ein\", \"Access Token\": \"Jeton 1\"}",
        "{\"Forgot password\": \"Passwort vergessen?\", \"Client Secret\": \"Client-Geheimnis\"}",
        "<span>Token</span><span>Balance</span><div>Phone</div><div>Shop 24</div>",
        "<span>Password</span><span>8-20 characters</span><span>API key</span><span>v1.2.3</span>",
        "**Password**: required, **Token**: string",
      })
  void keepsWhatIsWritten(String text) throws Exception {
    InBody.requireKept(text);
  }
}
