package io.github.harscrub.internal.learn;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.policy.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distinct secrets of a file, packed: some 30 bytes for each besides its own length.
 *
 * <p>The order in which secrets arrive does not show: of two rules for one secret the better wins,
 * by rank and then by name. Safe for use by several threads while learning; afterwards it must not
 * change.
 */
@SuppressWarnings("EnumOrdinal") // packs constants into bytes; nothing is kept beyond the run
public final class LearnedSecrets {
  /**
   * Longer secrets are known by this much of their beginning; nothing else begins with the same 4
   * KB.
   */
  public static final int MAX_LENGTH = SecretArena.MAX_LENGTH;

  private static final Action[] ACTIONS = Action.values();
  private static final Confidence[] CONFIDENCES = Confidence.values();

  private final SecretArena arena = new SecretArena();

  /** Who writes a file must not choose where its secrets fall in the table. */
  private final SipHash siphash = SipHash.fresh();

  /** The best rule that found the secret; what counts is that of the canonical spelling. */
  private short[] rules = new short[1 << 8];

  private byte[] spreads = new byte[1 << 8];

  /** The rule that found the secret as it is last, or -1; other spellings are found by none. */
  private short[] claims = new short[1 << 8];

  /** The strongest action that was asked for; what counts is that of the canonical spelling. */
  private byte[] actions = new byte[1 << 8];

  /** How sure the surest find was; what counts is that of the canonical spelling. */
  private byte[] confidences = new byte[1 << 8];

  /** True for digits of base64 that may lead to a secret, whatever else they are. */
  private boolean[] encoded = new boolean[1 << 8];

  /**
   * For a spelling of another secret, a step towards the canonical one; otherwise its own index.
   */
  private int[] canons = new int[1 << 8];

  /** Open addressing by hash; holds index + 1. */
  private int[] table = new int[1 << 9];

  /** What {@link #number} was asked for last; finds of one kind come in rows. */
  private String lastRule = "";

  private @Nullable Rank lastRank;
  private short lastNumber;

  private final List<Rule> knownRules = new ArrayList<>();
  private final List<Rank> ranks = new ArrayList<>();
  private final Map<Rank, Map<String, Short>> ruleNumbers = new EnumMap<>(Rank.class);

  /**
   * Adds a secret, or strengthens what is known of it.
   *
   * @param rank how well the rule knows what it found
   * @return its index
   */
  public synchronized int learn(
      byte[] bytes, int start, int end, Rule rule, Rank rank, Spread spread) {
    int to = Math.min(end, start + MAX_LENGTH);
    int slot = slot(bytes, start, to);
    short number = number(rule, rank);
    if (table[slot] != 0) {
      int known = table[slot] - 1;
      spreads[known] = (byte) Math.max(spreads[known], spread.ordinal());
      int canon = canon(known);
      if (better(number, rules[canon])) {
        rules[canon] = number;
      }
      return known;
    }
    int index = append(bytes, start, to, number, spread);
    enter(slot, index);
    return index;
  }

  /**
   * Adds digits that tell, wherever they stand, that a secret may stand there in base64.
   *
   * @param secret whose they are
   */
  public synchronized void learnEncoded(byte[] digits, int secret) {
    int slot = slot(digits, 0, digits.length);
    if (table[slot] == 0) {
      enter(slot, append(digits, 0, digits.length, rules[canon(secret)], Spread.HERE));
    }
    encoded[table[slot(digits, 0, digits.length)] - 1] = true;
  }

  private void enter(int slot, int index) {
    table[slot] = index + 1;
    if (4L * arena.size() > 3L * table.length) {
      rehash();
    }
  }

  /**
   * Says that two secrets are one in different encodings, so that both get one placeholder.
   *
   * <p>The canonical spelling is the shortest, of these the one of words, and of these the last in
   * the order of bytes: the decoded one, {@code Ada Lovelace} rather than {@code Ada+Lovelace}, but
   * {@code a7+b} rather than {@code a7 b}. So neither the order of learning shows nor, with a given
   * key, in which spellings a secret stands in a file.
   */
  public synchronized void alias(int one, int other) {
    int a = canon(one);
    int b = canon(other);
    // Only roots are linked, so the links have no circle.
    if (a == b) {
      return;
    }
    int to = comesBefore(a, b) ? a : b;
    int from = to == a ? b : a;
    canons[from] = to;
    if (better(rules[from], rules[to])) {
      rules[to] = rules[from];
    }
    actions[to] = (byte) Math.max(actions[from], actions[to]);
    confidences[to] = (byte) Math.max(confidences[from], confidences[to]);
  }

  /** As {@link #alias}, if {@code other} was learned before. */
  public synchronized void aliasIfLearned(int one, Text other) {
    int known = find(other.bytes(), other.start(), other.end());
    if (known >= 0) {
      alias(one, known);
    }
  }

