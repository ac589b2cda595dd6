package io.github.harscrub.bench;

/** Bodies of responses: random words in the syntax that servers send, as dense in escapes. */
final class Bodies {
  private final Dice dice;

  Bodies(Dice dice) {
    this.dice = dice;
  }

  /** A page of records; one in sixteen holds people, one in eight an OAuth answer. */
  String json(int length) {
    boolean people = dice.oneIn(16);
    StringBuilder text = new StringBuilder(length + 512).append("{\"page\":1,");
    if (dice.oneIn(8)) {
      field(text, "access_token", dice.jwt());
      field(text, "refresh_token", dice.alphanumeric(48));
      field(text, "token_type", "Bearer");
    }
    text.append("\"items\":[");
    do {
      text.append('{');
      field(text, "id", dice.uuid());
      field(text, "title", dice.words(3));
      field(text, "url", "https://cdn.shop.test/img/" + dice.hex(32) + ".webp");
      field(
          text,
          "description",
          "<p class=\\\"" + dice.word() + "\\\">" + dice.words(20) + "</p>\\n");
      field(text, "created_at", "2026-03-" + (10 + dice.below(20)) + "T12:15:00Z");
      if (people) {
        field(text, "name", "Zoë Größe 配送 " + dice.word());
        field(text, "email", dice.alphanumeric(8) + "@mail.test");
        field(text, "phone", "+1 202 555 01" + (10 + dice.below(90)));
      }
      text.append("\"price\":").append(dice.below(100_000)).append(".5,\"stock\":null},");
    } while (text.length() < length);
    text.setLength(text.length() - 1);
    return text.append("]}").toString();
  }

  String html(int length) {
    StringBuilder text = new StringBuilder(length + 512);
    text.append(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n\t<meta name=\"csrf-token\" content=\"");
    text.append(dice.alphanumeric(40)).append("\">\n</head>\n<body>\n");
    while (text.length() < length) {
      String name = dice.word();
      text.append("\t<div class=\"").append(name).append(' ').append(dice.word());
      text.append("\" data-id=\"").append(dice.below(100_000)).append("\">\n");
      text.append("\t\t<a href=\"/").append(name).append('/').append(dice.hex(12));
      text.append("?page=2&amp;sort=price\" title=\"").append(dice.words(2)).append("\">");
      text.append(dice.words(8)).append("</a>\n\t</div>\n");
    }
    return text.append("</body>\n</html>\n").toString();
  }

  /** Minified code with few line breaks. Some has logged {@code leak}, the secret of a request. */
  String script(int length, String leak) {
    StringBuilder text = new StringBuilder(length + 512).append("\"use strict\";\n");
    if (dice.oneIn(8)) {
      text.append("console.debug(\"sent\",\"").append(leak).append("\");\n");
    }
    while (text.length() < length) {
      String name = "f" + dice.hex(3);
      text.append("function ").append(name).append("(e,t){var n=e.").append(dice.word());
      text.append("||t[").append(dice.below(500)).append("];return\"").append(dice.word());
      text.append("\"===n.type?t.").append(dice.word()).append("(n):/^[a-z]+\\d$/.test(n)&&{");
      text.append(dice.word()).append(":!0,key:\"").append(dice.words(2)).append("\"}}");
      text.append(dice.oneIn(10) ? "\n" : ";");
    }
    return text.toString();
  }

  String style(int length) {
    StringBuilder text = new StringBuilder(length + 512);
    while (text.length() < length) {
      text.append('.')
          .append(dice.word())
          .append('-')
          .append(dice.word())
          .append(":hover>a{color:#");
      text.append(dice.hex(6)).append(";margin:0 ").append(dice.below(64)).append("px;");
      text.append("background:url(\"../img/").append(dice.word()).append(".svg\")}\n");
    }
    return text.toString();
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append('"').append(name).append("\":\"").append(value).append("\",");
  }
}
