package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** Tells source maps (ECMA-426): JSON that holds the sources of scripts, which are code. */
public final class SourceMap {
  /** The version is the first member by custom; the others follow. */
  private static final int MAX_HEAD = 64;

  private static final String[] MEMBERS = {
    "file", "mappings", "names", "sourceRoot", "sources", "sections"
  };

  private SourceMap() {}

  /** True if a body begins like a source map. */
  public static boolean is(Text text) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), text.start() + MAX_HEAD);
    int at = Blanks.skip(bytes, text.start(), most);
    if (at == most || bytes[at] != '{') {
      return false;
    }
    at = Blanks.skip(bytes, at + 1, most);
    if (!Bytes.startsWith(bytes, at, most, "\"version\"")) {
      return false;
    }
    at = Blanks.skip(bytes, at + 9, most);
    at = Blanks.skip(bytes, at + 1, most);
    at = at < most && bytes[at] == '3' ? Blanks.skip(bytes, at + 1, most) : most;
    at = at < most && bytes[at] == ',' ? Blanks.skip(bytes, at + 1, most) : most;
    for (String member : MEMBERS) {
      if (at < most && Bytes.startsWith(bytes, at + 1, most, member + "\"")) {
        return true;
      }
    }
    return false;
  }
}
