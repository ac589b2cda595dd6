package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.learn.Hmac;
import io.github.harscrub.internal.policy.Scene;
import io.github.harscrub.internal.site.MaskedNames;
import io.github.harscrub.internal.site.PartName;
import io.github.harscrub.internal.site.UnreadBodies;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Entries;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.report.KeptId;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import io.github.harscrub.report.UnreadBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts and lists edits for the report. Names of places may be secrets themselves and pass the
 * detectors first.
 */
final class ReportBuilder {
  /** Keeps digests apart from the tails of placeholders, which have the same key. */
  private static final byte[] DIGEST = "harscrub digest\n".getBytes(UTF_8);

  /** With methods written out, as {@link Rule#equals}. */
  private record Key(Rule rule, String place, Confidence confidence) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && rule.equals(key.rule)
          && place.equals(key.place)
          && confidence == key.confidence;
    }

    @Override
    public int hashCode() {
      return rule.hashCode() * 31 + place.hashCode();
    }
  }

  /** An edit to be listed, and the host that its entry went to, not masked yet. */
  private record Listed(SiteEdit edit, String host, Optional<Part> part) {}

  private final int maxListed;
  private final MaskedNames names;
  private final Hmac hmac;
  private final Map<Key, Long> counts = new HashMap<>();
  private final List<Listed> listed = new ArrayList<>();
  private long total;
  private long conflicts;

  /** The entry of the last edit that was listed, and its host. */
  private Optional<Entry> entry = Optional.empty();

  private String host = "";

  /** Whose edits come now. */
  private Optional<Part> part = Optional.empty();

  /**
   * @param key for digests
   */
  ReportBuilder(int maxListed, Inspector inspector, byte[] key) {
    this.maxListed = maxListed;
    this.names = new MaskedNames(inspector);
    this.hmac = new Hmac(key);
  }

  /** The edits that come next are of this part. */
  void begin(Part next) {
    part = Optional.of(next);
    entry = Optional.empty();
  }

  /** Takes the edits of a batch, in the order of the file. */
  void addAll(Batch batch, List<SiteEdit> edits) throws IOException {
    for (SiteEdit edit : edits) {
      add(batch, edit);
    }
  }

  private void add(Batch batch, SiteEdit edit) throws IOException {
    total += edit.count();
    Find find = edit.find();
    conflicts += find.kept() ? edit.count() : 0;
    Key key = new Key(find.rule(), edit.site().label(), find.confidence());
    counts.merge(key, (long) edit.count(), Long::sum);
    if (listed.size() < maxListed) {
      listed.add(new Listed(edit, host(batch, edit.site().start()), part));
    }
  }

  /**
   * The report of a run in two passes, once all edits were added. Places are masked now, when all
   * secrets are known.
   *
   * @param secrets how many were looked for
   */
  Report twoPasses(Extent extent, long secrets, List<Part> parts) {
    return report(extent, secrets, parts, false);
  }

  /** As {@link #twoPasses}, of a run that saw its only part once. */
  Report onePass(Extent extent, long secrets, Part part) {
    return report(extent, secrets, List.of(part), true);
  }

  private Report report(Extent extent, long secrets, List<Part> parts, boolean singlePass) {
    return new Report(
        extent.inputBytes(),
        extent.outputBytes(),
        extent.entries(),
        new Report.Redactions(
            total, conflicts, secrets, tallies(), listed.stream().map(this::redaction).toList()),
        unread(parts),
        kept(parts),
        singlePass,
        extent.loss());
  }

  private Report.Unread unread(List<Part> parts) {
    Map<UnreadBody.Reason, Long> counts = new EnumMap<>(UnreadBody.Reason.class);
    List<UnreadBody> first = new ArrayList<>();
    for (Part of : parts) {
      UnreadBodies unread = of.collected.unread();
      unread.counts().forEach((reason, count) -> counts.merge(reason, count, Long::sum));
      for (UnreadBodies.Unread body : unread.listed()) {
        first.add(new UnreadBody(place(of.name, body.site()), body.reason()));
      }
    }
    return new Report.Unread(counts, upToLimit(first));
  }

  private Report.Kept kept(List<Part> parts) {
    long count = 0;
    List<KeptId> first = new ArrayList<>();
    for (Part of : parts) {
      KeptIds kept = of.collected.keptIds();
      count += kept.count();
      for (KeptIds.Kept id : kept.listed()) {
        first.add(new KeptId(id.rule(), place(of.name, id.site())));
      }
    }
    return new Report.Kept(count, upToLimit(first));
  }

  /** Each part keeps as many as the whole report may have. */
  private <T> List<T> upToLimit(List<T> first) {
    return first.subList(0, Math.min(maxListed, first.size()));
  }

  /** The host that the entry at {@code position} went to; empty outside of entries. */
  private String host(Batch batch, long position) throws IOException {
    if (entry.filter(e -> e.start() <= position && position < e.end()).isEmpty()) {
      entry = Entries.at(batch, position);
      host =
          entry
              .flatMap(e -> e.urls().stream().findFirst())
              .map(url -> Scene.Address.of(url).host())
              .orElse("");
    }
    return host;
  }

  /** As {@link Redaction#digest}. A placeholder's tail is all that it knows of the value. */
  private long digest(SiteEdit edit) {
    byte[] text = edit.edit().text();
    byte[] message = Arrays.copyOf(DIGEST, DIGEST.length + text.length);
    System.arraycopy(text, 0, message, DIGEST.length, text.length);
    return ByteBuffer.wrap(hmac.of(message, 0, message.length)).getLong();
  }

  private Redaction redaction(Listed listed) {
    SiteEdit edit = listed.edit();
    Find find = edit.find();
    return new Redaction(
        find.rule(),
        place(listed.part().map(p -> p.name).orElse(PartName.ONLY), edit.site()),
        edit.site().label(),
        names.of(listed.host()),
        inFile(listed.part(), edit.edit().start()),
        inFile(listed.part(), edit.edit().end()),
        edit.count(),
        find.confidence(),
        find.kept(),
        digest(edit));
  }

  /** The counts, greatest first; equal ones by name. */
  private List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    counts.forEach(
        (key, count) -> tallies.add(new Tally(key.rule(), key.place(), key.confidence(), count)));
    tallies.sort(
        Comparator.comparingLong(Tally::count)
            .reversed()
            .thenComparing(tally -> tally.rule().id())
            .thenComparing(Tally::place)
            .thenComparing(Tally::confidence));
    return tallies;
  }

  private static long inFile(Optional<Part> of, long position) {
    return of.map(p -> p.inFile(position)).orElse(position);
  }

  private String place(PartName of, Site site) {
    return names.place(of, site);
  }
}
