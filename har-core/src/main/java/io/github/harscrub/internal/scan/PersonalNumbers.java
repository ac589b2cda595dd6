package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of {@code personal-numbers.tsv}: shape first, since that costs least, then the
 * word beside it, then the check. One in ten numbers passes a check digit by chance, so a check
 * alone proves nothing.
 */
public final class PersonalNumbers {
  private static final int MAX_RUN = 20;

  /** What may stand behind the first run of digits: anything else, a letter, a separator. */
  private static final String NEXT = "\na -./()+";

  private static final byte END = '\n';

  private static final PersonalNumbers STANDARD = new PersonalNumbers();

  /** A shape with all the numbers that are written so. */
  private static final class Entry {
    private final NumberShape shape;
    private final List<PersonalNumber> strict = new ArrayList<>();
    private final List<PersonalNumber> named = new ArrayList<>();

    Entry(NumberShape shape) {
      this.shape = shape;
    }
  }

  /** By {@link #index}: shapes that begin with their digits. */
  private final Entry[][] plain = new Entry[(MAX_RUN + 1) * NEXT.length()][];

  /** By {@link #index}: shapes with something before the first run of digits. */
  private final Entry[][] led = new Entry[(MAX_RUN + 1) * NEXT.length()][];

  /** The place in {@link #NEXT} of each byte that may stand behind the first run of digits. */
  private final byte[] next = new byte[256];

  private final ContextWords words = new ContextWords();

  /** Rules whose numbers have a check digit. */
  private final Set<Rule> checked = new HashSet<>();

  private PersonalNumbers() {
    Map<String, Entry> all = new LinkedHashMap<>();
    for (String[] row : NameRows.read("personal-numbers.tsv", 6)) {
      List<String> phrases = row[4].equals("-") ? List.of() : NameRows.split(row[4], '|');
      PersonalNumber number =
          new PersonalNumber(new Rule(row[0], Category.valueOf(row[1])), row[3], phrases);
      if (NumberChecks.haveCheckDigit(row[3])) {
        checked.add(number.rule());
      }
      for (String shape : NameRows.split(row[2], '|')) {
        boolean strict = shape.endsWith("!");
        String notation = strict ? shape.substring(0, shape.length() - 1) : shape;
        NumberShape parsed = NumberShape.parse(notation);
        Entry entry = all.computeIfAbsent(parsed.toString(), key -> new Entry(parsed));
        (strict ? entry.strict : entry.named).add(number);
      }
      phrases.forEach(words::add);
    }
    for (int b = 0; b < next.length; b++) {
      next[b] = (byte) Math.max(0, NEXT.indexOf(Ascii.isLetter(b) ? 'a' : b));
    }
    for (int run = 0; run <= MAX_RUN; run++) {
      List<Entry> ofRun = new ArrayList<>();
      for (Entry entry : all.values()) {
        if (entry.shape.run() == run) {
          ofRun.add(entry);
        }
      }
      for (int i = 0; i < NEXT.length(); i++) {
        byte behind = (byte) NEXT.charAt(i);
        plain[index(run, behind)] = entries(ofRun, behind, true);
        led[index(run, behind)] = entries(ofRun, behind, false);
      }
    }
  }

