package io.github.harscrub.internal.site;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Site;
import java.io.IOException;

/**
 * Cuts a value that is too long for the heap into windows that overlap: each sees what stands
 * before and behind it. Cuts never split an escape, a character or, in a base64 body, a quantum.
 */
public final class LongValue {
  /** Longer values are cut. */
  static final int MAX_WHOLE = 2 << 20;

  static final int BODY = 1 << 20;

  /** More than the longest token, so that one that begins in a window also ends in it. */
  public static final int OVERLAP = 1 << 16;

  /** A find that runs on for longer than this is redacted up to the end of the value. */
  static final int MAX_OVERLAP = 4 << 20;

  /** True if {@code site} is to be looked at in windows. */
  public static boolean is(Site site) {
    return site.end() - site.start() > MAX_WHOLE && !site.number() && site.kind() != Site.Kind.KEY;
  }

  /** True if looking further ahead costs too much. */
  public static boolean isLongest(Window window) {
    return window.end() - window.bodyEnd() >= MAX_OVERLAP;
  }

  private final Batch batch;
  private final boolean base64;
  private final long valueEnd;

  public LongValue(Batch batch, Site site) {
    this.batch = batch;
    this.base64 = site.base64();
    this.valueEnd = site.end() - 1;
  }

  public Window first(Site site) throws IOException {
    long start = site.start() + 1;
    return window(start, start, OVERLAP);
  }

  /** The window behind {@code last}; only if that does not reach the end of the value. */
  public Window next(Window last) throws IOException {
    long start = align(last.start(), Math.max(last.start(), last.bodyEnd() - OVERLAP));
    return window(start, last.bodyEnd(), OVERLAP);
  }

  /** The same window with four times as much behind it. */
  public Window longer(Window window) throws IOException {
    return window(window.start(), window.cut(), 4 * (window.end() - window.bodyEnd()));
  }

  public boolean isLast(Window window) {
    return window.bodyEnd() == valueEnd;
  }

  public boolean reachesEnd(Window window) {
    return window.end() == valueEnd;
  }

  private Window window(long start, long cut, long overlap) throws IOException {
    long bodyEnd = cut + BODY >= valueEnd ? valueEnd : align(start, cut + BODY);
    long end = bodyEnd + overlap >= valueEnd ? valueEnd : align(start, bodyEnd + overlap);
    return new Window(start, cut, bodyEnd, end);
  }

  /**
   * The last position not behind {@code target} at which a cut splits nothing; {@code from} is one.
   */
  private long align(long from, long target) throws IOException {
    long to = Math.min(valueEnd, target + 8);
    byte[] bytes = batch.array(from, to);
    int at = batch.offset(from, to);
    int base = at;
    int limit = at + (int) (target - from);
    int aligned = at;
    int digits = 0;
    while (at < limit) {
      byte b = bytes[at];
      int length = length(bytes, at);
      if (base64 && b != '\\' && b != '\r' && b != '\n') {
        digits++;
      } else if (base64 && b == '\\' && bytes[at + 1] == '/') {
        digits++;
      }
      at += length;
      if (at <= limit && (!base64 || digits % 4 == 0)) {
        aligned = at;
      }
    }
    return from + (aligned - base);
  }

  private static int length(byte[] bytes, int at) {
    byte b = bytes[at];
    if (b == '\\') {
      return bytes[at + 1] == 'u' ? 6 : 2;
    }
    if (b >= 0) {
      return 1;
    }
    int lead = b & 0xFF;
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  }

  public Text load(Window window) throws IOException {
    byte[] bytes = batch.array(window.start(), window.end());
    int offset = batch.offset(window.start(), window.end());
    return new Text(bytes, offset, offset + (int) (window.end() - window.start()));
  }
}
