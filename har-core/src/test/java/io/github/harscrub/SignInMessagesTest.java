package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of WebSockets that sign in; # stands for a token that no name is beside. */
final class SignInMessagesTest {
  private static final String TOKEN = "k3v9q2x8fmZ71hQwLr55Tg";

  private static String messages(String data) {
    return Hars.har(
        "{\"request\": {\"url\": \"wss://a.example/\"}, \"_webSocketMessages\":"
            + " [{\"type\": \"send\", \"time\": 1, \"opcode\": 1, \"data\": \""
            + Hars.escaped(data)
            + "\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'auth','data':'#'}",
        "{ 'payload' : '#' , 'event' : 'authenticate' , 'id' : 7 }",
        "{'op':'auth','args':['#',1662350400000,'#']}",
        "{'t':'auth','d':{'t':'#','n':7}}",
        "42['authenticate','#']",
        "['login','#',{'page':1}]",
      })
  void loseTheirTokens(String message) throws Exception {
    String marked = message.replace('\'', '"');
    assertThat(Scrub.checked(messages(marked.replace("#", TOKEN))))
        .isEqualTo(messages(marked.replace("#", Scrub.placeholder("auth-token", TOKEN))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'auth','data':'required'}",
        "{'type':'auth','id':'k3v9q2x8fmZ71hQwLr55Tg'}",
        "{'role':'auth','data':'k3v9q2x8fmZ71hQwLr55Tg'}",
        "{'type':'item','data':'k3v9q2x8fmZ71hQwLr55Tg'}",
        "['auth','profile','2f1c9a6e-0b1d-4c3e-8f5a-7d6e5c4b3a29']",
        "['id','auth','k3v9q2x8fmZ71hQwLr55Tg']",
      })
  void othersStay(String message) throws Exception {
    String data = messages(message.replace('\'', '"'));
    assertThat(Scrub.checked(data)).isEqualTo(data);
  }
}
