package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.bench.recall.Node.Arr;
import io.github.harscrub.bench.recall.Node.Leaf;
import io.github.harscrub.bench.recall.Node.Obj;
import java.util.Base64;
import java.util.List;

/** Where in an entry something is planted. */
enum Place {
  REQUEST_HEADER("request header", Holds.HEADER) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.request().array("headers").items().add(spot.pair(name, value));
    }
  },
  RESPONSE_HEADER("response header", Holds.HEADER) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.response().array("headers").items().add(spot.pair(name, value));
    }
  },
  /** Firefox, Fiddler and WebPageTest keep the block as it was on the wire. */
  HEADER_BLOCK("raw header block", Holds.HEADER) {
    @Override
    void put(Spot spot, String name, String value) {
      String block =
          "GET /v1/items HTTP/1.1\r\nHost: app.shop.test\r\n"
              + name
              + ": "
              + value
              + "\r\nAccept: */*\r\n\r\n";
      if (spot.chance().oneIn(2)) {
        spot.request().put("headersText", spot.leaf(block));
      } else {
        Arr lines = new Arr();
        for (String line : List.of(block.strip().split("\r\n", -1))) {
          lines.items().add(line.startsWith(name + ": ") ? spot.leaf(line) : Leaf.string(line));
        }
        spot.entry().object("_headers").put("request", lines);
      }
    }
  },
  UNKNOWN_HEADER("header that nobody knows", Holds.BARE) {
    @Override
    void put(Spot spot, String name, String value) {
      Obj side = spot.chance().oneIn(2) ? spot.request() : spot.response();
      side.array("headers")
          .items()
          .add(spot.pair(spot.chance().of("X-Relay", "X-Acme-Context", "x-edge-data"), value));
    }
  },
  REQUEST_COOKIE("request cookie", Holds.COOKIE) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.request()
          .array("headers")
          .items()
          .add(
              new Obj()
                  .put("name", "Cookie")
                  .put("value", spot.leaf("theme=dark; " + name + "=" + value + "; lang=en")));
      spot.request().array("cookies").items().add(spot.pair(name, value));
    }
  },
  SET_COOKIE("response cookie", Holds.COOKIE) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.response()
          .array("headers")
          .items()
          .add(
              new Obj()
                  .put("name", "set-cookie")
                  .put(
                      "value",
                      spot.leaf(name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax")));
      spot.response().array("cookies").items().add(spot.pair(name, value).put("path", "/"));
    }
  },
  QUERY("query", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.request().put("url", spot.leaf("https://app.shop.test/v1/list?" + value));
      spot.parameters(spot.request(), "queryString");
    }
  },
  FRAGMENT("fragment", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.request()
          .put(
              "url",
              spot.leaf("https://app.shop.test/app#" + spot.chance().of("", "/view?") + value));
    }
  },
  MATRIX("matrix parameter", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.request()
          .put(
              "url",
              spot.leaf("https://app.shop.test/v1/list;" + value.replace('&', ';') + "/page?p=2"));
    }
  },
  PATH("path", Holds.BARE) {
    @Override
    void put(Spot spot, String name, String value) {
      String segment = new Escapes(Style.NEEDED, spot.chance()).percent(value);
      spot.request().put("url", spot.leaf("https://app.shop.test/hook/" + segment + "/run?p=2"));
    }
  },
  REFERER("Referer", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.request()
          .array("headers")
          .items()
          .add(spot.pair("Referer", "https://app.shop.test/cb?" + value));
    }
  },
  LOCATION("Location", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.response()
          .array("headers")
          .items()
          .add(spot.pair("Location", "/cb" + spot.chance().of("?", "#") + value));
    }
  },
  REDIRECT("redirectURL", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.response().put("redirectURL", spot.leaf("https://app.shop.test/cb?" + value));
    }
  },
  INITIATOR("_initiator", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      Leaf url = spot.leaf("https://app.shop.test/app.js?" + value);
      Obj frame = new Obj().put("functionName", "send").put("url", url);
      Arr frames = new Arr();
      frames.items().add(frame);
      spot.entry()
          .put(
              "_initiator",
              new Obj()
                  .put("type", "script")
                  .put("url", url)
                  .put("stack", new Obj().put("callFrames", frames)));
    }
  },
  TITLE("page title", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.page(
          new Obj()
              .put("startedDateTime", "2026-03-01T10:00:00.000Z")
              .put("id", "page_p" + spot.id())
              .put("title", spot.leaf("https://app.shop.test/cb?" + value))
              .put("pageTimings", new Obj()));
    }
  },
  FORM_PARAMETERS("form parameters", Holds.FIELDS) {
    @Override
    void put(Spot spot, String name, String value) {
      Obj data = spot.postData("application/x-www-form-urlencoded", value);
      spot.parameters(data, "params");
    }
  },
  REQUEST_BODY("request body", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.postData(spot.mimeType(), value);
    }
  },
  RESPONSE_BODY("response body", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.content(value);
    }
  },
  BASE64_BODY("response body, base64", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.content(Base64.getEncoder().encodeToString(value.getBytes(UTF_8)));
      spot.response().object("content").put("encoding", "base64");
    }
  },
  WEB_SOCKET("WebSocket message", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      boolean binary = spot.chance().oneIn(4);
      String prefix = spot.chance().of("", "", "42");
      Obj message =
          new Obj()
              .put("type", spot.chance().of("send", "receive"))
              .put("time", new Leaf("1790000000.5", false, Leaf.NOBODY, Style.NEEDED));
      message.put("opcode", new Leaf(binary ? "2" : "1", false, Leaf.NOBODY, Style.NEEDED));
      message.put(
          "data",
          spot.leaf(
              binary ? Base64.getEncoder().encodeToString(value.getBytes(UTF_8)) : prefix + value));
      spot.entry().array("_webSocketMessages").items().add(message);
    }
  },
  EVENT_SOURCE("EventSource message", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.entry()
          .array("_eventSourceMessages")
          .items()
          .add(
              new Obj()
                  .put("eventName", "message")
                  .put("eventId", "")
                  .put("data", spot.leaf(value)));
    }
  },
  COMMENT("comment", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      Obj at =
          switch (spot.chance().below(3)) {
            case 0 -> spot.request();
            case 1 -> spot.response().object("content");
            default -> spot.entry();
          };
      at.put("comment", spot.leaf(value));
    }
  },
  CUSTOM_FIELD("custom field", Holds.DOCUMENT) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.entry().put(spot.chance().of("_detail", "_meta", "_note"), spot.leaf(value));
    }
  },
  CUSTOM_OBJECT("custom object", Holds.MEMBER) {
    @Override
    void put(Spot spot, String name, String value) {
      spot.entry()
          .put(
              "_" + spot.chance().of("context", "vendor"),
              new Obj().put("attempt", "2").put(name, spot.leaf(value)));
    }
  };

  /** What can stand at a place. */
  enum Holds {
    /** A value under a header's name. */
    HEADER,
    /** A value under a cookie's name. */
    COOKIE,
    /** Parameters of a URL or form. */
    FIELDS,
    /** A value without any name. */
    BARE,
    /** A property of the HAR itself. */
    MEMBER,
    /** Any document. */
    DOCUMENT
  }

  private final String title;
  private final Holds holds;

  Place(String title, Holds holds) {
    this.title = title;
    this.holds = holds;
  }

  /** Changes the entry of the spot. The value is in the notation of the place already. */
  abstract void put(Spot spot, String name, String value);

  String title() {
    return title;
  }

  Holds holds() {
    return holds;
  }
}
