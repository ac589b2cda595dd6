package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Pairs;
import io.github.harscrub.internal.syntax.Url;
import java.util.Set;

/**
 * Redacts what lets in whoever has the link, in parameters that nobody knows: {@code
 * /unsubscribe?t=k3v9…}, {@code /r?c=k3v9…}, {@code /s/k3v9…}. Only what looks random is taken, and
 * only where the path says that this is such a link: {@code app.js?v=} has the hash of an asset.
 */
public final class LinkValues {
  private static final Rule LINK = new Rule("link-token", Category.TOKEN);

  /** Fewer random characters name things, as in the addresses of videos. */
  private static final int MIN_LENGTH = 16;

  /** A number or a name, in base64 as Django writes it. */
  private static final int MAX_USER = 24;

  /** Paths of links in mails that lead on, and are counted for whoever got them. */
  private static final Set<String> CLICKS =
      Set.of("/r", "/c", "/click", "/ls/click", "/wf/click", "/track/click", "/lnk", "/unsub");

  /** Segments before the name of what somebody shares with those who have the link. */
  private static final Set<String> SHARED = Set.of("s", "e/c", "login/email", "preferences");

  private final Inspector inspector;
  private final Findings findings;

  LinkValues(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
  }

  /** The query of a link whose path ends with a name of that verdict. */
  void query(Frame frame, NameVerdict verdict, Text query) {
    if (isLink(verdict)) {
      Pairs.read(
          query,
          (nameStart, nameEnd, start, end) ->
              unknown(frame, query.part(nameStart, nameEnd), query.part(start, end)));
    }
  }

  private static boolean isLink(NameVerdict verdict) {
    return verdict
        .rule()
        .map(Rule::id)
        .filter(id -> id.equals("one-time-token") || id.equals("share-token"))
        .isPresent();
  }

  /** A URL of a request: of a link that tells by its form only. */
  public void url(Frame frame, Url url) {
    String path = url.path().lower();
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return;
    }
    Text last = url.path().part(url.path().start() + slash + 1, url.path().end());
    if (CLICKS.contains(path) && isOnePair(url.query())) {
      Pairs.read(
          url.query(),
          (nameStart, nameEnd, start, end) ->
              unknown(frame, url.query().part(nameStart, nameEnd), url.query().part(start, end)));
    } else if (isShared(path.substring(0, slash))) {
      random(frame, last);
    } else {
      behindUser(frame, url.path());
    }
  }

  /** True for the rule of names such as {@code resetLink}. */
  static boolean is(Rule rule) {
    return rule.id().equals(LINK.id());
  }

  /** A link that is called one which lets in: what looks random in its path. */
  void named(Frame frame, Text link) {
    Text path = Url.of(link).path();
    for (int end = path.end(); end > path.start(); ) {
      int start = segmentStart(path, end);
      random(frame, path.part(start, end));
      end = Math.max(path.start(), start - 1);
    }
  }

  /** {@code /reset/MjM/c4x-3f9a…/}: whose link it is stands before what lets in. */
  private void behindUser(Frame frame, Text path) {
    byte[] bytes = path.bytes();
    int end = path.end() - (path.length() > 0 && bytes[path.end() - 1] == '/' ? 1 : 0);
    int start = segmentStart(path, end);
    int user = segmentStart(path, Math.max(path.start(), start - 1));
    int nameEnd = Math.max(path.start(), user - 1);
    Text name = path.part(segmentStart(path, nameEnd), nameEnd);
    if (start - user <= MAX_USER && isLink(inspector.classify(NameKind.PARAM, name))) {
      random(frame, path.part(start, end));
    }
  }

  /** The same in a text, in which {@code user} stands behind a name of that verdict. */
  void behindUser(Frame frame, NameVerdict verdict, Text text, Text user) {
    int start = user.end() + 1;
    if (user.length() > MAX_USER
        || start >= text.end()
        || text.bytes()[user.end()] != '/'
        || !isLink(verdict)) {
      return;
    }
    int end = start;
    while (end < text.end()
        && (Bytes.wordByte(text.bytes()[end]) || isInToken(text.bytes()[end]))) {
      end++;
    }
    // More than a slash behind it, and it is a folder.
    byte behind = end < text.end() ? text.bytes()[end] : 0;
    byte next = end + 1 < text.end() ? text.bytes()[end + 1] : 0;
    if (behind != '.' && !(behind == '/' && (Bytes.wordByte(next) || isInToken(next)))) {
      random(frame, text.part(start, end));
    }
  }

  private static boolean isInToken(byte b) {
    return b == '-' || b == '_' || b == '~';
  }

  private static int segmentStart(Text path, int end) {
    int start = end;
    while (start > path.start() && path.bytes()[start - 1] != '/') {
      start--;
    }
    return start;
  }

  private static boolean isShared(String folder) {
    for (String shared : SHARED) {
      if (folder.endsWith('/' + shared)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnePair(Text query) {
    return query.length() > 0
        && Bytes.find(query.bytes(), query.start(), query.end(), (byte) '&') == query.end();
  }

  private void unknown(Frame frame, Text name, Text value) {
    if (inspector.classify(NameKind.PARAM, name).strength() == Strength.NONE) {
      random(frame, value);
    }
  }

  /** One random word: no address, no path, no name of a file. */
  private void random(Frame frame, Text value) {
    byte[] bytes = value.bytes();
    boolean one =
        Bytes.findAny(bytes, value.start(), value.end(), (byte) '.', (byte) '/', (byte) ':')
            == value.end();
    if (one
        && value.length() >= MIN_LENGTH
        && Opacity.opaque(bytes, value.start(), value.end())
        && !Opacity.uuid(bytes, value.start(), value.end())) {
      findings.found(frame, LINK, value.start(), value.end(), Rank.PLACE);
    }
  }
}
