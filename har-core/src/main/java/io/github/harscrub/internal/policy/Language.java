package io.github.harscrub.internal.policy;

import io.github.harscrub.internal.walk.Site;

/** How far to trust that bare words are data. */
public enum Language {
  /** What people and programs wrote and sent. */
  DATA(0),
  /** A script or a style sheet: bare words are seldom data. */
  CODE(1),
  /** Code, with data in the text between its tags. */
  PAGE(2);

  /** Numbers are below. */
  public static final int COUNT = 3;

  private final int number;

  Language(int number) {
    this.number = number;
  }

  /** For tables and hashes, two bits. */
  public int number() {
    return number;
  }

  /** As a value's MIME type tells. */
  public static Language of(Site site) {
    String mime = site.mime();
    if (mime.contains("html")) {
      return PAGE;
    }
    return mime.contains("script") || mime.contains("css") ? CODE : DATA;
  }
}
