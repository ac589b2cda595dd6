package io.github.harscrub.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/**
 * Writes entries, each with secrets of its own: four on average. That is more than real sessions
 * have, which send one cookie a thousand times.
 */
final class EntryWriter {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private final JsonGenerator json;
  private final Dice dice;
  private final Bodies bodies;

  private long written;

  EntryWriter(JsonGenerator json, Dice dice) {
    this.json = json;
    this.dice = dice;
    this.bodies = new Bodies(dice);
  }

  void write() {
    String bearer = dice.oneIn(4) ? dice.jwt() : dice.alphanumeric(40);
    json.writeStartObject();
    json.writeObjectPropertyStart("_initiator");
    json.writeStringProperty("type", "parser");
    json.writeStringProperty("url", "https://www.shop.test/" + dice.word());
    json.writeNumberProperty("lineNumber", dice.below(2_000));
    json.writeEndObject();
    json.writeStringProperty("_priority", "High");
    json.writeObjectPropertyStart("cache");
    json.writeEndObject();
    request(bearer);
    response(bearer);
    json.writeStringProperty("serverIPAddress", "192.0.2." + dice.below(256));
    json.writeStringProperty("startedDateTime", START.plusMillis(37 * written).toString());
    timings();
    json.writeEndObject();
    written++;
  }

  private void request(String bearer) {
    String session = dice.alphanumeric(32);
    boolean login = dice.oneIn(12);
    boolean keyInUrl = dice.oneIn(16);
    String product = dice.word() + "+" + dice.word();
    String apiKey = dice.hex(32);
    json.writeObjectPropertyStart("request");
    json.writeStringProperty("method", login ? "POST" : "GET");
    json.writeStringProperty(
        "url",
        "https://api.shop.test/v2/items/"
            + dice.below(10_000)
            + "?q="
            + product
            + (keyInUrl ? "&api_key=" + apiKey : ""));
    json.writeStringProperty("httpVersion", "h2");
    json.writeArrayPropertyStart("headers");
    pair("accept", "*/*");
    pair("accept-encoding", "gzip, deflate, br, zstd");
    pair("accept-language", "en-GB,en;q=0.9");
    pair("authorization", "Bearer " + bearer);
    pair("cookie", "theme=dark; sid=" + session);
    pair("referer", "https://www.shop.test/" + dice.word());
    pair("user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0");
    pair("x-request-id", dice.uuid());
    json.writeEndArray();
    json.writeArrayPropertyStart("queryString");
    pair("q", product);
    if (keyInUrl) {
      pair("api_key", apiKey);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("cookies");
    pair("theme", "dark");
    pair("sid", session);
    json.writeEndArray();
    if (login) {
      json.writeObjectPropertyStart("postData");
      json.writeStringProperty("mimeType", "application/x-www-form-urlencoded");
      String user = dice.alphanumeric(8) + "%40mail.test";
      String password = dice.alphanumeric(14) + "%21";
      json.writeStringProperty("text", "username=" + user + "&password=" + password);
      json.writeEndObject();
    }
    json.writeNumberProperty("headersSize", -1);
    json.writeNumberProperty("bodySize", 0);
    json.writeEndObject();
  }

  private void response(String bearer) {
    json.writeObjectPropertyStart("response");
    json.writeNumberProperty("status", 200);
    json.writeStringProperty("statusText", "");
    json.writeStringProperty("httpVersion", "h2");
    json.writeArrayPropertyStart("headers");
    pair("cache-control", "private, max-age=600");
    pair("date", "Sun, 01 Mar 2026 08:00:00 GMT");
    pair("etag", "W/\"" + dice.hex(32) + "\"");
    pair("server", "nginx/1.27.4");
    pair("vary", "Accept-Encoding");
    pair("x-session-token", dice.alphanumeric(36));
    json.writeEndArray();
    json.writeArrayPropertyStart("cookies");
    json.writeEndArray();
    json.writeObjectPropertyStart("content");
    body(bearer);
    json.writeEndObject();
    json.writeStringProperty("redirectURL", "");
    json.writeNumberProperty("headersSize", -1);
    json.writeNumberProperty("bodySize", -1);
    json.writeEndObject();
  }

  /** Kinds and sizes are those of 12,000 entries of public HARs, to the nearest few percent. */
  private void body(String bearer) {
    int kind = dice.below(100);
    if (kind < 45) {
      text("application/json", bodies.json(dice.size(200, 60_000)));
    } else if (kind < 65) {
      String image = dice.base64(dice.size(200, 100_000));
      content("image/webp", image, image.length() / 4 * 3);
      json.writeStringProperty("encoding", "base64");
    } else if (kind < 78) {
      text("text/html; charset=utf-8", bodies.html(dice.size(2_000, 60_000)));
    } else if (kind < 91) {
      text("text/javascript", bodies.script(dice.size(1_000, 80_000), bearer));
    } else if (kind < 96) {
      text("text/css", bodies.style(dice.size(2_000, 100_000)));
    } else {
      text("text/plain", "");
    }
  }

  private void text(String mimeType, String text) {
    content(mimeType, text, text.getBytes(StandardCharsets.UTF_8).length);
  }

  private void content(String mimeType, String text, int size) {
    json.writeNumberProperty("size", size);
    json.writeStringProperty("mimeType", mimeType);
    json.writeStringProperty("text", text);
  }

  private void timings() {
    int wait = dice.below(400);
    json.writeNumberProperty("time", wait + 1.25);
    json.writeObjectPropertyStart("timings");
    json.writeNumberProperty("blocked", -1);
    json.writeNumberProperty("dns", -1);
    json.writeNumberProperty("connect", -1);
    json.writeNumberProperty("ssl", -1);
    json.writeNumberProperty("send", 0.25);
    json.writeNumberProperty("wait", wait);
    json.writeNumberProperty("receive", 1);
    json.writeEndObject();
  }

  private void pair(String name, String value) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }
}
