package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets between hash signs in statements of databases, logs of servers and files of settings. */
final class StatementsAndSettingsTest {
  private static void removes(String marked) throws Exception {
    String[] parts = marked.split("#", -1);
    String text = String.join("", parts);
    String scrubbed = InBody.scrubbed(text);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(scrubbed).contains("REDACTED").doesNotContain(Hars.escaped(parts[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE USER 'app'@'%' IDENTIFIED BY '#guwigugab#';",
        "CREATE USER app IDENTIFIED BY #Covugi808# DEFAULT TABLESPACE a;",
        "create user app identified by '#guwigugab#';",
        "CREATE USER 'a'@'b' IDENTIFIED WITH mysql_native_password BY '#guwigugab#';",
        "GRANT ALL ON d.* TO 'app'@'%' IDENTIFIED BY '#guwigugab#' WITH GRANT OPTION;",
        "CREATE USER app WITH ENCRYPTED PASSWORD '#guwigugab#' VALID UNTIL '2027-01-01';",
        "ALTER ROLE app PASSWORD '#guwigugab#'",
        "CREATE LOGIN app WITH PASSWORD = N'#Covugi808!#', CHECK_POLICY = OFF;",
        "SET PASSWORD FOR 'app'@'%' = PASSWORD('#guwigugab#');",
        "SET PASSWORD FOR app = '#guwigugab#';",
        "SET PASSWORD = '#guwigugab#';",
        "ALTER USER 'a'@'%' IDENTIFIED BY '#guwigugab#' PASSWORD EXPIRE NEVER;",
        "CREATE DATABASE LINK hq CONNECT TO scott IDENTIFIED BY #Tigrus77x# USING 'hq';",
      })
  void ofUsers(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "each row is identified by 'id' and has a password 'policy' of its own",
        "ALTER USER app PASSWORD EXPIRE; CREATE USER app IDENTIFIED EXTERNALLY;",
        "SET PASSWORD TO DEFAULT; SELECT PASSWORD(x) FROM t; SHOW CREATE USER app",
        "Records are IDENTIFIED BY THE KEY; users identified by \"email\" only.",
      })
  void keepsOtherStatements(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY public.users (id, login, password) FROM stdin;\n1\ta7\t#Covugi808!#\n2\t\\N\t#guwigugab#\n\\.\n",
        "COPY a (password) FROM stdin;\n#guwigugab#\n#Covugi808!#\n\\.\n",
        "COPY a (id, api_key, z) FROM STDIN;\r\n1\t#k3v9q2x8fmpl#\tfree\r\n2\t#k3v9",
      })
  void inRowsOfCopy(String marked) throws Exception {
    removes(marked);
  }

  private static final String LOG =
      """
      *Software: a
      *Fields: date s-ip cs-username c-ip cs(Cookie) sc-status
      2026-01-02 10.0.0.5 #guwigugab# #81.191.133.7# #sid=k3v9q2x8fmpl# 200
      2026-01-02 10.0.0.5 - #81.191.133.9# - 304
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        LOG,
        "*fields\tts\tid.orig_h\tusername\tpassword\n1\t#81.191.133.7#\t#guwigugab#\t#Covugi808!#\n",
      })
  void belowTheFieldsOfLogs(String marked) throws Exception {
    String[] parts = marked.split("#", -1);
    String scrubbed = InBody.scrubbed(String.join("", parts).replace('*', '#'));
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(scrubbed).doesNotContain(parts[i].replace("sid=", ""));
    }
    assertThat(scrubbed).contains("ields");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY users (id, password) TO stdout; COPY t (token) FROM '/a.csv';",
        "COPY t (id, token_type) FROM stdin;\n1\tbearer\n\\.\n",
        "#Fields: date cs-method sc-status\n2026-01-02 GET 200\n",
        "see #fields below: password, token\n",
      })
  void keepsOtherRows(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oct 10 13:55:36 web sshd[4711]: Accepted password for #marta# from #81.191.133.7# port 50022 ssh2",
        "sshd[1]: Failed password for invalid user #lindqvist# from #81.191.133.7# port 50022 ssh2",
        "sshd[1]: Connection closed by authenticating user #marta# #81.191.133.7# port 50022 [preauth]",
        "sshd[1]: Invalid user #oraclix# from #81.191.133.8#",
        "sshd[1]: pam_unix(sshd:session): session opened for user #marta# by (uid=0)",
        "su[1]: authentication failure; logname=#marta# uid=1000 ruser=#marta# rhost=#81.191.133.7# user=root",
        "Oct 10 13:55:36 web sudo:   #marta# : TTY=pts/0 ; PWD=/x ; USER=root ; COMMAND=/bin/ls",
        "*1 open() failed, client: #81.191.133.7#, server: a.test, request: \"GET /a HTTP/1.1\"",
        "lb haproxy[14389]: #81.191.133.7#:33317 [06/Feb/2009:12:14:14.655] http-in",
      })
  void inLogsOfServers(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listening on 0.0.0.0 port 22; session opened for user interaction",
        "Invalid user name or password. Accepted values are listed. Failed password for all",
        "The requirepass directive sets it; enable secret mode; snmp-server community names",
        "new PDO($dsn, $user, $pass); new NetworkCredential(user, password)",
        "ConvertTo-SecureString \"$password\" -AsPlainText",
      })
  void keepsWhatOnlyLooksAlike(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "port 6379\nrequirepass #guwigugab#\n",
        "CONFIG SET requirepass #guwigugab#",
        "default login anonymous password #guwigugab#",
        "username ann password 7 #094F471A1A0A57#",
        "enable secret 5 #abcdefgh#",
        "snmp-server community #guwigugab# RO",
        "334 UGFzc3dvcmQ6\r\n#Q292dWdpODA4IQ==#\r\n235 ok",
        "$p = ConvertTo-SecureString '#guwigugab#' -AsPlainText -Force",
        "var c = new NetworkCredential(\"ann\", \"#guwigugab#\");",
        "$pdo = new PDO('mysql:host=a;dbname=b', 'ann', '#guwigugab#');",
        "my $dbh = DBI->connect(\"dbi:Pg:a\", \"ann\", \"#guwigugab#\");",
      })
  void inSettingsAndCalls(String marked) throws Exception {
    removes(marked);
  }
}
