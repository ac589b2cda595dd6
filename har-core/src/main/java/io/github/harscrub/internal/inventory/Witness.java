package io.github.harscrub.internal.inventory;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.inspect.Observer;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Base64Layer;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.scan.AuthSchemeDetector;
import io.github.harscrub.internal.scan.TextScanner;
import io.github.harscrub.internal.site.SiteObserver;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes note of what the second pass finds, for an inventory: of each credential by its fingerprint
 * what an entry shows of it. One for each thread; what it saw goes to {@link Sightings} with the
 * end of each entry.
 */
public final class Witness implements Observer, SiteObserver {
  private static final Layer BASE64 = new Base64Layer();

  /** For what is decoded from a URL; each find costs as much as the URL is long. */
  private static final long MAX_SEARCHED = 1 << 24;

  private final Sightings sightings;
  private final LearnedSecrets secrets;
  private final Placeholders placeholders;

  /** What was seen in the unit at hand. */
  private final Map<String, Glimpse> seen = new HashMap<>();

  /** What was found in the value at hand. */
  private final List<Spot> spots = new ArrayList<>();

  /** The texts of the value at hand in the order in which something was found in them. */
  private final IdentityHashMap<Frame, Integer> frames = new IdentityHashMap<>();

  private Optional<Entry> entry = Optional.empty();
  private Optional<Site> site = Optional.empty();

  /** The value at hand, its JSON escapes undone. */
  private Optional<Text> whole = Optional.empty();

  /** Where the fragment of that begins, or its end. */
  private int fragment;

  /** How many bytes may still be searched for what was decoded of it. */
  private long searchable;

  public Witness(Sightings sightings, LearnedSecrets secrets, Placeholders placeholders) {
    this.sightings = sightings;
    this.secrets = secrets;
    this.placeholders = placeholders;
  }

  @Override
  public boolean wantsEntries() {
    return true;
  }

  @Override
  public void begins(Optional<Entry> next) {
    ends();
    entry = next;
  }

  @Override
  public void at(Site next) {
    finishValue();
    site = Optional.of(next);
    whole = Optional.empty();
  }

  @Override
  public void reads(Text text) {
    whole = Optional.of(text);
    fragment = Bytes.find(text.bytes(), text.start(), text.end(), (byte) '#');
    searchable = MAX_SEARCHED;
  }

  @Override
  public void ends() {
    finishValue();
    sightings.add(entry, seen);
    seen.clear();
    entry = Optional.empty();
    site = Optional.empty();
  }

  private void finishValue() {
    if (spots.size() > 1) {
      Spot.folded(spots, sightings::fold);
    }
    spots.clear();
    frames.clear();
  }

  @Override
  public void redacts(Frame frame, Find find, int start, int end, int known, Reason reason) {
    saw(frame, find, known, start, end, reason.teaches());
  }

  @Override
  public void sweeps(Frame frame, Find find, int start, int end, int known) {
    saw(frame, find, known, start, end, true);
  }

  private void saw(Frame frame, Find said, int known, int start, int end, boolean teaches) {
    Find find = Glimpse.isScheme(said) ? issued(frame, said, start, end) : said;
    Category category = find.rule().category();
    byte[] bytes = frame.text().bytes();
    boolean listed = category.secret() || category == Category.CLIENT_ID;
    if (!listed
        || site.isEmpty()
        || (known < 0 && isPreference(category, bytes, start, end, teaches))) {
      return;
    }
    String fingerprint =
        said.rule().equals(AuthSchemeDetector.BASIC)
            ? password(frame.text().part(start, end))
            : fingerprint(bytes, start, end, known);
    Glimpse glimpse = seen.get(fingerprint);
    if (glimpse == null) {
      glimpse = new Glimpse(find, site.get());
      seen.put(fingerprint, glimpse);
    }
    glimpse.add(find, site.get(), inFragment(frame.text().part(start, end)));
    Optional<TokenText> token = TokenText.around(frame.text(), start, end);
    if (token.isPresent() && glimpse.claims().isEmpty()) {
      glimpse.says(ClaimsReader.read(token.get().payload()));
    }
    int from = token.map(TokenText::start).orElse(start);
    spots.add(new Spot(frame(frame), from, end, fingerprint, find));
  }

  /**
   * True for what stands behind the number sign of a URL, which no browser sends. Looked for in the
   * URL as it stands: a number sign that an encoding hides is sent. What was decoded has no place
   * there, so it is searched for, as long as that does not take too much; then it counts as sent.
   */
  private boolean inFragment(Text value) {
    if (site.orElseThrow().kind() != Site.Kind.URL || whole.isEmpty()) {
      return false;
    }
    Text url = whole.get();
    if (value.bytes() == url.bytes()) {
      return value.start() > fragment;
    }
    if (fragment == url.end() || searchable < url.length()) {
      return false;
    }
    searchable -= url.length();
    return stands(value, url.part(fragment, url.end()))
        && !stands(value, url.part(url.start(), fragment));
  }

  private static boolean stands(Text value, Text text) {
    int length = value.length();
    for (int i = text.start(); i + length <= text.end(); i++) {
      if (Arrays.equals(text.bytes(), i, i + length, value.bytes(), value.start(), value.end())) {
        return true;
      }
    }
    return false;
  }

  /** What is sent as a bearer token may tell by its own format whose it is. */
  private static Find issued(Frame frame, Find said, int start, int end) {
    Find[] found = {said};
    Text value = frame.text().part(start, end);
    TextScanner.standard()
        .scan(
            value,
            (rule, from, to) -> {
              if (from == start && to == end && rule.category().secret()) {
                found[0] = new Find(rule, said.confidence());
              }
            });
    return found[0];
  }

  private int frame(Frame frame) {
    return frames.computeIfAbsent(frame, f -> frames.size());
  }

  /** True for a cookie that holds a theme or a language. */
  private static boolean isPreference(
      Category category, byte[] bytes, int start, int end, boolean teaches) {
    return category == Category.COOKIE && !(teaches && Opacity.opaque(bytes, start, end));
  }

  private String fingerprint(byte[] bytes, int start, int end, int known) {
    if (known >= 0) {
      return placeholders.tail(secrets, known);
    }
    // What is looked for nowhere else has no other spellings; percent codes are undone at least.
    Text raw = new Text(bytes, start, end);
    Text plain = PercentLayer.URL.open(raw).map(Opened::text).orElse(raw);
    return placeholders.tail(plain.bytes(), plain.start(), plain.end());
  }

  private String fingerprint(Text value) {
    int known = secrets.find(value.bytes(), value.start(), value.end());
    return fingerprint(value.bytes(), value.start(), value.end(), known);
  }

  /**
   * What Basic credentials are about: the password, which may stand in a form as well, or, where it
   * is empty, what stands for the user and is a key then.
   */
  private String password(Text token) {
    Text plain = BASE64.open(token).map(Opened::text).orElse(token);
    int colon = colon(plain);
    if (colon + 1 < plain.end()) {
      return fingerprint(plain.part(colon + 1, plain.end()));
    }
    return fingerprint(plain.part(plain.start(), colon));
  }

  private static int colon(Text plain) {
    return Bytes.find(plain.bytes(), plain.start(), plain.end(), (byte) ':');
  }

  @Override
  public void unreadable(Rule rule) {
    if (rule.equals(Inspector.TOO_DEEP)) {
      site.ifPresent(sightings::unread);
    }
  }
}
