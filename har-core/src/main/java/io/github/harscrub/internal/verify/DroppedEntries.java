package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.source.Source;
import io.github.harscrub.policy.Glob;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ranges of an original that a policy leaves out: entries by the host and path of their URL,
 * each with the comma before it, or behind it if none of those before it is kept.
 */
final class DroppedEntries {
  /** A URL that is longer names no host that people write into a policy. */
  private static final int MAX_URL = 1 << 16;

  /** Entries stand in log.entries. */
  private static final int ENTRY_DEPTH = 3;

  private final List<long[]> ranges = new ArrayList<>();
  private final Set<Where> drops;

  private boolean anyKept;
  private boolean dropped;
  private long start;
  private long previousEnd;

  /** Where the entry ended that was dropped without one kept before it; or -1. */
  private long openEnd = -1;

  private DroppedEntries(Set<Where> drops) {
    this.drops = drops;
  }

  /** Start and end of each range, in order; reads the file only if the policy drops entries. */
  static List<long[]> of(Source original, Policy policy) throws IOException {
    DroppedEntries entries = new DroppedEntries(policy.entryDrops());
    if (!policy.entryDrops().isEmpty()) {
      entries.read(new JsonTokens(original));
    }
    return entries.ranges;
  }

  private void read(JsonTokens tokens) throws IOException {
    Trail trail = new Trail();
    while (tokens.next() != JsonTokens.Kind.END) {
      boolean mark = tokens.kind() == JsonTokens.Kind.MARK;
      boolean entries = trail.depth() == ENTRY_DEPTH && trail.place().startsWith("log.entries[");
      boolean value = tokens.kind() != JsonTokens.Kind.BLANK && !(mark && closes(tokens.first()));
      if (entries && value && !(mark && tokens.first() == ',')) {
        begin(tokens.start());
      }
      if (tokens.kind() == JsonTokens.Kind.STRING && isUrl(trail)) {
        dropped |= isDropped(tokens);
      }
      trail.take(tokens);
      if (trail.depth() == ENTRY_DEPTH && mark && tokens.first() == '}' && inEntries(trail)) {
        end(tokens.end());
      } else if (mark && tokens.first() == ']' && trail.depth() == ENTRY_DEPTH - 1) {
        close();
      }
    }
  }

  private static boolean closes(byte mark) {
    return mark == '}' || mark == ']';
  }

  private static boolean inEntries(Trail trail) {
    return trail.place().startsWith("log.entries[");
  }

  private static boolean isUrl(Trail trail) {
    return trail.depth() == ENTRY_DEPTH + 2
        && !trail.atName()
        && trail.place().startsWith("log.entries[")
        && trail.place().endsWith("].request.url");
  }

  private void begin(long position) {
    if (openEnd >= 0) {
      add(start, position);
      openEnd = -1;
    }
    start = position;
    dropped = false;
  }

  private void end(long position) {
    if (dropped && anyKept) {
      add(previousEnd, position);
    } else if (dropped) {
      openEnd = position;
    }
    anyKept |= !dropped;
    previousEnd = position;
  }

  private void add(long from, long to) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last)[1] == from) {
      ranges.get(last)[1] = to;
    } else {
      ranges.add(new long[] {from, to});
    }
  }

  private void close() {
    if (openEnd >= 0) {
      add(start, openEnd);
      openEnd = -1;
    }
    anyKept = false;
  }

  private boolean isDropped(JsonTokens url) {
    if (!url.isWhole() || url.to() - url.from() > MAX_URL) {
      return false;
    }
    Bytes json = new Bytes(url.bytes(), url.from() + 1, url.to() - 1);
    // As browsers read it (WHATWG URL section 4.4): a backslash is a slash.
    String text = new String(Escapes.json(json).copy(), UTF_8).replace('\\', '/');
    int scheme = text.indexOf("://");
    int authority = scheme < 0 ? text.length() : scheme + 3;
    int path = until(text, authority, "/?#");
    String host = text.substring(Math.max(authority, text.lastIndexOf('@', path) + 1), path);
    host = host.substring(0, until(host, Math.max(0, host.indexOf(']')), ":"));
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String rest = text.substring(path, until(text, path, "?#"));
    rest = rest.isEmpty() && scheme >= 0 ? "/" : rest;
    for (Where where : drops) {
      if (any(where.hosts(), host.toLowerCase(Locale.ROOT), true)
          && any(where.paths(), rest, false)) {
        return true;
      }
    }
    return false;
  }

  private static int until(String text, int from, String stops) {
    int at = from;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean any(Set<Glob> globs, String text, boolean ignoreCase) {
    return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(text, ignoreCase));
  }
}
