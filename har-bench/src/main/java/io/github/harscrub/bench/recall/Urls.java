package io.github.harscrub.bench.recall;

import java.util.Base64;
import java.util.List;

/** Kinds of secrets that are URLs, or parts of one. */
final class Urls {
  private Urls() {}

  static List<Kind> all() {
    return List.of(
        Kind.distinct("signed URL", "url-signed", Urls::signed),
        Kind.distinct("connection string", "", Urls::connection),
        Kind.distinct("webhook URL", "", Urls::webhook));
  }

  private static Secret signed(Chance chance) {
    String object = "report-" + chance.hex(8) + ".pdf";
    return switch (chance.below(4)) {
      case 0 -> {
        String signature = chance.hex(64);
        yield Secret.credential(
                "https://b.s3.eu-west-1.amazonaws.com/"
                    + object
                    + "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260301T100000Z"
                    + "&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature="
                    + signature,
                signature)
            .keeping(object);
      }
      case 1 -> {
        String signature = chance.hex(512);
        yield Secret.credential(
                "https://storage.googleapis.com/b/"
                    + object
                    + "?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Expires=600&X-Goog-Signature="
                    + signature,
                signature)
            .keeping(object);
      }
      case 2 -> {
        String signature = Base64.getEncoder().encodeToString(chance.bytes(32));
        String encoded = signature.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
        yield Secret.credential(
                "https://acct.blob.core.windows.net/b/"
                    + object
                    + "?sv=2024-11-04&sp=r&se=2026-03-02T00%3A00%3A00Z&sr=b&sig="
                    + encoded,
                signature)
            .keeping(object);
      }
      default -> {
        String signature = chance.string(Chance.ALPHANUMERIC + "~-", 342) + "__";
        yield Secret.credential(
                "https://d1.cloudfront.net/"
                    + object
                    + "?Expires=1790000000&Signature="
                    + signature
                    + "&Key-Pair-Id=K2JCJMDEHXQW5F",
                signature)
            .keeping(object);
      }
    };
  }

  private static Secret connection(Chance chance) {
    String password = chance.alphanumeric(chance.between(12, 20));
    String user = chance.of("app", "svc_orders", "root");
    return new Secret(
        chance.of("postgres", "postgresql", "mysql", "mongodb+srv", "redis", "amqp")
            + "://"
            + user
            + ":"
            + password
            + "@db-7.internal.shop.test/orders",
        List.of(Needle.token(password)),
        List.of("db-7.internal.shop.test"),
        "",
        false);
  }

  private static Secret webhook(Chance chance) {
    return switch (chance.below(3)) {
      case 0 -> {
        String end = chance.alphanumeric(24);
        yield Secret.credential(
            "https://hooks.slack.com/services/T"
                + chance.string(Chance.UPPER + "0123456789", 10)
                + "/B"
                + chance.string(Chance.UPPER + "0123456789", 10)
                + "/"
                + end,
            end);
      }
      case 1 -> {
        String end = chance.string(Chance.ALPHANUMERIC + "-_", 68);
        yield Secret.credential(
            "https://discord.com/api/webhooks/"
                + chance.between(1, 9)
                + chance.digits(17)
                + "/"
                + end,
            end);
      }
      default -> {
        String middle = chance.hex(32);
        yield Secret.credential(
            "https://acme.webhook.office.com/webhookb2/"
                + chance.uuid()
                + "@"
                + chance.uuid()
                + "/IncomingWebhook/"
                + middle
                + "/"
                + chance.uuid(),
            middle);
      }
    };
  }
}
