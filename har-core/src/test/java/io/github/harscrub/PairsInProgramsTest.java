package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and values as programs send, log and hold them, in bodies of responses. */
final class PairsInProgramsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f[0][name]=api_key&f[0][value]=#api-key:k3v9q2x8fmpl#&f[1][name]=page&f[1][value]=2",
        "p_arg_names=password&p_arg_values=#password:Covugi808!#&p_arg_names=page&p_arg_values=1",
        "n=1\nc0-e1=string:#password:Covugi808!#\nc0-param0=Object_Object:{password:reference:c0-e1}",
        "[(b'host', b'x'), (b'x-api-key', b'#api-key:k3v9q2x8fmplw7d4#')]",
        "headers:\n':authority', 'x'\n'x-api-key', '#api-key:k3v9q2x8fmplw7d4#'\n",
        "Map(page -> 1, apiToken -> #api-key:k3v9q2x8fmpl#)",
        "[{page,1},{password,<<'#password:Covugi808!#'>>}]",
        "dn: uid=x\nuserPassword:: #password:e1NTSEF9cGFzc3dvcmQxMjM=#\n",
        "['page': Optional(1), 'password': Optional('#password:Covugi808!#')]",
        "Login { user: x, api_token: Some('#api-key:k3v9q2x8fmpl#') }",
      })
  void inLogs(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var u='/x?page=1&api_token='+encodeURIComponent('#api-key:k3v9q2x8fmplw7d4#');",
        "const c=process.env.API_TOKEN||'#api-key:k3v9q2x8fmplw7d4#',d=e.password??'#password:Covugi808!#'",
        "Object.defineProperty(e,'api_key',{value:'#api-key:k3v9q2x8fmplw7d4#'});",
        "api_token = '''#api-key:k3v9q2x8fmplw7d4#'''",
        "public string ApiToken { get; set; } = '#api-key:k3v9q2x8fmplw7d4#';",
        "{'page': 1, 'apiToken' /* old */ : '#api-key:k3v9q2x8fmplw7d4#'}",
        "SECRET_KEY = '#secret:^77-kq1(!1*pny(.906t)d+15zgme@p2sl_9(-kc7#'",
        "a.appPassword='#password:nvvj-yduq-igyg-zsbl#'",
        "<input name = 'api-key' type = 'hidden' value = '#api-key:k3v9q2x8fmplw7d4#' />",
        "<doc><str name='id'>7</str><str name='password'>#password:Covugi808!#</str></doc>",
        "{'wallet_address':{'0':'#crypto-address:bc1q7xla20n054ufqy6h45y6ycegeekgnfud7l5tly#'}}",
        "{'remoteAddress':{'$eq':'#ip-address:81.191.133.7#'}}",
      })
  void inCodeAndMarkup(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e.password||\"Password\",n.token??\"token\",t.map(token => token.length)",
        "list.stream().map(token -> token.trim()),if(password==\"\")x();a.secret||\"Your secret\"",
        "var a=\"?token=\"+encodeURIComponent(t),b=\"&password=\"+n",
        "f[0][name]=password&f[0][type]=text&name=token&value=&x=1",
        "x.password=\"^(?=.*[a-z])(?=.*\\\\d)[A-Za-z\\\\d@$!%*?&]{8,32}$\"",
        "a.password=\"form-text-user-pass\",b.token=function(){return`a`}",
        "Object.defineProperty(e,\"token\",{enumerable:!0,get:function(){return n}})",
        "[(b'host', b'x'), (b'authorization', b'missing')]",
        "<a name = 'token'>Token</a><str name='token_type'>bearer</str>",
        "docker run -e NOTE=TICKET-813867826 img",
      })
  void keepsOtherCode(String text) throws Exception {
    InBody.requireKept(text);
  }

  @Test
  void inTuplesOfARecorder() throws Exception {
    String har =
        Hars.response(
            "\"content\":{},\"_headers\":[[\"cookie\",\"a=k3v9q2x8fmplw7d4\"],"
                + "[\"x-api-key\",\"w7d4k3v9q2x8fmpl\"],[\"accept\",\"*/*\"],[\"a\",\"b\",\"c\"]]");
    assertThat(Scrub.checked(har))
        .doesNotContain("k3v9q2x8fmplw7d4", "w7d4k3v9q2x8fmpl")
        .contains("[\"accept\",\"*/*\"],[\"a\",\"b\",\"c\"]]");
  }

  @Test
  void inTheStateOfAPageOfAngular() throws Exception {
    InBody.requireRemoved(
        "<script>{&q;G.json?a=1&b&q;:{&q;token&q;:&q;#token:k3v9q2x8fmpl#&q;,&q;n&q;:&q;x&a;y&q;}}</script>");
    InBody.requireKept("a=b&q;c=d&l;e=\"token\"&q;");
  }

  @Test
  void whatLetsInStandsBehindWhoseItIs() throws Exception {
    InBody.requireRemoved(
        "{'a':'https://a.test/accounts/reset/MTI3/#link-token:c7ekn-9c04606da85476464d6f387a40f4d201#/'}");
    InBody.requireKept(
        "{\"a\":\"https://a.test/accounts/reset/MTI3/confirmation-of-the-change/\"}");
  }

  /** A digit in quotes is no secret elsewhere, however its quotes are written. */
  @Test
  void escapesMakeNothingRare() throws Exception {
    String secret =
        "<pre>\nkind: Secret\nstringData:\n  page: %s\n</pre> {&quot;n&quot;: &quot;1&quot;}";
    assertThat(InBody.scrubbed(String.format(secret, "&quot;1&quot;")))
        .isEqualTo(InBody.har(String.format(secret, "REDACTED-kubernetes-secret")));
  }
}