  /** Says what is to happen to a secret, wherever it stands; the strongest of all says counts. */
  public synchronized void act(int index, Action action) {
    int canon = canon(index);
    actions[canon] = (byte) Math.max(actions[canon], action.ordinal());
  }

  /** Says how sure a find was; the surest of all says counts. */
  public synchronized void trust(int index, Confidence confidence) {
    int canon = canon(index);
    confidences[canon] = (byte) Math.max(confidences[canon], confidence.ordinal());
  }

  /** What the report says of a secret, wherever it stands. */
  public Find find(int index) {
    return new Find(rule(index), CONFIDENCES[confidences[canon(index)]]);
  }

  public Action action(int index) {
    return ACTIONS[actions[canon(index)]];
  }

  private boolean comesBefore(int a, int b) {
    int longer = arena.length(a) - arena.length(b);
    if (longer != 0) {
      return longer < 0;
    }
    boolean words = Words.are(arena.text(a));
    return words == Words.are(arena.text(b)) ? arena.compare(a, b) > 0 : words;
  }

  private int append(byte[] bytes, int start, int end, short rule, Spread spread) {
    int index = arena.add(bytes, start, end);
    if (index == rules.length) {
      int capacity = index + (index >> 1);
      rules = Arrays.copyOf(rules, capacity);
      spreads = Arrays.copyOf(spreads, capacity);
      claims = Arrays.copyOf(claims, capacity);
      actions = Arrays.copyOf(actions, capacity);
      confidences = Arrays.copyOf(confidences, capacity);
      canons = Arrays.copyOf(canons, capacity);
      encoded = Arrays.copyOf(encoded, capacity);
    }
    rules[index] = rule;
    spreads[index] = (byte) spread.ordinal();
    claims[index] = -1;
    actions[index] = (byte) Action.KEEP.ordinal();
    confidences[index] = (byte) Confidence.LOW.ordinal();
    canons[index] = index;
    return index;
  }

  /**
   * True for the first who asks, with this rule, for a secret: the one to learn its other spellings
   * too.
   */
  public synchronized boolean claim(int index, Rule rule, Rank rank) {
    short number = number(rule, rank);
    boolean first = claims[index] != number;
    claims[index] = number;
    return first;
  }

  private short number(Rule rule, Rank rank) {
    if (!rule.id().equals(lastRule) || rank != lastRank) {
      lastNumber = numbered(rule, rank);
      lastRule = rule.id();
      lastRank = rank;
    }
    return lastNumber;
  }

  private short numbered(Rule rule, Rank rank) {
    // By id: the generated hashCode of a record is slow until the code is hot.
    Map<String, Short> numbers = ruleNumbers.computeIfAbsent(rank, r -> new HashMap<>());
    Short known = numbers.get(rule.id());
    if (known != null) {
      return known;
    }
    short number = (short) knownRules.size();
    knownRules.add(rule);
    ranks.add(rank);
    numbers.put(rule.id(), number);
    return number;
  }

  private boolean better(short a, short b) {
    int ranked = ranks.get(a).compareTo(ranks.get(b));
    return ranked < 0
        || (ranked == 0 && knownRules.get(a).id().compareTo(knownRules.get(b).id()) < 0);
  }

  /** The index of a secret, or -1. */
  public synchronized int find(byte[] bytes, int start, int end) {
    int index = table[slot(bytes, start, Math.min(end, start + MAX_LENGTH))] - 1;
    return index >= 0 && encoded[index] && spread(index) == Spread.HERE ? -1 : index;
  }

  /** True for digits that may be a secret in base64, where they are not one themselves. */
  boolean isEncoded(int index) {
    return encoded[index];
  }

  private int slot(byte[] bytes, int start, int end) {
    int mask = table.length - 1;
    int slot = (int) siphash.of(new Text(bytes, start, end)) & mask;
    while (table[slot] != 0 && !arena.is(table[slot] - 1, bytes, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (int i = 0; i < arena.size(); i++) {
      Text secret = arena.text(i);
      table[slot(secret.bytes(), secret.start(), secret.end())] = i + 1;
    }
  }

  public int size() {
    return arena.size();
  }

  int length(int index) {
    return arena.length(index);
  }

  /** The bytes of a secret, as far as they are kept. */
  Text text(int index) {
    return arena.text(index);
  }

  /** True if the bytes from {@code start} to {@code end} are the secret {@code index}. */
  boolean is(int index, byte[] bytes, int start, int end) {
    return arena.is(index, bytes, start, end);
  }

  /** The best rule that found the secret, in whatever encoding. */
  public Rule rule(int index) {
    return knownRules.get(rules[canon(index)]);
  }

  Spread spread(int index) {
    return Spread.values()[spreads[index]];
  }

  int canon(int index) {
    int canon = index;
    while (canons[canon] != canon) {
      canon = canons[canon];
    }
    return canon;
  }

  /** Never the secrets. */
  @Override
  public String toString() {
    return "LearnedSecrets[" + size() + "]";
  }
}
