package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that nobody knows, listed in a body. */
final class HeaderMembersTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'config':{'url':'/a71','headers':{'Accept':'application/json','X-Acme-Ident':'%s'}}}",
        "{'headers' : { 'x-acme-ident' : [ '%s' ] }, 'rev': 'a71'}",
        "fetch('https://a71.example.test/',{'headers':{'accept':'*/*','x-acme-ident':'%s'}})",
        "{'requestHeaders':{'host':'a71','x-acme-ident':'%s'}}",
      })
  void findsOpaqueValues(String text) throws Exception {
    String secret = random.token(43);
    assertThat(InBody.scrubbed(text.replace('\'', '"').formatted(secret)))
        .as("%s", random)
        .doesNotContain(secret)
        .contains("a71");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headers\":{\"x-request-id\":\"8Zk2wPq0LmT5vXc9Rb7nYd3HfJg6KsAe\",\"accept\":\"text/html\"}}",
        "{\"headers\":{\"etag\":\"W/\\\"8Zk2wPq0LmT5vXc9Rb7nYd3HfJg6\\\"\",\"x-build\":\"a1b2c3d4e5f60718\"}}",
        "{\"headers\":{\"x-served-by\":\"cache-fra-eddf8230071-FRA\",\"x-cache\":\"HIT, MISS\"}}",
        "{\"headers\":{\"name\":\"Name\",\"amount\":\"Amount in EUR\",\"due\":\"Due_date_of_invoice\"}}",
        "{\"headers\":\"8Zk2wPq0LmT5vXc9Rb7nYd3HfJg6KsAe\",\"columns\":[\"a\"]}",
      })
  void keepsOthers(String text) throws Exception {
    InBody.requireKept(text);
  }
}