  private static Entry[] entries(List<Entry> ofRun, byte behind, boolean plain) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : ofRun) {
      // Any letter may follow where a certain one does: only the shape's own test is exact.
      boolean fits =
          behind == 'a' ? entry.shape.continuesWithLetter() : entry.shape.continuesWith(behind);
      if (fits && (entry.shape.lead() == 0) == plain) {
        entries.add(entry);
      }
    }
    return entries.toArray(new Entry[0]);
  }

  /** What the length of the first run of digits, and the byte behind it, leave of all shapes. */
  private int index(int run, byte behind) {
    return run * NEXT.length() + next[behind & 0xFF];
  }

  /** The built-in table; read at the first call. */
  public static PersonalNumbers standard() {
    return STANDARD;
  }

  /** True if what the rule finds by its shape has a right check digit as well. */
  boolean hasCheckDigit(Rule rule) {
    return checked.contains(rule);
  }

  /**
   * Reports the number of which {@code [runStart, runEnd)} is the first run of digits.
   *
   * @return its end, or -1 if there is none
   */
  int find(byte[] text, int from, int to, int runStart, int runEnd, MatchSink sink) {
    int run = runEnd - runStart;
    if (run > MAX_RUN) {
      return -1;
    }
    int index = index(run, runEnd < to ? text[runEnd] : END);
    Entry[] first = plain[index];
    if (first.length > 0 && Boundaries.opensNumber(text, from, runStart)) {
      int end = find(first, text, from, to, runStart, sink);
      if (end >= 0) {
        return end;
      }
    }
    Entry[] later = led[index];
    boolean mayBeLed = later.length > 0 && runStart > from && mayLead(text[runStart - 1]);
    return mayBeLed ? find(later, text, from, to, runStart, sink) : -1;
  }

  private int find(Entry[] entries, byte[] text, int from, int to, int runStart, MatchSink sink) {
    for (Entry entry : entries) {
      NumberShape shape = entry.shape;
      int start = runStart - shape.lead();
      int end = start + shape.length();
      if (start >= from
          && end <= to
          && shape.fits(text, start)
          && (closes(text, end, to) || isSegment(text, from, start, end))
          && (shape.lead() == 0 || Boundaries.opensNumber(text, from, start))) {
        @Nullable Rule rule = rule(entry, text, from, start);
        if (rule != null) {
          sink.match(rule, start, end);
          return end;
        }
      }
    }
    return -1;
  }

  /** What {@code value} is beside {@code name}, where both stand apart: a parameter, a header. */
  public Optional<Rule> beside(
      byte[] name, int nameStart, int nameEnd, byte[] value, int start, int end) {
    int digit = start;
    while (digit < end && !Ascii.isDigit(value[digit])) {
      digit++;
    }
    int run = Ascii.digitsEnd(value, digit, end) - digit;
    if (run == 0 || run > MAX_RUN) {
      return Optional.empty();
    }
    String context = NumberContext.words(name, nameStart, nameEnd);
    int index = index(run, digit + run < end ? value[digit + run] : END);
    for (Entry entry : digit == start ? plain[index] : led[index]) {
      if (entry.shape.length() == end - start
          && entry.shape.lead() == digit - start
          && entry.shape.fits(value, start)) {
        byte[] number = entry.shape.number(value, start);
        @Nullable Rule rule = strict(entry, number);
        rule = rule == null ? named(entry, number, context) : rule;
        if (rule != null) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Rule rule(Entry entry, byte[] text, int from, int start) {
    if (!entry.strict.isEmpty()) {
      @Nullable Rule rule = strict(entry, entry.shape.number(text, start));
      if (rule != null) {
        return rule;
      }
    }
    if (entry.named.isEmpty() || !words.mayPrecede(text, from, start)) {
      return null;
    }
    int context = NumberContext.start(text, from, start);
    return named(entry, entry.shape.number(text, start), NumberContext.words(text, context, start));
  }

  private static @Nullable Rule strict(Entry entry, byte[] number) {
    for (PersonalNumber strict : entry.strict) {
      if (strict.passes(number)) {
        return strict.rule();
      }
    }
    return null;
  }

  private static @Nullable Rule named(Entry entry, byte[] number, String context) {
    String label = NumberContext.label(context);
    String core = NumberContext.core(label);
    for (PersonalNumber candidate : entry.named) {
      // Arithmetic is cheaper than to compare words.
      if (candidate.passes(number) && candidate.isNamedBy(label, core)) {
        return candidate.rule();
      }
    }
    return null;
  }

  /** A letter, or what may stand between one and the digits. */
  private static boolean mayLead(byte b) {
    return Ascii.isLetter(b) || b == ' ' || b == '-';
  }

  /** True for all of a segment of a path. */
  private static boolean isSegment(byte[] text, int from, int start, int end) {
    return start > from && text[start - 1] == '/' && text[end] == '/';
  }

  private static boolean closes(byte[] text, int end, int to) {
    if (end >= to) {
      return true;
    }
    byte after = text[end];
    if (after == '.' || after == '-' || after == '/') {
      return end + 1 >= to || (!Ascii.isDigit(text[end + 1]) && !Ascii.isLower(text[end + 1]));
    }
    return !Boundaries.isWord(after);
  }
}
