package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that have a position instead of a name: among the arguments of a call or a command. */
final class CallsAndCommandsTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'jsonrpc': '2.0', 'method': 'login', 'params': ['jo', '%s'], 'id': 771}|771",
        "{'id': 1, 'params': ['root', '%s'], 'method': 'auth.login', 'n': 772}|772",
        "{'method': 'call', 'params': {'service': 'object', 'method': 'execute_kw',"
            + " 'args': ['shop', 2, '%s', 'res.partner', 'read']}}|res.partner",
        "{'type': 1, 'target': 'Login', 'arguments': ['jo', '%s'], 'invocationId': '773'}|773",
        "{'method': 'aria2.addUri', 'params': ['token:%s', ['https://a.test/b']]}|a.test/b",
        "<methodCall><methodName>login</methodName><params><param><value><string>jo</string></value>"
            + "</param><param><value><string>%s</string></value></param></params></methodCall>|login",
        "<methodName>wp.getPosts</methodName><params><param><value>1</value></param><param>"
            + "<value>jo</value></param><param><value>%s</value></param></params>|wp.getPosts",
      })
  void findsPasswordsAmongArguments(String call, String stays) throws Exception {
    String password = random.text("abcdefghijklmnopqrstuvwxyz", 14);
    String text = call.replace('\'', '"').formatted(password);
    assertThat(InBody.scrubbed(text)).as("%s", random).doesNotContain(password).contains(stays);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"method\": \"textDocument/hover\", \"params\": [\"file:///a\", \"word\"]}",
        "{\"method\": \"eth_call\", \"params\": [\"latest\", \"pending\"], \"id\": 1}",
        "{\"args\": [\"login\", \"logout\"], \"name\": \"menu\"}",
        "{\"type\": 1, \"target\": \"ReceiveMessage\", \"arguments\": [\"room\", \"hello7\"]}",
        "<methodName>system.listMethods</methodName><params><param><value>a</value></param></params>",
      })
  void keepsOtherArguments(String call) throws Exception {
    InBody.requireKept(call);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u admin:%s https://api.example.test/v1/x",
        "curl -s --user \"deploy:%s\" https://api.example.test/v1/y",
        "curl 'https://api.example.test/' -b 'theme=dark; acme=%s; lang=de' -X POST",
        "$ /usr/bin/curl -X POST \\\n  -u 'bob:%s' -d a=b https://api.example.test/",
        "sshpass -p '%s' ssh root@build.example.test",
        "mysqldump -u root -p%s shop > shop.sql",
        "docker login -u bob -p %s registry.example.test",
        "redis-cli -h cache.example.test -a %s ping",
        "mongosh --username admin --password %s --host m.example.test",
        "localhost:5432:app:joe:%s",
      })
  void findsPasswordsOnCommandLines(String line) throws Exception {
    String password = random.text("abcdefghijklmnopqrstuvwxyz", 14);
    assertThat(InBody.scrubbed("+ " + line.formatted(password) + "\ndone in 7 s\n"))
        .as("%s", random)
        .doesNotContain(password)
        .contains("done in 7 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh -p 2222 host; mkdir -p some/dir; cp -p filename.txt x; docker run -p 8080:80 -u 1000:1000 i",
        "curl -u $USER:$PASSWORD https://a.example.test/; curl -o out:put https://a.example.test/",
        "curl -b cookies.txt -c cookies.txt https://a.example.test/?a=b; curl -b \"$COOKIES\" x",
        "mysql -u root -p shop; sshpass -p $PASSWORD ssh host; curl -u user:PASSWORD https://a.test/",
      })
  void keepsOtherOptions(String line) throws Exception {
    InBody.requireKept(line);
  }

  /** Variables as containers list them, options as JSON writes a command, files of logins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Env\":[\"PATH=/usr/bin\",\"POSTGRES_PASSWORD=%s\",\"TZ=UTC\"],\"n\":\"TZ\"}",
        "{\"Cmd\":[\"serve\",\"--password\",\"%s\",\"--zone\",\"TZ\"]}",
        "machine git.example.test\n  login robot\n  password %s\nTZ\n",
      })
  void findsPasswordsOfSmallLettersInSettings(String text) throws Exception {
    String password = random.text("abcdefghijklmnopqrstuvwxyz", 14);
    assertThat(InBody.scrubbed(text.formatted(password)))
        .as("%s", random)
        .doesNotContain(password)
        .contains("TZ");
  }
}
