package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets between hash signs, in what wrote them down, in bodies of responses. */
final class NotationsInTextsTest {
  private static void removes(String marked) throws Exception {
    int open = marked.indexOf('#');
    int close = marked.lastIndexOf('#');
    String before = marked.substring(0, open);
    String secret = marked.substring(open + 1, close);
    String behind = marked.substring(close + 1);
    String json = Hars.escaped(before + secret + behind).replace("\n", "\\n");
    String scrubbed = Scrub.checked(Hars.response(Hars.content("text/plain", json)));
    assertThat(scrubbed).doesNotContain(secret).contains("REDACTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<m:csc xsi:type='xsd:string'>#754#</m:csc>",
        "<m:ip xsi:type='xsd:string'>#81.191.133.7#</m:ip>",
        "<input type=text value='#81.191.133.7#' id=f1 name='ip'>",
        "a: '<input value=''#1955-11-18#'' name=''birth_date''>'",
        "[{'op':'replace','path':'/user/smtpPassword','value':'#Wald%27see#'}]",
        "User(id=7, fullName=#Marta Lindqvist#, ok=true)",
      })
  void inMarkupAndObjects(String marked) throws Exception {
    removes(marked.replace('\'', '"').replace("\"\"", "''"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<textarea name='api_key' rows=2>#k3v9q2x8fmpl#</textarea>",
        "<textarea name='pin_code'>#735006#</textarea>",
        "<select name='account_token'><option value='a'>A</option>"
            + "<option value='#k3v9q2x8fmpl#' selected>B</option></select>",
        "<select id='birth_date'><option selected>#1955-11-18#</option></select>",
        "<table><tr><th>id</th><th>password</th></tr><tr><td>7</td><td>#Covugi808!#</td></tr></table>",
        "<table><thead><tr><th scope='col'>ip</th><th>n</th></tr></thead><tbody>"
            + "<tr><td><code>#81.191.133.7#</code></td><td>7</td></tr></tbody></table>",
        "<table><tr><th>user</th><th>device_secret</th></tr><tr><td>a7</td><td>b</td></tr>"
            + "<tr><td>a8</td><td>#k3v9q2x8fmpl#</td></tr></table>",
        "<table><tr><th>user<th>api_key</tr><tr><th scope='row'>a7</th><td>#k3v9q2x8fmpl#</td></tr></table>",
        "<table><tr><th>id</th><th>password</th></tr><tr><th colspan=2>all</th></tr><tr></tr>"
            + "<tr><td>7</td><td>#Covugi808!#</td></tr></table>",
        "<table><tr>\n <th>\n  <div>Password</div>\n </th>\n <th>\n  Host\n </th>\n</tr>\n"
            + "<tr>\n <td>\n  #Covugi808!#\n </td>\n <td>\n  a7\n </td>\n</tr></table>",
        "<p><b>ip:</b> #81.191.133.7#</p>",
      })
  void inFormsAndTablesOfPages(String marked) throws Exception {
    removes(marked.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'columns':['id','api_token','ok'],'rows':[[1,'#k3v9q2x8fmpl#',true]]}",
        "{'fields':['id', 'password'],'count':2,'data':[[1,null],[{'a':[1]},'#Covugi808!#']]}",
        "{'values':[['id','password','n'],['1','#Covugi808!#','2']]}",
        "[{'payload':'{\\'token\\':\\'\\\\\\'#k3v9q2x8fmpl#\\\\\\'\\'}'}]",
        "{'rawHeaders':['accept','a/b','X-Acme-Api-Key','#k3v9q2x8fmpl#','te','trailers']}",
        "{'changes':[{'field':'api_token','old':'','new':'#k3v9q2x8fmpl#'}]}",
        "{'user':{'password':{'$t':'#Covugi808!#'}}}",
      })
  void inArraysOfJson(String marked) throws Exception {
    removes(marked.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'required':['username','password'],'type':'object','enum':[['a','b']]}",
        "{'sort':['token','asc'],'rows':[[7,'Kaffee']]}",
        "['x-api-key','x-auth-token','x-csrf-token','Cookie','TE']",
        "[['token','expired'],['session','open']]",
        "{'field':'password','new':true,'old':'unset'}",
      })
  void keepsOtherArrays(String text) throws Exception {
    InBody.requireKept(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "val apiToken: String = \"#k3v9q2x8fmpl#\"",
        "token := \"#k3v9q2x8fmpl#\"",
        "source.setPassword(\"#Covugi808!#\");",
        "Client.builder().withApiKey('#k3v9q2x8fmpl#').build()",
      })
  void inDeclarationsAndSetters(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e.setPassword(\"password\"),t.setToken(\"\"),n.withToken(\"bearer\"+a)",
        "export const tokenType: string = \"bearer\"; password: string = \"\";",
      })
  void keepsOtherCode(String text) throws Exception {
    InBody.requireKept(text);
  }

  @Test
  void inTablesOfPagesWithManyColumns() throws Exception {
    StringBuilder head = new StringBuilder("<table><tr>");
    StringBuilder row = new StringBuilder("<tr>");
    for (int column = 0; column < 60; column++) {
      head.append("<th class=\"sortable column").append(column).append("\">c</th>");
      row.append("<td>7</td>");
    }
    removes(head + "<th>password</th></tr>" + row + "<td>#Covugi808!#</td></tr></table>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<textarea name='password_hint'>first pet</textarea><textarea name='q'>blue shoes</textarea>",
        "<select name='birth_year'><option value='1980'>1980</option><option>1981</option></select>",
        "<select name='token_type'><option value='bearer' selected>Bearer</option></select>",
        "<table><tr><th>name</th><th>token</th></tr><tr><td>a7</td><td>expired</td></tr></table>",
        "<table><tr><th>password</th><td>never</td></tr><tr><th>mode</th><td>auto</td></tr></table>",
      })
  void keepsWhatPagesSay(String text) throws Exception {
    InBody.requireKept(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.test/U?$filter=otpSecret eq '#AOWH4YT65JWNDKZYZHWYIA5H3QCY2SD3#' and z eq 1",
        "filter: birthdate eq \"#1955-11-18#\" and active eq true",
        "https://x.test/a/otp/#735006#/z",
        "https://x.test/a/dateOfBirth/#1955-11-18#/z",
        "https://x.test/a/lat/#53.520334#/lng/7",
        "https://x.test/a/pesel/#77011831725#/z",
        "https://x.test/a/documento/#624.386.044-25#/z",
        "Login failed for bearerToken \"#k3v9Qx8fmZ2tY7wB4nP6#\" at gate 3",
      })
  void inFiltersAndPaths(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO users (id, password, z) VALUES (7, '#Covugi808!#', 1)",
        "INSERT INTO t (password) VALUES ('#Covugi808!#'), (NULL)",
        "insert into `app`.`users`(`login`, `api_key`) values ('a''7', '#k3v9q2x8fmpl#');",
        "INSERT INTO t (id, ip, a) VALUES (7, '#2a02:7c8:4f4c:acc3:ac3b:7b7c:8bd:b289#', 1)",
        "INSERT INTO t (a, birthdate) VALUES (now(), NULL), (coalesce(1, 2), '#1955-11-18#')",
      })
  void inRowsOfSql(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO users (id, token_type) VALUES (7, 'bearer')",
        "CREATE TABLE users (id INT, password TEXT)",
        "SELECT max(password) FROM users WHERE (token) IN (1, 2)",
      })
  void keepsOtherSql(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.test/a/username/available?x=1 /password/reset/2 /otp/send /address/1/edit",
        "$filter=state eq 'open' and token_type eq 'bearer'",
      })
  void keepsWordsInFiltersAndPaths(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INFO retries=2 displayName: \"#Marta T. Lindqvist#\" took=35ms",
        "INFO middle_name: #Marta# retries: 2",
        "INFO zip: #48177# took=35ms",
        "INFO password=\"#Wald*4410||see1#\" retries: 2",
        "INFO ssh_password: #Kaffee=3748+..0# retries=2",
        "DEBUG login-password: #geheim&iLgssj#",
        "INFO db_password=#Wald&5mRh# ms=35",
        "level=info security_answer=\"#summer/89|e=93#\" retries=2",
      })
  void inLogs(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload={'password': '#guwigugab#', 'mode': 'interactive'}",
        "LoginRequest[userName=a7, password=#guwigugab#, locale=de_DE]",
        "config={Host:db.internal Password:#guwigugab# Port:5432}",
        "map[host:db.internal password:#guwigugab#]",
        "{:password=>\"#guwigugab#\", :host=>\"db.internal\"}",
        "login failed (user=a7, password=#guwigugab#)",
        "mount opts: rw,user=a7,passwd=#guwigugab#,vers=3.0",
        "[auth] [password=#guwigugab#] [mode=legacy]",
        "at=7; password=#guwigugab#; mode=legacy",
        "at=7|password=#guwigugab#|mode=legacy",
        "level=info msg=\"login\" password=\"#guwigugab#\" host=web-1",
        "a=b password: \"#guwigugab#\" retries=2",
        "a=b secret_answer: \"#summer\\\"9383%dragonVN?=8#\" retries=2",
        "let login = {name: 'a', password: '#cOvugi\\'808!#'};",
        "array(1) {\n  [\"password\"]=>\n  string(9) \"#guwigugab#\"\n}\n",
        "object(U)#3 (1) { [\"pw\":\"U\":private]=> string(9) \"#guwigugab#\" }",
        "U Object\n(\n    [password:protected] => #guwigugab7#\n    [id] => 7\n)\n",
        "A\\U Object\n(\n    [secret:A\\U:private] => #k3v9Qx8fmZ2tY7wB4nP6#\n)\n",
        "ALTER ROLE app WITH PASSWORD '#Covugi808!#';",
        "{\"user_code\": \"#WDJB-MJHT#\", \"interval\": 5}",
        "{\"args\": {}, \"origin\": \"#81.191.133.7#\"}",
      })
  void inObjectsThatProgramsPrint(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: \"#Marta Lindqvist#\" <m7@shop.test>\r\nSubject: a\r\n",
        "{\"to\": [\"#Marta de Lindqvist# <m7@shop.test>\"]}",
        "Author: #Marta Lindqvist# <m7@shop.test>\nDate: a\n",
        "a@shop.test, #Marta Lindqvist# <m7@shop.test>",
      })
  void beforeTheirAddresses(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme Notices <noreply@a.test>", "Support Team <s7@a.test>"})
  void keepsWhatMachinesAreCalled(String mailbox) throws Exception {
    String body = Hars.response(Hars.content("text/plain", "From: " + mailbox));
    assertThat(Scrub.checked(body)).contains(mailbox.substring(0, mailbox.indexOf(" <")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -d 'username=USERNAME&password=PASSWORD' https://a.test/?api_key=API_KEY",
        "unzip -P your_password a.zip; sshpass -p yourpassword ssh a",
        "unzip -P &lt;name&gt; a.zip <th>API key</th><td>Required</td>",
        "connect(host=host, user=user, password=passwd)",
        "connect(host=host, password=user_password, timeout=3)",
        "check password=invalid, token=expired, session=active",
        "f(p=1, password=None, pw=q)",
        "{'password': 'required', 'kennwort': 'Passwort'}",
        "{\"user_code\": \"INVALID_USER\", \"origin\": \"https://a.test\"}",
      })
  void keepsNamesOfVariablesAndStates(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\nid,otp,plan\n1,\"#604817#\",pro\n",
        "below:\nid;secret_key;plan\n1;#k3v9Qx8fmZ2tY7wB4nP6#;pro\n\nend",
        "<a>id,birthday,b\n7,#1980-05-04#,c\n</a>",
        "| Key | Value |\n|---|---|\n| mode | a |\n| password | #tafecusal# |\n",
        "| **Access token** | #k3v9Qx8fmZ2tY7wB4nP6# |\n| Plan | b |\n",
        "|id|password|\n|:-:|--|\n|1|#tafecusal#|\n",
        "+----+-----------+\n| id | password  |\n+----+-----------+\n| 17 | #tafecusal# |\n+--+--+\n",
        " id |  password \n----+-----------\n 17 | #tafecusal#\n",
        "env:\n  - name: DB_PASSWORD\n    value: #tafecusal#\n  - name: MODE\n    value: x\n",
        "env:\n  - name: lat\n    value: #49.200438#\n  - name: MODE\n    value: x\n",
        "| id | ip |\n|----|----|\n| 7 | #2a02:7c8:4f4c:acc3:ac3b:7b7c:8bd:b289# |\n",
      })
  void inTables(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<properties><property name=\"db.password\">#tafecusal#</property></properties>",
        "<bean><property name='password'><value>#tafecusal#</value></property></bean>",
        "<map><entry key=\"password\"><string>#tafecusal#</string></entry></map>",
        "<resources><string name=\"api_key\">#k3v9Qx8fmZ2tY7wB4nP6#</string></resources>",
        "<tr><th>API key</th><td>#k3v9Qx8fmZ2tY7wB4nP6#</td></tr>",
        "<dt>Secret key</dt><dd><code>#k3v9Qx8fmZ2tY7wB4nP6#</code></dd>",
        "Your license key: #k3v9Qx8fmZ2tY7wB4nP6# is new",
        "<r><ip><![CDATA[#81.191.133.7#]]></ip></r>",
        "<setting name=\"Password\" serializeAs=\"String\"><value>#tafecusal#</value></setting>",
      })
  void inElementsCalledByAnAttribute(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Parameter | Type | Text |\n|---|---|---|\n| password | string | Your password |\n",
        "| Name | Text |\n|---|---|\n| password | The password of the user |\n| token | opaque |\n",
        "| a | b |\n| password | strength |\n",
        "- name: password\n  label: Kennwort\n- name: token\n  in: query\n",
        "<resources><string name=\"password_label\">Kennwort</string></resources>",
      })
  void keepsWhatDescribesAName(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0082\u00A2id\u0007\u00A8password\u00AAWald27%see",
        "\u00A2bid\u0007hpasswordjWald27%see",
        "\u00A2bid\u0007mrefresh_tokenx$k3v9Qx8fmZ2tY7wB4nP6k3v9Qx8fmZ2tY7wB",
        "\u00A2bid\u0006jsigningKeyx!k3v9Qx8fmZ2tY7wB4nP6k3v9Qx8fmZ2tY",
        "\n\u0002ok\u0010\u0007\u001A\u0016\n\bpassword\u0012\nWald27%see",
      })
  void behindTheirLengths(String latin) throws Exception {
    String base64 = Base64.getEncoder().encodeToString(latin.getBytes(ISO_8859_1));
    String scrubbed = Scrub.checked(Hars.response(Hars.content("text/plain", base64)));
    assertThat(scrubbed).doesNotContain(base64.substring(base64.length() - 8));
  }
}
