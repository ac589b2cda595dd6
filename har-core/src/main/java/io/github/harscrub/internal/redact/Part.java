package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.site.PartName;
import io.github.harscrub.internal.site.UnreadBodies;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.walk.WalkLog;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.report.UnreadBody;
import java.util.List;
import java.util.Optional;

/** One HAR of those that are sanitized together, and what the first pass noted of it. */
public final class Part {
  /** What the report says before places. */
  final PartName name;

  /** Where in a body's part its base64 begins. */
  private final int textStart;

  final Source source;
  final MarkLog found = new MarkLog();
  final MarkLog hidden = new MarkLog();
  final Collected collected;

  /** Of the bytes that the first pass read. */
  long checksum;

  /** What the first pass walked over, until the second one has. */
  Optional<WalkLog> walk = Optional.empty();

  private Part(PartName name, int textStart, Source source, Collected collected) {
    this.name = name;
    this.textStart = textStart;
    this.source = source;
    this.collected = collected;
  }

  /** How many bytes each pass over it works through. */
  public long length() {
    return source.length();
  }

  /** The only part of a run, of which something was collected already. */
  static Part only(Source source, Collected collected) {
    return new Part(PartName.ONLY, 0, source, collected);
  }

  /** The only part of a run. */
  public static Part only(Source source, Limits limits) {
    return new Part(PartName.ONLY, 0, source, new Collected(limits));
  }

  /** A HAR among others. */
  public static Part har(String name, Source source, Limits limits) {
    return new Part(new PartName(name, false), 0, source, new Collected(limits));
  }

  /**
   * A HAR that holds the file as a body in base64 and nothing else; see {@code internal.pack}.
   *
   * @param textStart where the base64 begins
   */
  public static Part body(String name, Source wrapped, int textStart, Limits limits) {
    return new Part(new PartName(name, true), textStart, wrapped, new Collected(limits));
  }

  /** The notes without bodies in files beside, if these are parts of the run themselves. */
  Learner.Notes withoutBeside(Learner.Notes notes) {
    if (name.file().isEmpty() || notes.unread().isEmpty()) {
      return notes;
    }
    List<UnreadBodies.Unread> unread =
        notes.unread().stream().filter(b -> b.reason() != UnreadBody.Reason.BESIDE).toList();
    return new Learner.Notes(notes.marks(), notes.entries(), unread, notes.keptIds());
  }

  /** Where in the file that people know the byte is. */
  long inFile(long position) {
    return name.body() ? Math.max(0, position - textStart) / 4 * 3 : position;
  }

  public Source source() {
    return source;
  }
}
