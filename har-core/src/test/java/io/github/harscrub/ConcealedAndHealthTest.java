package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values between hash signs that only what they stand in gives away, and what looks alike. */
final class ConcealedAndHealthTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: app
        stringData:
          db: #Covugi808!#
          other.conf: "#guwigugab#"
        """,
        """
        apiVersion: v1
        data:
          db: #Q292dWdpODA4IQ==#
          ca.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t
        kind: Secret
        ---
        kind: ConfigMap
        data:
          db: production
        """,
        """
        items:
        - apiVersion: v1
          data:
            db: #Z3V3aWd1Z2Fi#
          kind: Secret
        - kind: ConfigMap
        """,
        "{\"kind\":\"Secret\",\"metadata\":{\"name\":\"app\"},\"data\":{\"db\":\"#Q292dWdpODA4IQ==#\"}}",
        "{\"kind\":\"SecretList\",\"items\":[{\"metadata\":{\"name\":\"a\"},\"data\":{\"db\":\"#Q292dWdpODA4IQ==#\"}},"
            + "{\"data\":{\"tls.crt\":\"LS0t\",\"tls\":\"#Z3V3aWd1Z2Fi#\"},\"type\":\"Opaque\"}]}",
        "{\"stringData\": {\"a\": \"#guwigugab#\"}, \"type\": \"Opaque\", \"kind\": \"Secret\"}",
        "{\"outputs\": {\"conn\": {\"value\": \"#guwigugab#\", \"type\": \"string\", \"sensitive\": true}}}",
        "{\"variables\": {\"conn\": {\"isSecret\": true, \"value\": \"#Covugi808x#\"}}}",
        "{\"value\":\"#Covugi808x#\",\"id\":\"https://a.vault.azure.net/secrets/db/9\",\"tags\":{\"a\":\"b\"}}",
        "{\"name\": \"projects/1/secrets/db/versions/1\", \"payload\": {\"data\": \"#Q292dWdpODA4IQ==#\"}}",
        "{\"Parameter\":{\"Name\":\"/db/main\",\"Type\":\"SecureString\",\"Value\":\"#Covugi808x#\",\"Version\":1}}",
        "{\"keys\":[\"#9c1f22e07dab0cd6f9#\",\"#77aa01b3c4d5e6f708#\"],\"root_token\":\"REDACTED-token\"}",
        "{\"keys\":[{\"creationTime\":\"2026-01-02T03:04:05Z\",\"keyName\":\"key1\",\"value\":\"#Q292dWdpODA4IQ==#\","
            + "\"permissions\":\"FULL\"}]}",
        "{\"cardNumber\": \"x\", \"holder\": \"#Marta Lindqvist#\", \"expiry\": \"04/29\"}",
      })
  void concealedByWhatTheyStandIn(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"urn:a\",\"value\":\"#MRN-48213#\"}]}",
        "{\"name\":[{\"text\":\"#Marta A. Lindqvist#\",\"family\":\"#Lindqvist#\",\"given\":[\"#Marta#\",\"#Anna#\"],"
            + "\"prefix\":[\"Dr.\"]}]}",
        "{\"address\":[{\"use\":\"home\",\"line\":[\"#Egmondkade 23#\"],\"city\":\"#Utrecht#\",\"postalCode\":\"#1024 RJ#\","
            + "\"country\":\"NLD\"}]}",
        "{\"address\":[{\"text\":\"#53 Erewhon St, PleasantVille#\",\"line\":[\"#53 Erewhon St#\"],\"city\":\"#PleasantVille#\"}]}",
      })
  void ofPatients(String marked) throws Exception {
    removes(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":\"guwigugab\",\"id\":\"https://a.vault.azure.net/keys/db/9\"}",
        "{\"name\":\"projects/1/secrets/db\",\"payload\":{\"data\":\"guwigugab\"},\"value\":\"guwigugab\"}",
        "{\"Name\":\"/db/main\",\"Type\":\"String\",\"Value\":\"guwigugab\",\"link\":\"/secrets/list\"}",
        "{\"type\":\"root_token\",\"keys\":[\"guwigugab\"]}",
        "{\"resourceType\":\"Device\",\"identifier\":[{\"system\":\"urn:x\",\"value\":\"48213-AB\"}]}",
        "{\"given\":\"name\",\"line\":[\"first line\",\"second\"],\"text\":\"Hello\"}",
        "{\"series\":[{\"line\":[\"alpha\",\"beta\"]}],\"identifier\":{\"value\":\"A-77\"}}",
        "kind: SecretProviderClass\ndata:\n  x: hello\n---\nkind: ConfigMap\ndata:\n  db: production\n",
        "{\"kind\":\"SecretReference\",\"data\":{\"a\":\"b\"}}",
        "{\"name\":\"a\",\"sensitive\":false,\"value\":\"plain\"}",
        "{\"name\":\"a\",\"sensitive\":true,\"value\":null,\"type\":\"string\"}",
        "{\"keyName\":\"theme\",\"value\":\"guwigugab\",\"type\":\"string\"}",
        "kind: Secret\nmetadata:\n  name: app\ndata:\n  x: {{ .Values.x }}\n",
      })
  void keepsWhatLooksAlike(String text) throws Exception {
    InBody.requireKept(text);
  }

  private static void removes(String marked) throws Exception {
    String[] parts = marked.split("#", -1);
    String scrubbed = InBody.scrubbed(String.join("", parts));
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(scrubbed).contains("REDACTED").doesNotContain(parts[i]);
    }
    assertThat(scrubbed).contains(Hars.escaped(parts[0].strip()).replace("\\u000a", "\\n"));
  }
}
