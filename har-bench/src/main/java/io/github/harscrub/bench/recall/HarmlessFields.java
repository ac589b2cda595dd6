package io.github.harscrub.bench.recall;

import static io.github.harscrub.bench.recall.Harmless.answer;
import static io.github.harscrub.bench.recall.Harmless.base64;
import static io.github.harscrub.bench.recall.Harmless.key;

import java.util.List;

/** Values of parameters and of properties in bodies. */
final class HarmlessFields {
  static final List<Harmless> ALL =
      List.of(
          key(
              "request id",
              Chance::uuid,
              "requestId",
              "request_id",
              "correlation_id",
              "x-request-id"),
          key("trace id", c -> c.hex(32), "traceId", "trace_id"),
          key("UUID", Chance::uuid, "id", "itemId", "product_id", "entityId", "uuid"),
          key("commit", c -> c.hex(40), "commit", "revision", "gitSha"),
          key("content hash", c -> c.hex(64), "sha256", "checksum", "contentHash", "digest"),
          key("ETag", c -> "W/\"" + c.hex(20) + "\"", "etag"),
          key("SRI hash", c -> "sha384-" + base64(c, 48), "integrity"),
          key(
              "version",
              c -> c.between(1, 150) + ".0." + c.between(1000, 9999) + "." + c.between(10, 199),
              "version",
              "appVersion",
              "build"),
          key(
              "enum",
              c ->
                  c.of(
                      "PAYMENT_PENDING",
                      "in_progress",
                      "ROLE_ADMIN",
                      "AES_256_GCM",
                      "client_credentials",
                      "authorization_code"),
              "status",
              "state_name",
              "algorithm",
              "grant_type",
              "mode"),
          key(
              "enum under a telling name",
              c -> c.of("Bearer", "bearer", "access_token", "mac", "JWT"),
              "token_type",
              "tokenType",
              "auth_type"),
          key(
              "error code",
              c ->
                  c.of(
                      "ERR_TOKEN_EXPIRED",
                      "invalid_grant",
                      "AUTH_REQUIRED",
                      "E_PASSWORD_TOO_SHORT",
                      "PASSWORD_MISMATCH"),
              "code",
              "error_code",
              "errorCode",
              "error"),
          key(
              "error message",
              c -> "Token expired, please sign in again (error " + c.digits(5) + ")",
              "message",
              "error_description",
              "detail"),
          answer(
              "validation message",
              c -> "must be at least " + c.between(8, 64) + " characters",
              "password",
              "passwordError",
              "new_password"),
          answer(
              "label",
              c ->
                  c.of(
                      "Your password",
                      "Passwort vergessen?",
                      "Remember me",
                      "Mot de passe oublié ?"),
              "passwordLabel",
              "login.password",
              "forgot_password",
              "password_placeholder"),
          key(
              "ISO time",
              c ->
                  "2026-02-%02dT08:%02d:11.%03dZ"
                      .formatted(c.between(1, 28), c.below(60), c.below(1000)),
              "createdAt",
              "updated_at",
              "expires"),
          key("epoch milliseconds", c -> "17" + c.digits(11), "ts", "timestamp", "lastModified"),
          key(
              "epoch seconds",
              c -> "17" + c.digits(8),
              "iat",
              "exp",
              "token_expires_at",
              "sessionExpires"),
          key("price", c -> c.between(1, 9999) + "." + c.digits(2), "price", "amount", "total"),
          key("order id", c -> "ORD-" + c.digits(8), "orderId", "order_number", "invoice"),
          key(
              "numeric id",
              c -> c.between(1, 9) + c.digits(c.between(7, 11)),
              "id",
              "articleId",
              "post_id"),
          key(
              "SKU",
              c -> c.string(Chance.UPPER, 3) + "-" + c.digits(5) + "-" + c.of("BLK", "RED", "XL"),
              "sku",
              "variant"),
          key(
              "count of tokens",
              c -> Integer.toString(c.between(100, 99999)),
              "total_tokens",
              "max_tokens",
              "tokenCount",
              "prompt_tokens"),
          key(
              "database key name",
              c -> c.of("customer_nr", "order_pk", "idx_created"),
              "primary_key",
              "foreignKey",
              "sort_key",
              "partitionKey"),
          key(
              "harmless word",
              c -> c.of("capuchin", "qwertz", "economy", "window seat"),
              "monkey",
              "keyboard",
              "passenger",
              "passengerClass",
              "seat"),
          key(
              "flag",
              c -> c.of("true", "false", "enabled", "optional"),
              "hasPassword",
              "mfaEnabled",
              "token_required",
              "isSecret"),
          answer(
              "public key",
              c -> "-----BEGIN PUBLIC KEY-----\n" + base64(c, 91) + "\n-----END PUBLIC KEY-----",
              "publicKey",
              "public_key"),
          answer(
              "certificate",
              c -> "-----BEGIN CERTIFICATE-----\n" + base64(c, 300) + "\n-----END CERTIFICATE-----",
              "certificate",
              "x5c_pem"),
          key(
              "user agent",
              c ->
                  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                      + c.between(100, 150)
                      + ".0.0.0 Safari/537.36",
              "userAgent",
              "ua"),
          key(
              "host name",
              c ->
                  "ip-10-0-"
                      + c.between(1, 250)
                      + "-"
                      + c.between(1, 250)
                      + ".eu-west-1.compute.internal",
              "host",
              "hostname",
              "node"),
          key(
              "asset URL",
              c -> "https://cdn.shop.test/assets/main." + c.hex(20) + ".chunk.js",
              "src",
              "assetUrl",
              "href"),
          key("colour", c -> "#" + c.hex(6), "color", "background"),
          key(
              "MIME type",
              c -> c.of("application/vnd.api+json", "image/avif", "text/plain; charset=utf-8"),
              "contentType",
              "mime"),
          key("locale", c -> c.of("de-AT", "pt-BR", "en-GB"), "locale", "lang"),
          key(
              "prose",
              c -> "The quick passenger asks the author for a key to room " + c.digits(4),
              "description",
              "text",
              "body_html"));

  private HarmlessFields() {}
}
