package io.github.harscrub;

import java.util.List;

/**
 * The ways in which bodies write a name and its value. In each stand «S», which only its name gives
 * away, «T», a token of known format, and «M», an e-mail address, amid what is to stay.
 */
final class Forms {
  record Form(String name, String text) {}

  static final List<Form> TEXTS =
      List.of(
          form("JSON", "{\"id\":17,\"refresh_token\":\"«S»\",\"a\":\"«T»\",\"b\":[\"«M»\",true]}"),
          form(
              "JSON, session id",
              "{\"sessionId\": \"«S»\", \"n\": \"«T»\", \"m\": \"«M»\", \"z\": null}"),
          form(
              "JSON in JSON",
              "{\"n\":1,\"s\":\"{\\\"password\\\":\\\"«S»\\\",\\\"k\\\":\\\"v1\\\",\\\"t\\\":\\\"«T»\\\"}\",\"m\":\"«M»\"}"),
          form(
              "JSON in JSON in JSON",
              "{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"refresh_token\\\\\\\":\\\\\\\"«S»\\\\\\\",\\\\\\\"c\\\\\\\":\\\\\\\"«T»\\\\\\\",\\\\\\\"d\\\\\\\":5}\\\"}\",\"m\":\"«M»\"}"),
          form(
              "\\u escapes in JSON",
              "{\"a\":1,\"\\u0070assword\":\"«S»\",\"b\":\"x\\u003d«T»\\u0026y=2\",\"m\":\"\\u003c«M»\\u003e\"}"),
          form(
              "\\x escapes in a script",
              "var s = '\\x7b\\x22refresh_token\\x22\\x3a\\x22«S»\\x22,\\x22n\\x22:7,\\x22t\\x22:\\x22«T»\\x22\\x7d'; go('«M»', 3);"),
          form(
              "NDJSON",
              "{\"i\":1,\"refresh_token\":\"«S»\"}\n{\"i\":2,\"t\":\"«T»\"}\n{\"i\":3,\"m\":\"«M»\"}\n"),
          form(
              "JSON behind )]}'",
              ")]}',\n{\"refresh_token\":\"«S»\",\"t\":\"«T»\",\"m\":\"«M»\",\"v\":2}"),
          form(
              "JSON behind for (;;);",
              "for (;;);{\"password\":\"«S»\",\"t\":\"«T»\",\"m\":\"«M»\",\"v\":2}"),
          form("JSONP", "/**/cb_12({\"session_id\":\"«S»\",\"t\":\"«T»\",\"m\":\"«M»\",\"v\":2});"),
          form(
              "JSON cut off in the middle",
              "{\"id\":17,\"t\":\"«T»\",\"m\":\"«M»\",\"list\":[1,2,{\"refresh_token\":\"«S»"),
          form(
              "SSE",
              "event: auth\nid: 7\ndata: {\"refresh_token\":\"«S»\",\"n\":1}\n\ndata: «T»\nretry: 3000\n\ndata: hello «M»\n\n"),
          form(
              "socket.io",
              "42/admin,17[\"login\",{\"password\":\"«S»\",\"t\":\"«T»\",\"m\":\"«M»\",\"n\":3}]"),
          form(
              "engine.io payload",
              "96:0{\"sid\":\"«S»\",\"upgrades\":[\"websocket\"],\"t\":\"«T»\",\"m\":\"«M»\",\"pingInterval\":25000}2:40"),
          form("STOMP", "CONNECT\naccept-version:1.2\nlogin:«M»\npasscode:«S»\nx:«T»\n\n\u0000"),
          form(
              "SignalR",
              "{\"type\":1,\"target\":\"Login\",\"arguments\":[{\"password\":\"«S»\",\"t\":\"«T»\"},\"«M»\",7]}\u001e"),
          form(
              "GraphQL variables",
              "{\"query\":\"mutation L($p: String!) { login(password: $p) { id } }\",\"variables\":{\"password\":\"«S»\",\"t\":\"«T»\",\"m\":\"«M»\",\"page\":2}}"),
          form(
              "GraphQL arguments",
              "{\"query\":\"mutation { login(password: \\\"«S»\\\", t: \\\"«T»\\\", m: \\\"«M»\\\", page: 2) { id name } }\"}"),
          form(
              "GraphQL document",
              "mutation {\n  login(input: {email: \"«M»\", password: \"«S»\", t: \"«T»\", first: 10}) {\n    id\n  }\n}"),
          form(
              "XML",
              "<?xml version=\"1.0\"?><r><user id=\"5\">Ed</user><refresh_token>«S»</refresh_token><t>«T»</t><m>«M»</m></r>"),
          form(
              "XML on lines",
              "<r>\n  <sessionId>\n    «S»\n  </sessionId>\n  <t>«T»</t>\n  <m to=\"«M»\"/>\n  <n>5</n>\n</r>"),
          form(
              "XML attributes",
              "<conn host=\"db1\" password=\"«S»\" t='«T»' m=\"«M»\" port=\"5432\"/>"),
          form(
              "XML settings",
              "<appSettings><add key=\"ClientSecret\" value=\"«S»\"/><add key=\"Color\" value=\"green\"/><add value=\"«T»\" key=\"x\"/><m>«M»</m></appSettings>"),
          form(
              "XML CDATA",
              "<r><password><![CDATA[«S»]]></password><n><![CDATA[5 < 6]]></n><t><![CDATA[«T»]]></t><m>«M»</m></r>"),
          form(
              "SOAP",
              "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><o:Security><o:UsernameToken><o:Username>«M»</o:Username><o:Password o:Type=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText\">«S»</o:Password></o:UsernameToken></o:Security></s:Header><s:Body><a>«T»</a><b>2</b></s:Body></s:Envelope>"),
          form(
              "plist",
              "<dict><key>count</key><integer>3</integer><key>refresh_token</key><string>«S»</string><key>t</key><string>«T»</string><key>m</key><string>«M»</string></dict>"),
          form(
              "XML-RPC",
              "<struct><member><name>password</name><value><string>«S»</string></value></member><member><name>t</name><value>«T»</value></member><member><name>m</name><value>«M»</value></member></struct>"),
          form(
              "XML, name and value elements",
              "<params><param><name>api_secret</name><value>«S»</value></param><param><name>color</name><value>red</value></param><m>«M»</m><t>«T»</t></params>"),
          form(
              "input",
              "<form><input type=\"hidden\" name=\"refresh_token\" value=\"«S»\"><input name=\"q\" value=\"boats\"><a href=\"/x?k=«T»\">«M»</a></form>"),
          form(
              "input, value first",
              "<INPUT VALUE='«S»' TYPE=hidden NAME='refresh_token'><input value=boats name=q><p>«T» «M»</p>"),
          form(
              "input, unquoted",
              "<input type=hidden name=refresh_token value=«S»><input name=q value=boats><p>«T»</p><p>«M»</p>"),
          form(
              "input, id",
              "<input id=\"sessionId\" class=\"a b\" value = \"«S»\" /><input id=q value=\"boats\"/><p>«T»</p><p>«M»</p>"),
          form(
              "input, on lines",
              "<input\n  type=\"hidden\"\n  value=\"«S»\"\n  data-x=\"1 > 0\"\n  name=\"refresh_token\"\n/><p>«T»</p>\n<p>«M»</p>"),
          form(
              "meta",
              "<meta name=\"csrf-token\" content=\"«S»\"><meta content='width=device-width' name=viewport><meta property=\"x\" content=\"«T»\"><p>«M»</p>"),
          form(
              "meta, content first",
              "<meta content=\"«S»\" name=\"csrf-token\"/><meta charset=utf-8><p>«T»</p><p>«M»</p>"),
          form(
              "data attribute",
              "<div class=\"b\" data-refresh-token=\"«S»\" data-page=\"2\" data-t='«T»'>«M»</div>"),
          form(
              "data attribute, unquoted",
              "<div class=b data-session-token=«S» data-page=2 data-t=«T»>«M»</div>"),
          form(
              "JSON in a data attribute",
              "<div data-state=\"{&quot;refreshToken&quot;:&quot;«S»&quot;,&quot;n&quot;:4,&quot;t&quot;:&quot;«T»&quot;}\" id=app>«M»</div>"),
          form(
              "state in a page",
              "<html><script>window.__STATE__ = {\"user\":{\"n\":1,\"refreshToken\":\"«S»\",\"m\":\"«M»\"},\"t\":\"«T»\"};</script><p>Hi there</p></html>"),
          form(
              "state as a string",
              "<script>window.__S__ = JSON.parse(\"{\\\"refreshToken\\\":\\\"«S»\\\",\\\"n\\\":4,\\\"t\\\":\\\"«T»\\\"}\");</script><p>«M»</p>"),
          form(
              "state as a string in single quotes",
              "<script>window.__S__ = JSON.parse('{\"refreshToken\":\"«S»\",\"n\":4,\"t\":\"«T»\"}');</script><p>«M»</p>"),
          form(
              "HTML text",
              "<p>Your e-mail is <b>«M»</b>.</p><code>«T»</code><dl><dt>password: «S»</dt><dd>Kept</dd></dl>"),
          form(
              "HTML comment",
              "<!-- build 4711, refresh_token=«S», by «M» -->\n<!-- «T» --><p>Kept</p>"),
          form(
              "HTML entities",
              "<a title=\"password&#61;«S»&amp;page=2\" href=\"?a=1&amp;t=«T»&amp;b=2\">&lt;«M»&gt;</a>"),
          form(
              "object literal",
              "var o = {user: 'ed', refreshToken: '«S»', \"t\": `«T»`, 'm': '«M»', n: 5};"),
          form(
              "object literal, quoted names",
              "go({'user':'ed','refreshToken':'«S»','t':'«T»','m':'«M»','n':5})"),
          form(
              "assignments",
              "const n = 5; let refreshToken = \"«S»\"; cfg.t=\"«T»\"; cfg[\"m\"] = '«M»'; x = y;"),
          form(
              "assignment by index",
              "cfg[\"refresh_token\"] = \"«S»\"; cfg['t']='«T»'; cfg.m='«M»'; cfg['n'] = 5;"),
          form(
              "setItem",
              "localStorage.setItem('refresh_token', '«S»'); sessionStorage.setItem(\"t\",\"«T»\"); set('m', '«M»'); setItem('theme','dark');"),
          form(
              "setRequestHeader",
              "x.setRequestHeader(\"X-Api-Key\", \"«S»\"); x.setRequestHeader('Accept', 'text/html'); a('«T»','«M»');"),
          form(
              "script comment",
              "// refresh_token: \"«S»\" (ed)\n/* «T»\n * mail «M»\n */\nvar n = 5;"),
          form(
              "script template",
              "fetch(`/v1/x?access_token=«S»&page=2`, {h: {A: `Bearer «T»`}}); // «M»"),
          form(
              "CSS",
              ".a{background:url(/i.png?sig=1&access_token=«S»&w=2)}.b{background:url(\"/j?t=«T»\")}/* «M» */.c{color:#fff}"),
          form("source map", "a();\n//# sourceMappingURL=/m.js.map?token=«S»&v=2\n// «T» «M»"),
          form("YAML", "name: web\npassword: «S»\ntoken2: '«T»'\nmail: «M»\nport: 8080\n"),
          form(
              "YAML, quoted",
              "name: web\npassword: \"«S»\"\nx: \"«T»\"\nmail: '«M»'\nport: 8080\n"),
          form(
              "YAML, nested",
              "db:\n  host: db1\n  credentials:\n    user: ed\n    password: «S»\n  t: «T»\nadmins:\n  - «M»\n  - ed\n"),
          form("YAML, list", "a: 1\napi_keys:\n  - «S»\nhosts:\n  - db1\nt: «T»\nm: «M»\n"),
          form(
              "YAML, block",
              "a: 1\nclient_secret: |\n  «S»\nnext: plain text\nt: >-\n  «T»\nm: «M»\n"),
          form(
              "YAML, next line", "a: 1\nclient_secret:\n  «S»\nnext: plain text\nt: «T»\nm: «M»\n"),
          form("YAML, flow", "a: {host: db1, password: «S», port: 5432}\nt: [«T»]\nm: «M»\n"),
          form("CSV", "id,refresh_token,color,t,mail\n1,«S»,green,«T»,«M»\n2,,red,,\n"),
          form(
              "CSV, quoted",
              "\"id\",\"password\",\"color\",\"t\",\"mail\"\n\"1\",\"«S»\",\"green, dark\",\"«T»\",\"«M»\"\n"),
          form(
              "CSV, semicolons", "id;password;color;t;mail\r\n1;«S»;green;«T»;«M»\r\n2;;red;;\r\n"),
          form("TSV", "id\trefresh_token\tcolor\tt\tmail\n1\t«S»\tgreen\t«T»\t«M»\n"),
          form("CSV, last column", "id,color,t,mail,client_secret\n1,green,«T»,«M»,«S»\n"),
          form("INI", "[db]\nhost = db1\npassword = «S»\n; note\n[x]\nt=«T»\nm=«M»\n"),
          form(
              "INI, quoted",
              "[db]\nhost=\"db1\"\nclient_secret=\"«S»\"\n# note\nt='«T»'\nm = «M»\n"),
          form(
              "properties",
              "spring.datasource.url=jdbc:x\nspring.datasource.password=«S»\nt:«T»\nm=«M»\n"),
          form("env", "export HOST=db1\nexport CLIENT_SECRET=«S»\nT=«T»\nM=«M»\n"),
          form(
              "log, =",
              "2026-01-02T03:04:05Z INFO login user=ed refresh_token=«S» took=12ms t=«T» mail=«M»\n"),
          form(
              "log, = with quotes",
              "level=info msg=\"login ok\" refresh_token=\"«S»\" took=12ms t=\"«T»\" mail=\"«M»\"\n"),
          form(
              "log, :",
              "2026-01-02 03:04:05 [INFO] session_id: «S», user: ed, t: «T», mail: «M>>\n"
                  .replace(">>", "»")),
          form(
              "log, JSON inside",
              "03:04:05 DEBUG body={\"password\":\"«S»\",\"n\":1} t=«T» <«M»> done"),
          form("log, map of a program", "Params{user=ed, refreshToken=«S», t=«T», mail=«M», n=5}"),
          form(
              "log, Ruby",
              "Parameters: {\"user\"=>\"ed\", \"password\"=>\"«S»\", \"t\"=>\"«T»\", :mail=>\"«M»\"}"),
          form(
              "log, Python",
              "{'user': 'ed', 'password': '«S»', 't': '«T»', 'mail': '«M»', 'n': 5, 'ok': True}"),
          form(
              "log, PHP",
              "array (\n  'user' => 'ed',\n  'password' => '«S»',\n  't' => '«T»',\n  'm' => '«M»',\n)"),
          form(
              "PHP serialized",
              "a:3:{s:8:\"password\";s:24:\"«S»\";s:1:\"n\";i:5;s:1:\"t\";s:40:\"«T»\";}«M»"),
          form(
              "JSON with lines of a file",
              "{\"file\":\"host=db1\\npassword=«S»\\nt=«T»\\nm=«M»\\n\",\"n\":1}"),
          form(
              "JSON with a header block",
              "{\"raw\":\"GET / HTTP/1.1\\r\\nX-Api-Key: «S»\\r\\nX-T: «T»\\r\\nFrom: «M»\\r\\n\",\"n\":1}"),
          form(
              "JSON with a table", "{\"csv\":\"id,refresh_token,t,m\\n1,«S»,«T»,«M»\\n\",\"n\":1}"),
          form(
              "JSON with YAML",
              "{\"yml\":\"a: 1\\napi_keys:\\n  - «S»\\nt: «T»\\nm: «M»\\n\",\"n\":1}"),
          form(
              "JSON with multipart",
              "{\"p\":\"--b\\r\\nContent-Disposition: form-data; name=\\\"password\\\"\\r\\n\\r\\n«S»\\r\\n--b--\",\"t\":\"«T»\",\"m\":\"«M»\"}"),
          form(
              "JSON with a page",
              "{\"html\":\"\\u003cinput name=\\\"refresh_token\\\" value=\\\"«S»\\\"\\u003e\\u003cp\\u003e«M»\\u003c/p\\u003e\",\"t\":\"«T»\"}"),
          form(
              "name beyond ASCII",
              "{\"n\":1,\"contrase\\u00f1a\":\"«S»\",\"t\":\"«T»\",\"m\":\"«M»\"}"),
          form(
              "state in an attribute, percent",
              "<div data-state=\"%7B%22refreshToken%22%3A%22«S»%22%2C%22n%22%3A4%7D\">«T» «M»</div>"),
          form(
              "table in a page",
              "<table><tr><th>User</th><td>ed</td></tr><tr><th>Password</th><td>«S»</td></tr></table><p>«T» «M»</p>"),
          form(
              "mail in HTML",
              "<p>Your temporary <b>password</b>: <code>«S»</code><br>Port: <code>8080</code> «T» «M»</p>"),
          form(
              "header block",
              "GET /a HTTP/1.1\r\nHost: app.example.test\r\nX-Api-Key: «S»\r\nAccept: text/html\r\nX-T: «T»\r\nFrom: «M»\r\n\r\n"),
          form(
              "URL", "see https://app.example.test/cb?page=2&refresh_token=«S»&x=1#t=«T» or «M» …"),
          form(
              "URL, percent",
              "https://app.example.test/cb?next=%2Fa%3Fpage%3D2%26refresh_token%3D«S»%26x%3D1&t=%22«T»%22&m=%3C«M»%3E"),
          form(
              "URL, percent twice",
              "https://app.example.test/cb?next=%252Fa%253Fpage%253D2%2526refresh_token%253D«S»%2526x%253D1&t=%2522«T»%2522&m=%253C«M»%253E"),
          form(
              "fragment",
              "https://app.example.test/#access_token=«S»&token_type=bearer&state=x1&t=«T» «M»"),
          form("form", "page=2&password=«S»&x=%20y&t=«T»&m=«M»"),
          form("form, percent", "page=2&password=«S»&x=a+b&t=%5B«T»%5D&m=%3C«M»%3E"),
          form("form in JSON", "{\"body\":\"page=2&password=«S»&x=1&t=«T»&m=«M»\"}"),
          form(
              "multipart",
              "--b7\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n«S»\r\n--b7\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n5\r\n--b7\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n«T»\n«M»\r\n--b7--\r\n"),
          form(
              "multipart, unquoted",
              "--b7\nContent-Disposition: form-data; name=password\n\n«S»\n--b7\nContent-Disposition: form-data; name=n\n\n5 «T»\n--b7\n\n«M»\n--b7--\n"),
          form(
              "multipart, more headers",
              "--b7\r\nContent-Type: text/plain; charset=utf-8\r\ncontent-disposition: form-data; name=\"client_secret\"\r\nContent-Length: 24\r\n\r\n«S»\r\n--b7\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n«T» «M»\r\n--b7--\r\n"),
          form(
              "data URL in CSS",
              ".a{b:url(data:text/plain,refresh_token=«S»&page=2)}/* «T» «M» */"),
          form(
              "name and value",
              "[{\"name\":\"refresh_token\",\"value\":\"«S»\"},{\"name\":\"color\",\"value\":\"red\"},{\"key\":\"t\",\"value\":\"«T»\"},\"«M»\"]"),
          form(
              "value and name",
              "[{\"value\":\"«S»\",\"enabled\":true,\"key\":\"refresh_token\"},{\"value\":\"red\",\"key\":\"color\"},\"«T»\",\"«M»\"]"),
          form(
              "tuples",
              "[[\"refresh_token\",\"«S»\"],[\"color\",\"red\"],[\"t\",\"«T»\"],[\"m\",\"«M»\"]]"),
          form(
              "sensitive object",
              "{\"password\":{\"value\":\"«S»\",\"required\":true},\"t\":\"«T»\",\"m\":\"«M»\"}"),
          form(
              "curl",
              "curl 'https://app.example.test/a' -H 'Accept: text/html' -H 'X-Api-Key: «S»' --data-raw 't=«T»&m=«M»' --compressed"),
          form("SQL", "UPDATE users SET password='«S»', color='red', t='«T»' WHERE mail='«M»';"),
          form("Markdown", "# Access\n\n* **Password:** `«S»`\n* Port: `8080`\n\n`«T»` <«M»>\n"),
          form(
              "Windows connection string",
              "Server=db1;Database=x;User Id=ed;Password=«S»;Encrypt=true;T=«T»;M=«M»"),
          form("command line", "app --host db1 --password «S» --verbose --t=«T» --mail=«M»"),
          form("command line, =", "app --host=db1 --password=«S» --verbose --t=«T» --mail=«M»"));

