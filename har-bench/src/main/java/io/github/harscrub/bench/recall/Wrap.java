package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** An encoding that a whole document is put under before it becomes a value of another one. */
enum Wrap {
  NESTED("nested") {
    @Override
    String encode(String text, Chance chance) {
      return text;
    }
  },
  PERCENT("percent") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(Style.NEEDED, chance).percent(text);
    }
  },
  PERCENT_MIXED("percent, mixed") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(chance.oneIn(2) ? Style.ALL : Style.MIXED, chance).percent(text);
    }
  },
  PERCENT_TWICE("percent twice") {
    @Override
    String encode(String text, Chance chance) {
      return PERCENT.encode(PERCENT.encode(text, chance), chance);
    }
  },
  FORM("form") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(Style.NEEDED, chance).form(text);
    }
  },
  JSON("JSON string") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(Style.NEEDED, chance).json(text);
    }
  },
  JSON_UNICODE("\\u") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(chance.oneIn(2) ? Style.ALL : Style.MIXED, chance).json(text);
    }
  },
  SCRIPT("\\x") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(chance.oneIn(2) ? Style.ALL : Style.MIXED, chance).script(text);
    }
  },
  ENTITIES("entities") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(Style.NEEDED, chance).markup(text);
    }
  },
  ENTITIES_NUMERIC("entities, numeric") {
    @Override
    String encode(String text, Chance chance) {
      return new Escapes(chance.oneIn(2) ? Style.ALL : Style.MIXED, chance).markup(text);
    }
  },
  BASE64("base64") {
    @Override
    String encode(String text, Chance chance) {
      String encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
      return chance.oneIn(3) ? encoded.replace("=", "") : encoded;
    }
  },
  BASE64_URL("base64url") {
    @Override
    String encode(String text, Chance chance) {
      return Tokens.url(text);
    }
  },
  HEX("hex") {
    @Override
    String encode(String text, Chance chance) {
      HexFormat format = chance.oneIn(3) ? HexFormat.of().withUpperCase() : HexFormat.of();
      return format.formatHex(text.getBytes(UTF_8));
    }
  },
  GZIP("gzip, base64") {
    @Override
    String encode(String text, Chance chance) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(text.getBytes(UTF_8));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
  },
  ZLIB("zlib, base64") {
    @Override
    String encode(String text, Chance chance) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new DeflaterOutputStream(bytes)) {
        out.write(text.getBytes(UTF_8));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
  };

  private final String title;

  Wrap(String title) {
    this.title = title;
  }

  abstract String encode(String text, Chance chance);

  String title() {
    return title;
  }
}
