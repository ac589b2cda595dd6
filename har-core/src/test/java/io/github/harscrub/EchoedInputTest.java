package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that checks a form sends back, with what was entered. */
final class EchoedInputTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'detail':[{'type':'string_too_short','loc':['body','password'],'msg':'String should have"
            + " at least 20 characters','input':'%s','ctx':{'min_length':20}}]}",
        "{'issues':[{'input':'%s','path':['user', 'password'],'message':'Too short'}]}",
        "{'errors':[{'objectName':'user','field':'password','rejectedValue':'%s','code':'Size'}]}",
        "{'errors':[{'propertyName':'Password','errorMessage':'m','attemptedValue':'%s'}]}",
        "{'errors':[{'type':'field','value':'%s','msg':'bad','path':'password','location':'body'}]}",
        "{'errors':[{'value':'%s','path':['password'],'type':'string.min'}]}",
        "{'fields':[{'fieldName':'password','fieldValue':'%s'}]}",
      })
  void findsWhatWasEntered(String text) throws Exception {
    String password =
        random.text("abcdefghijklmnopqrstuvwxyz", 6) + "7Q!" + random.text("abcdefghij", 4);
    assertThat(InBody.scrubbed(text.replace('\'', '"').formatted(password)))
        .as("%s", random)
        .doesNotContain(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"missing\",\"loc\":[\"body\",\"password\"],\"msg\":\"Field required\",\"input\":{\"page\":\"start7\"}}",
        "{\"loc\":[\"body\",\"password\"],\"msg\":\"Field required\",\"input\":null,\"n\":71}",
        "{\"path\":[\"password\"],\"message\":\"Password must be at least 8 characters\",\"code\":\"too_small\"}",
        "{\"path\":[\"login\",\"token\"],\"locations\":[{\"line\":2}],\"message\":\"Cannot query field\"}",
        "{\"path\":\"/reset/password\",\"value\":\"Berlin-Mitte 7 visits\",\"hits\":12}",
        "{\"name\":\"password\",\"input\":\"text\",\"label\":\"Password\"}",
        "{\"columns\":[\"id\",\"password\"],\"value\":\"grid-17x\"}",
      })
  void keepsWhatIsSaidAboutIt(String text) throws Exception {
    InBody.requireKept(text);
  }
}