  static final List<Form> PLACES =
      List.of(
          place(
              "headersText",
              "\"headersText\": \"GET /a HTTP/1.1\\r\\nHost: app.example.test\\r\\nX-Api-Key: «S»\\r\\nX-T: «T»\\r\\nFrom: «M»\\r\\n\\r\\n\""),
          place(
              "headersText with a cookie",
              "\"headersText\": \"GET /a HTTP/1.1\\r\\nCookie: a=«S»; b=«T»\\r\\nFrom: «M»\\r\\nAccept: text/html\\r\\n\\r\\n\""),
          place(
              "headersText with authorization",
              "\"headersText\": \"GET /a HTTP/1.1\\r\\nauthorization: Bearer «S»\\r\\nX-T: «T»\\r\\nFrom: «M»\\r\\naccept: text/html\\r\\n\\r\\n\""),
          place(
              "headers of WebPageTest",
              "\"_headers\": {\"request\": [\"GET /a HTTP/1.1\", \"Host: app.example.test\", \"X-Api-Key: «S»\", \"Cookie: sid=«S»\", \"X-T: «T»\", \"From: «M»\"]}"),
          place(
              "headers as one string of WebPageTest",
              "\"_raw_headers\": \"X-Api-Key: «S»\\nAuthorization: Basic «S»\\nX-T: «T»\\nFrom: «M»\\nServer: web 5.1\\n\""),
          place(
              "headers as a map",
              "\"headers\": {\"X-Api-Key\": \"«S»\", \"Accept\": \"text/html\", \"X-T\": [\"«T»\"], \"From\": \"«M»\"}"),
          place(
              "header with JSON",
              "\"headers\": [{\"name\": \"X-Context\", \"value\": \"{\\\"refreshToken\\\":\\\"«S»\\\",\\\"n\\\":4,\\\"t\\\":\\\"«T»\\\",\\\"m\\\":\\\"«M»\\\"}\"}]"),
          place(
              "header with JSON, percent",
              "\"headers\": [{\"name\": \"X-Context\", \"value\": \"%7B%22refreshToken%22%3A%22«S»%22%2C%22n%22%3A4%2C%22t%22%3A%22«T»%22%2C%22m%22%3A%22«M»%22%7D\"}]"),
          place(
              "header with parameters",
              "\"headers\": [{\"name\": \"X-Context\", \"value\": \"v=1; access_token=«S»; t=«T»; m=«M»; n=2\"}]"),
          place(
              "Location",
              "\"headers\": [{\"name\": \"Location\", \"value\": \"/cb?page=2&refresh_token=«S»#t=«T»&m=«M»\"}], \"redirectURL\": \"https://app.example.test/cb?page=2&refresh_token=«S»#t=«T»&m=«M»\""),
          place(
              "Link",
              "\"headers\": [{\"name\": \"Link\", \"value\": \"</a?page=2&access_token=«S»>; rel=\\\"next\\\", </b?t=«T»&m=«M»>; rel=\\\"prev\\\"\"}]"),
          place(
              "Refresh",
              "\"headers\": [{\"name\": \"Refresh\", \"value\": \"5; url=/cb?access_token=«S»&t=«T»&m=«M»&n=1\"}]"),
          place(
              "URL",
              "\"url\": \"https://app.example.test/a;v=1;access_token=«S»?x=1&sessionId=«S»&t=«T»#m=«M»&y\""),
          place(
              "URL within a URL",
              "\"url\": \"https://app.example.test/a?next=https%3A%2F%2Fapp.example.test%2Fb%3Fpage%3D2%26access_token%3D«S»%26t%3D«T»&m=«M»\""),
          place(
              "query with JSON",
              "\"queryString\": [{\"name\": \"q\", \"value\": \"{\\\"refresh_token\\\":\\\"«S»\\\",\\\"n\\\":4}\"}, {\"name\": \"t\", \"value\": \"«T»\"}, {\"name\": \"m\", \"value\": \"«M»\"}]"),
          place(
              "form parameters",
              "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"params\": [{\"name\": \"password\", \"value\": \"«S»\"}, {\"name\": \"page\", \"value\": \"2\"}, {\"name\": \"t\", \"value\": \"«T»\"}, {\"name\": \"m\", \"value\": \"«M»\"}]}"),
          place(
              "field with JSON",
              "\"_state\": \"{\\\"refresh_token\\\":\\\"«S»\\\",\\\"n\\\":4,\\\"t\\\":\\\"«T»\\\"}\", \"comment\": \"for «M» only\""),
          place(
              "console log",
              "\"_console\": [{\"level\": \"log\", \"text\": \"login ok refresh_token=«S» in 5 ms, t «T», «M»\"}]"),
          place(
              "stack",
              "\"_initiator\": {\"type\": \"script\", \"stack\": {\"callFrames\": [{\"functionName\": \"go\", \"url\": \"https://app.example.test/m.js?access_token=«S»&v=2\", \"lineNumber\": 7}]}, \"x\": \"«T» «M»\"}"));

  private Forms() {}

  private static Form place(String name, String members) {
    return new Form(name, Hars.request(members));
  }

  private static Form form(String name, String text) {
    return new Form(name, text);
  }
}
