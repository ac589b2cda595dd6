package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies that bodies list, in the ways of browsers, drivers, servers and scripts. */
final class CookiesInBodiesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'cookies':[{'name':'vq_x','value':'%s','domain':'.a.test','path':'/','httpOnly':true}]}",
        "[{'domain':'.a.test','hostOnly':false,'name':'vq_x','path':'/','value':'%s'}]",
        "{'name':'vq_x','value':'%s','sameSite':'Lax'}",
        "{'name':'vq_x','value':'%s','expirationDate':1790000000.5}",
        "{'path':'/','domain':'a.test','value':'%s','name':'vq_x'}",
        "{'cookies':{'lang':'en','vq_x':'%s'}}",
        "{'request':{'cookies':[['lang','en'],['vq_x','%s']]}}",
        "{'cookies':[{'name':'lang','value':'en'},{'name':'vq_x','value':'%s'}]}",
        "{'cookieJar':{'vq_x':{'value':'%s','path':'/'}}}",
        "{'cookies':['vq_x=%s']}",
        "{'sent':['lang=en; Path=/; HttpOnly','vq_x=%s; Path=/; Secure; HttpOnly']}",
        "{'log':'set vq_x=%s; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/; HttpOnly'}",
        "{'__Secure-1PSID':'%s','lang':'en'}",
        "{'KEYCLOAK_IDENTITY':'%s','lang':'en'}",
      })
  void goFromData(String json) throws Exception {
    removes("application/json", json.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookies.set('vq_x','%s',{expires:7});",
        "$.cookie(\"vq_x\", \"%s\");",
        "res.cookie('vq_x', '%s', { maxAge: 900 });",
        "setcookie('vq_x', '%s', 0);",
        "await cookieStore.set('vq_x','%s');",
        "jar.addCookie(new Cookie(\"vq_x\",\"%s\"));",
      })
  void goFromScripts(String script) throws Exception {
    removes("text/javascript", "var a=1;" + script + "f(a);");
  }

  private static void removes(String mime, String text) throws Exception {
    Secrets random = Secrets.fresh();
    String secret = random.token(28);
    String out = Scrub.checked(har(mime, text.formatted(secret)));
    String kept = har(mime, text);
    int at = kept.indexOf("%s");
    assertThat(out)
        .as("%s, %s", text, random)
        .startsWith(kept.substring(0, at) + "REDACTED-")
        .endsWith(kept.substring(at + 2))
        .doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'cookies':{'title':'We use cookies','accept':'Accept-all-cookies','session':'30 days'}}",
        "{'cookies':[{'name':'_ga','provider':'google.com','expiry':'2 years','purpose':'counts'}]}",
        "{'cookies':{'necessary':true,'analytics':'opt-in','marketing':'opt-out','days':180}}",
        "{'name':'currency','value':'EUR','domain':'shop.a.test','path':'/checkout'}",
        "{'name':'Acme GmbH','value':'manufacturer','domain':'acme.test','path':'/brands/acme'}",
      })
  void staysWhatIsSaidOfCookies(String json) throws Exception {
    String har = har("application/json", json.replace('\'', '"'));
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookies.set('theme','dark');Cookies.set('banner','dismissed-by-user');",
        "function getCookie(name,fallback){return cookie('theme','light-mode')}",
        "var c=document.cookie.indexOf('consent=');setCookie(name,value,30);",
      })
  void stayWordsInScripts(String script) throws Exception {
    String har = har("text/javascript", script);
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  private static String har(String mime, String text) {
    return Hars.har(Hars.entry("", ", " + Hars.content(mime, Hars.escaped(text))));
  }
}
