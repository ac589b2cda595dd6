package io.github.harscrub.bench.recall;

import static io.github.harscrub.bench.recall.Harmless.base64;
import static io.github.harscrub.bench.recall.Harmless.header;

import java.util.List;

/** Values of headers. */
final class HarmlessHeaders {
  static final List<Harmless> ALL =
      List.of(
          header("ETag", c -> "\"" + c.hex(c.between(16, 40)) + "\"", "ETag", "If-None-Match"),
          header(
              "request id", Chance::uuid, "X-Request-Id", "x-correlation-id", "X-Amzn-RequestId"),
          header("traceparent", c -> "00-" + c.hex(32) + "-" + c.hex(16) + "-01", "traceparent"),
          header("CF-RAY", c -> c.hex(16) + "-FRA", "CF-RAY"),
          header("CDN id", c -> c.string(Chance.ALPHANUMERIC + "-_", 54) + "==", "X-Amz-Cf-Id"),
          header(
              "CSP",
              c ->
                  "default-src 'self'; script-src 'sha256-"
                      + base64(c, 32)
                      + "' https://cdn.shop.test; report-uri /csp/"
                      + c.digits(4),
              "Content-Security-Policy"),
          header(
              "user agent",
              c ->
                  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                      + " Chrome/"
                      + c.between(100, 150)
                      + ".0."
                      + c.digits(4)
                      + "."
                      + c.between(10, 99)
                      + " Safari/537.36",
              "User-Agent"),
          header(
              "multipart boundary",
              c -> "multipart/form-data; boundary=----WebKitFormBoundary" + c.alphanumeric(16),
              "Content-Type"),
          header(
              "date",
              c -> "Sun, 01 Mar 2026 08:%02d:%02d GMT".formatted(c.below(60), c.below(60)),
              "Date",
              "Last-Modified"),
          header(
              "server",
              c -> "nginx/1." + c.between(10, 29) + "." + c.below(10),
              "Server",
              "X-Powered-By"),
          header(
              "server timing",
              c -> "db;dur=" + c.between(1, 900) + "." + c.below(10) + ", cache;desc=hit",
              "Server-Timing"),
          header("cache control", c -> "private, max-age=" + c.between(60, 99999), "Cache-Control"),
          header(
              "rate limit",
              c -> Integer.toString(c.between(10, 99999)),
              "X-RateLimit-Remaining",
              "X-Total-Count"),
          header(
              "client hints",
              c -> "\"Chromium\";v=\"" + c.between(100, 150) + "\", \"Not?A_Brand\";v=\"24\"",
              "Sec-CH-UA"),
          header(
              "permissions",
              c -> "geolocation=(), camera=(), max=" + c.digits(3),
              "Permissions-Policy"));

  private HarmlessHeaders() {}
}
