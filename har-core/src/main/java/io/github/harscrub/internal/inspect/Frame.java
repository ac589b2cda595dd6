package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.EntityLayer;
import io.github.harscrub.internal.layer.FlatArray;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Patches;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.PlainText;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.policy.Language;
import io.github.harscrub.internal.policy.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One text being looked at: a value as it stands in the file, or what an encoding inside of it
 * decodes to.
 */
public final class Frame {
  /** A quantum of base64 has four digits. */
  private static final int MAX_REST = 3;

  private final Text text;
  private final int depth;
  private final Patches patches = new Patches();

  /**
   * True once something was found here or in a text inside; while learning, patches are not made.
   */
  private boolean hit;

  /** True once something was found that stays and is listed. */
  private boolean noted;

  /** Where encodings inside were undone: what is learned later may stand there in other bytes. */
  private final EncodedParts encoded = new EncodedParts();

  /** What the policy keeps of the text by name. */
  private NamedParts kept = NamedParts.NONE;

  /** Other parts that the policy keeps: cookies in a header. */
  private List<Text> keptParts = List.of();

  /** True if the policy keeps all of the text. */
  private boolean whole;

  /** True once the policy's names were looked for in the text. */
  private boolean named;

  /** Digits that may be a learned secret in base64. */
  private List<Text> leads = List.of();

  /** Arrays in which numbers stand for other elements; sought when the first number is found. */
  private Optional<List<Text>> flatArrays = Optional.empty();

  /** What the text is encoded in, if an edit that keeps its length keeps that of the encoding. */
  private Optional<Frame> holder = Optional.empty();

  /** True for what a request carried: data, whatever it looks like. */
  private final boolean sent;

  /** True for what was escaped as a part of markup or of a URL: no code, whatever is around it. */
  private boolean written;

  /**
   * True if an escaped digit follows what was decoded: undone, it is a part of something longer.
   */
  private boolean partial;

  public Frame(Text text, int depth, boolean sent) {
    this.text = text;
    this.depth = depth;
    this.sent = sent;
  }

  NamedParts kept() {
    return kept;
  }

  public void keep(NamedParts parts) {
    kept = parts;
    named = true;
  }

  /** The policy keeps all of the text. */
  public void keepWhole() {
    whole = true;
  }

  /** The policy keeps a part of the text. */
  public void keep(Text part) {
    keptParts = keptParts.isEmpty() ? new ArrayList<>() : keptParts;
    keptParts.add(part);
  }

  /** True if the policy keeps {@code [start, end)}. */
  boolean keeps(int start, int end) {
    return whole || kept.cover(start, end) || covers(keptParts, start, end);
  }

  /** True if {@code [start, end)} is in one of the parts. */
  static boolean covers(List<Text> parts, int start, int end) {
    for (Text part : parts) {
      if (start >= part.start() && end <= part.end()) {
        return true;
      }
    }
    return false;
  }

  /** True if the number {@code [start, end)} stands for another value of the text. */
  boolean isReference(int start, int end) {
    if (flatArrays.isEmpty()) {
      flatArrays = Optional.of(FlatArray.in(text));
    }
    return covers(flatArrays.get(), start, end);
  }

  public boolean isNamed() {
    return named;
  }

  /** A text of nobody in particular. */
  public static Frame of(Text text) {
    return new Frame(text, 0, false);
  }

  /** A text found inside of this one, with one more encoding undone. */
  public Frame inside(Text decoded) {
    Frame inner = new Frame(decoded, depth + 1, sent);
    inner.whole = whole;
    inner.written = written;
    return inner;
  }

  /** A part of this one with its encoding undone. */
  public Frame inside(Opened part) {
    Frame inner = inside(part.text());
    inner.written |=
        part.encoding().equals(EntityLayer.ENCODING)
            || part.encoding().equals(PercentLayer.ENCODING);
    inner.holder = part.keepsLength() ? Optional.of(this) : Optional.empty();
    return inner;
  }

  /** As {@link #inside(Opened)}, of a part that ends at {@code end}. */
  Frame inside(Opened part, int end) {
    Frame inner = inside(part);
    inner.partial = isEscape(behindDigits(end));
    return inner;
  }

  /** Behind digits that make no whole quantum of base64. */
  private int behindDigits(int end) {
    int at = end;
    while (at < text.end() && at < end + MAX_REST && Bytes.wordByte(text.bytes()[at])) {
      at++;
    }
    return at;
  }

  /** True for what is undone as well, so that somebody sees what it was. */
  private boolean isEscape(int at) {
    byte[] bytes = text.bytes();
    if (at + 2 >= text.end()) {
      return false;
    }
    return switch (bytes[at]) {
      case '%' ->
          Character.digit(bytes[at + 1], 16) >= 0 && Character.digit(bytes[at + 2], 16) >= 0;
      case '\\' -> "\"'/\\n".indexOf(bytes[at + 1]) >= 0;
      default -> false;
    };
  }

  /** True if escapes cut the text off, and not its sender. */
  boolean isPartial() {
    return partial;
  }

  /** True for what is no text, or a part of it: edits must not move what stands behind them. */
  boolean isRigid() {
    return PlainText.hasControls(text) || holder.filter(Frame::isRigid).isPresent();
  }

  public boolean isSent() {
    return sent;
  }

  /** What the text is written in: of what was escaped in code or is a URL there, data. */
  Language language(Scene scene) {
    return written ? Language.DATA : scene.language();
  }

  public Text text() {
    return text;
  }

  /** Digits at {@code [start, end)} may be a learned secret in base64. */
  void lead(int start, int end) {
    leads = leads.isEmpty() ? new ArrayList<>() : leads;
    leads.add(text.part(start, end));
  }

  /** All such digits since the last call. */
  List<Text> takeLeads() {
    List<Text> taken = leads;
    leads = List.of();
    return taken;
  }

  /** How many encodings were undone. */
  public int depth() {
    return depth;
  }

  public Patches patches() {
    return patches;
  }

  public EncodedParts encoded() {
    return encoded;
  }

  public void hit() {
    hit = true;
  }

  void note() {
    noted = true;
  }

  public boolean isHit() {
    return hit;
  }

  /** True once anything at all was found, listed or undone. */
  boolean isTouched() {
    return hit || noted || !encoded.isEmpty();
  }
}
