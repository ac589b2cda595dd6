package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells where a secret is kept from the secret: {@code arn:aws:secretsmanager:…}, {@code
 * vault:secret/data/db#password}, {@code env:API_KEY}, {@code file:///run/secrets/token}. Of a
 * picture, as forms have one beside each field, the same holds: {@code
 * data:image/svg+xml;base64,…}.
 */
public final class Reference {
  private static final int MAX_ARN = 128;

  /** Amazon Resource Names, of all partitions. */
  private static final String ARN = "arn:aws";

  /**
   * What settings put before the place of a secret: HashiCorp Vault's agents, Spring Cloud, Docker,
   * 1Password, AWS Parameter Store, Azure App Service.
   */
  private static final String[] PREFIXES = {
    "vault:",
    "env:",
    "file:/",
    "op://",
    "ssm:/",
    "aws-ssm:",
    "awssm://",
    "gcp-sm://",
    "sm://",
    "secretsmanager:",
    "keyvault:",
    "@microsoft.keyvault(",
    "secret://",
    "k8s:secret"
  };

  private static final String[] ROOTS = {"var.", "local.", "module.", "data.", "each.", "self."};

  private static final String PICTURE = "data:image/";

  /** Of Azure Key Vault, which asks whoever reads there who they are. */
  private static final String VAULT = ".vault.azure.net/";

  /** What JSON Schema and OpenAPI refer to (RFC 6901). */
  private static final String[] POINTERS = {
    "#/components/", "#/definitions/", "#/$defs/", "#/parameters/", "#/responses/"
  };

  private Reference() {}

  /**
   * True if {@code value} says where a secret is, and has nothing opaque in it but an ARN's end.
   */
  public static boolean is(Text value) {
    byte[] bytes = value.bytes();
    int start = value.start();
    int end = value.end();
    if (Bytes.startsWith(bytes, start, end, ARN) || Bytes.startsWith(bytes, start, end, PICTURE)) {
      return true;
    }
    if (isPointer(bytes, start, end)
        || isInVault(bytes, start, end)
        || isVariable(bytes, start, end)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (Bytes.startsWithIgnoreCase(bytes, start, end, prefix)) {
        // vault:v1:… is what Vault has encrypted.
        int rest = start + prefix.length();
        return rest < end && !Opacity.opaque(bytes, rest, end);
      }
    }
    return false;
  }

  /** {@code var.db_password2}: a variable of Terraform, in small letters (Identifiers). */
  private static boolean isVariable(byte[] bytes, int start, int end) {
    boolean variable = false;
    for (String root : ROOTS) {
      variable |= end - start > root.length() && Bytes.startsWith(bytes, start, end, root);
    }
    for (int i = start; variable && i < end; i++) {
      byte b = bytes[i];
      variable = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '_' || b == '.';
    }
    return variable;
  }

  private static boolean isPointer(byte[] bytes, int start, int end) {
    for (String pointer : POINTERS) {
      if (Bytes.startsWith(bytes, start, end, pointer)) {
        return true;
      }
    }
    return false;
  }

  /** {@code https://acme.vault.azure.net/keys/db/4387e9f3…}: the last segment is a version. */
  private static boolean isInVault(byte[] bytes, int start, int end) {
    String scheme = "https://";
    int dot = Bytes.find(bytes, start, end, (byte) '.');
    return Bytes.startsWith(bytes, start, end, scheme)
        && Bytes.startsWith(bytes, dot, end, VAULT)
        && Bytes.find(bytes, start, end, (byte) '?') == end
        && Bytes.find(bytes, start, end, (byte) '@') == end;
  }

  /** True if the name before {@code position} is a part of an ARN: {@code …:secret:db-k3v9q2}. */
  public static boolean isInArn(Text part, int position) {
    byte[] bytes = part.bytes();
    int least = Math.max(part.start(), position - MAX_ARN);
    int at = position;
    while (at > least && (Bytes.wordByte(bytes[at - 1]) || isArnSign(bytes[at - 1]))) {
      at--;
    }
    return Bytes.startsWith(bytes, at, position, ARN);
  }

  private static boolean isArnSign(byte b) {
    return b == ':' || b == '-' || b == '_' || b == '/' || b == '*';
  }
}
