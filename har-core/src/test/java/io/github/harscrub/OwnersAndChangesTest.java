package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that other members of an object, or other fields of a line, say something about. */
final class OwnersAndChangesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'user':'#username:m.lindqvist7#','password':'#password:k3v9q2x8fmZ71h#','host':'db7'}",
        "{'host':'db7','pwd':'#password:k3v9q2x8fmZ71h#','uid':'#username:mlindqvist7#'}",
        "{'password':'#password:Zk3v9q2x8fm71h#','db':{'user':'#username:m.lindqvist7#',"
            + "'password':'#password:k3v9q2x8fmZ71h#'},'mail':{'uid':'#username:postbox7#',"
            + "'pass':'#password:k3v9q2x8fmZ72h#'},'usr':'#username:m.lindqvist9#'}",
        "form_id=login&name=#username:mlindqvist7#&pass=#password:k3v9q2x8fmZ71h#&op=Log+in",
        "ptmode=f&userid=#username:mlindqvist7#&pwd=#password:k3v9q2x8fmZ71h#&rev=order-1",
      })
  void whoeverHasAPasswordGoesWithIt(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'address':{'name':'#person-name:Marta Lindqvist#','street':'#postal-address:Storgatan 14#'}}",
        "id,name,email\n1,#full-name:Marta Lindqvist#,#email:m.lindqvist@mailbox.test#\n",
        "{'type':'textfield','key':'token','defaultValue':'#token:k3v9q2x8fmZ71hQwB4#'}",
      })
  void whoeverHasAnAddressGoesWithIt(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"stores\":[{\"name\":\"Galleria Lund\",\"city\":\"Lund\"}]}",
        "{\"address\":{\"name\":\"Head Office\",\"city\":\"Lund\"}}",
        "id,name,sku\n1,Marta Lindqvist Bowl,KEY-1\n",
        "{\"key\":\"token_mode\",\"defaultValue\":\"none\"}",
      })
  void whatIsCalledSoStays(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user\":\"Benutzer\",\"password\":\"Passwort\"}",
        "{\"user\":\"mlindqvist7\",\"host\":\"db7\"}",
        "{\"user\":\"mlindqvist7\",\"password\":\"***\"}",
        "name=mlindqvist7&page=2",
        "{\"user\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}}",
      })
  void usersWithoutAPasswordStay(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'changes':[{'field':'password','old':'#password:Covugi808!x#',"
            + "'new':'#password:k3v9q2x8fmZ71h#'},{'field':'status','from':'a','to':'b'}]}",
        "{'field':'password','hint':'its value: none, {or} a word','old_value':"
            + "'#password:k3v9q2x8fmZ71h#'}",
        "{default-value:'#password:k3v9q2x8fmZ71h#',type:'text',name:'password'}",
        "{'fieldName':'apiKey','from':'#api-key:k3v9q2x8fmZ71hQw#','to':null,'at':7}",
        "{'to':'#api-key:k3v9q2x8fmZ71hQw#','from':'#api-key:Zk3v9q2x8fm71hQw#','name':'apiKey'}",
        "{'keys':[{'keyName':'api_key','value':'#api-key:k3v9q2x8fmZ71hQw#','permissions':'FULL'}]}",
      })
  void bothValuesOfAChangeGo(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\":\"token\",\"from\":\"header\",\"to\":\"query\"}",
        "{\"token\":\"name\",\"from\":\"k3v9q2x8fmZ71hQw\",\"to\":\"Zk3v9q2x8fm71hQw\"}",
      })
  void otherChangesStay(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Netscape HTTP Cookie File\n.a.test\tTRUE\t/\tTRUE\t1790000000\tzx\t#cookie:k3v9q2x8fm#\n",
        "a.test\tFALSE\t/app\tFALSE\t0\ttheme\t#cookie:dark-7x1q9v2k#",
        "{'cookies':['pid=#cookie:k3v9q2x8fmZ71hQw#'],'rawPath':'/v1'}",
      })
  void cookiesInFilesAndListsGo(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @Test
  void aCookieLongerThanALineGoesAsAWhole() throws Exception {
    String value = "k3v9q2x8fmZ71hQw".repeat(400);
    assertThat(InBody.scrubbed("a.test\tFALSE\t/\tFALSE\t0\tzx\t" + value)).doesNotContain("k3v9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\tTRUE\t/x\tmaybe\t1790000000\tzx\tk3v9q2x8fm7",
        "a\tTRUE\t/x\tTRUE\tnever\tzx\tk3v9q2x8fm7",
        "{\"cookies\":[\"enabled\",\"blocked\"]}",
      })
  void otherFieldsAndListsStay(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resetLink':'https://a.test/r/#link-token:k3v9q2x8fmZ71hQwLp#?lang=de'}",
        "{'shareUrl':'https://a.test/s/#link-token:k3v9q2x8fmZ71hQwLp#/view'}",
        "Session(headers={'X-Auth-Token': b'#auth-token:k3v9q2x8fmZ71hQwLp#', 'Rev': 'order-7'})",
        "Driver={ODBC Driver 17};Server=tcp:db7,1433;Uid=app;Pwd={#password:Covugi;80}}8#};Encrypt=yes",
      })
  void whatIsCalledALinkOrHasAPrefixGoes(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"loginUrl\":\"https://login.a.test/oauth2/authorize\"}",
        "{\"shareUrl\":\"https://shop.a.test/products/blue-summer-shirt-2026\"}",
        "{\"inviteUrl\":\"https://a.test/static/main.8f3a9c21d4e5b6a78f3a9c21.js\"}",
      })
  void linksWithoutASecretStay(String text) throws Exception {
    InBody.requireKept(text);
  }
}
