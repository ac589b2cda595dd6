package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values whose names stand above them or in another column, in what databases answer. */
final class RowsAndRecordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'schema':{'fields':[{'name':'id','type':'INTEGER'},{'name':'acme_key'}]},'rows':[{'f':"
            + "[{'v':'7'},{'v':'#api-key:k3v9q2x8fmplw7d4#'}]},{'f':[{'v':'8'},{'v':null}]}]}",
        "x.setResponse({'table':{'cols':[{'id':'A','label':'id'},{'id':'B','label':'password'}],"
            + "'rows':[{'c':[{'v':7},{'v':'#password:Covugi808!#'}]}]}});",
        "{'meta':[{'name':'id','type':'UInt64'},{'name':'api_token'}],'data':[[7,"
            + "'#api-key:k3v9q2x8fmpl#'],[8,'#api-key:w7d4k3v9q2x8#']],'rows':2}",
        "{'data':{'rowtype':[{'name':'ID'},{'name':'PWD'}],'rowset':[['7','#password:Covugi808!#']]}}",
        "{'columns':['id','api_token'],'data':[{'row':[7,'#api-key:k3v9q2x8fmpl#'],'meta':[null]},"
            + "{'row':[8,'#api-key:w7d4k3v9q2x8#'],'meta':[null]}]}",
      })
  void belowColumns(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fields':[{'name':'password','type':'text'},{'name':'e'}],'buttons':[['Save','Cancel']]}",
        "{'cols':[{'name':'id'},{'name':'title'}],'rows':[[7,'k3v9q2x8fmpl']]}",
        "{'cols':[{'name':'id'},{'name':'token_type'}],'rows':[[7,'bearer']],'x':[['a','b']]}",
        "[{'name':'password'},{'name':'token'}]",
        "key,en,de\npassword,Password123,Kennwort\ntoken,Token987,Marke\n",
        "id;event;at\n1;login;2026-11-01\n2;token;2026-11-02\n3;reset;2026-11-03\n",
      })
  void keepsOtherRows(String text) throws Exception {
    InBody.requireKept(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field,value\npage,1\napi_token,#api-key:k3v9q2x8fmpl#\nlast,2\n",
        "id;option_name;option_value;autoload\n7;mailserver_pass;#password:Covugi808!#;yes\n",
        "-[ RECORD 1 ]-----\nid        | 7\npassword  | #password:Covugi808!#\nplan      | pro\n",
        "<pre>-[ RECORD 1 ]-----\napi_token| #api-key:k3v9q2x8fmpl#\nplan     | pro\n</pre>",
      })
  void besideNames(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field,value\npassword,required\ntoken_type,bearer\n",
        "password  | a word that lets you in\n",
      })
  void keepsWhatDescribes(String text) throws Exception {
    InBody.requireKept(text);
  }

  /** What comes behind the cell of a URL stays, and a copy of the secret elsewhere goes. */
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "\t"})
  void inTheURLOfACell(String separator) throws Exception {
    String url = "https://a.test/r.pdf?v=2&%s=#%s:%s#";
    for (String secret :
        List.of(
            url.formatted("sig", "signature", "nGaS8pBfR1Kke7bJAsjSdNycowzoFVFlb1J1fPjFE0"),
            url.formatted("access_token", "access-token", "k3v9q2x8fmWz71LpQdR5t"))) {
      InBody.requireRemoved(
          "1;u;m\n1;%s;false\n2;%s;true\n".formatted(secret, secret).replace(";", separator));
      InBody.requireRemoved("u;m\n%s;false\n".formatted(secret).replace(";", separator));
    }
  }

  /** What stands beside a value on its line, or in the code before it, stays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "email=#email:ann%40corp-mail.com#&item=A-1&qty=2\r\nen=scroll",
        "m=password%3D#password:hunter7xyz#+result%3DOK-7",
        "m=user+bob+password%3A+#password:hunter7xyz#+result+OK-7%0Anext",
        "d=%22tin%22%3A%22#de-tax-id:64461969811#%22&x=1",
      })
  void amongPairs(String marked) throws Exception {
    String scrubbed = InBody.scrubbed(marked.replaceAll("#[a-z-]+:([^#]*)#", "$1"));
    String rest = marked.replaceAll("#[^#]*#", "REDACTED");
    assertThat(scrubbed.replaceAll("REDACTED[a-z0-9-]*", "REDACTED")).isEqualTo(InBody.har(rest));
  }
}
