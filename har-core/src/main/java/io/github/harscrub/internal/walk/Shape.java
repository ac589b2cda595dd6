package io.github.harscrub.internal.walk;

/**
 * What a part of the HAR is, as told by where it stands (HAR 1.2, and the fields that recorders
 * add).
 *
 * <p>Recorders nest requests and headers in fields of their own, so every key means the same
 * wherever it stands.
 */
enum Shape {
  /** Any object, array or scalar without a meaning of its own. */
  ANY,
  REQUEST,
  RESPONSE,
  HEADERS,
  COOKIES,
  QUERY,
  FORM,
  POST_DATA,
  CONTENT,
  MESSAGES,
  URL;

  /** The shape of the value of {@code key} inside of this. */
  Shape member(String key) {
    return switch (key) {
      case "request" -> REQUEST;
      case "response" -> RESPONSE;
      case "headers" -> HEADERS;
      case "cookies" -> COOKIES;
      case "queryString" -> QUERY;
      case "params" -> this == POST_DATA ? FORM : ANY;
      case "postData" -> POST_DATA;
      case "content" -> this == RESPONSE ? CONTENT : ANY;
      case "_webSocketMessages" -> MESSAGES;
      case "url", "redirectURL", "documentURL" -> URL;
      default -> ANY;
    };
  }
}
