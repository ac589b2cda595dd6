package io.github.harscrub.policy;

import io.github.harscrub.detect.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is removed and what stays. Immutable data, free of order: where several rules speak of one
 * value, the strongest {@link Action} wins. A {@link KeepRule} suppresses detection, and whatever
 * is said to be redacted by a {@link RedactRule} is stronger than that.
 *
 * <p>To start from:
 *
 * <ul>
 *   <li>{@link #credentials()}: secrets only. For traffic without real people in it.
 *   <li>{@link #support()}: secrets and personal data. The default.
 *   <li>{@link #strict()}: also application identifiers, and whatever nobody knows: a header, a
 *       parameter or a body whose meaning is not known to be harmless is redacted, and so are
 *       claims of tokens and SAML messages.
 *   <li>{@link #gdpr()}, {@link #pci()}, {@link #hipaa()}: what these regimes name, each with what
 *       it does not cover. Using one makes nobody compliant.
 * </ul>
 */
public final class Policy {
  private final Map<Category, Action> actions;
  private final boolean denyUnknown;
  private final JwtMode jwt;
  private final SamlMode saml;
  private final Set<KeepRule> keeps;
  private final Set<RedactRule> redacts;
  private final Set<KeywordRule> keywords;
  private final Set<BodyDrop> bodyDrops;
  private final Set<Where> entryDrops;

  private Policy(Builder builder) {
    this.actions = Collections.unmodifiableMap(new EnumMap<>(builder.actions));
    this.denyUnknown = builder.denyUnknown;
    this.jwt = builder.jwt;
    this.saml = builder.saml;
    this.keeps = Set.copyOf(builder.keeps);
    this.redacts = Set.copyOf(builder.redacts);
    this.keywords = Set.copyOf(builder.keywords);
    this.bodyDrops = Set.copyOf(builder.bodyDrops);
    this.entryDrops = Set.copyOf(builder.entryDrops);
  }

  /** Removes what lets its holder act as somebody else; personal data stays. */
  public static Policy credentials() {
    return Presets.credentials();
  }

  /** Removes secrets and personal data, keeps identifiers of applications. */
  public static Policy support() {
    return Presets.support();
  }

  /** Removes all that is not known to be harmless. */
  public static Policy strict() {
    return Presets.strict();
  }

  /**
   * For personal data under the GDPR (Regulation (EU) 2016/679).
   *
   * <p>Covers what can name a person (Art. 4(1)) as far as rules find it: e-mail, telephone,
   * payment, national ids, names, login names, addresses, dates of birth, positions, client and
   * device addresses; cookies and sessions, since online identifiers count (recital 30); passwords.
   * All of these are masked, not replaced by pseudonyms, for pseudonymised data is still personal
   * data (Art. 4(5), recital 26). Keys and signatures get pseudonyms, being no personal data.
   *
   * <p>Not covered: names in prose, user ids without a telling name (a UUID in a path), what people
   * wrote, special categories (Art. 9) such as health or religion, pictures and voices, and a
   * person who can be told from several harmless values together, or from the times of requests.
   */
  public static Policy gdpr() {
    return Presets.gdpr();
  }

  /**
   * For cardholder data under PCI DSS v4.0.1.
   *
   * <p>Covers card numbers (requirement 3.5: unreadable wherever stored), the cardholder's name,
   * expiry and service code, and what must not be stored at all after authorisation (3.3): card
   * verification codes and PINs, as far as rules find them. All of these are masked: equal numbers
   * cannot be told from equal placeholders. Other authentication factors (8.3.2) get pseudonyms.
   *
   * <p>Not covered: e-mail, telephone numbers and other personal data, which stay; the content of
   * magnetic tracks and chips without a telling name; truncated numbers (first six, last four);
   * card numbers in pictures or spelled out.
   */
  public static Policy pci() {
    return Presets.pci();
  }

  /**
   * For the identifiers of the Safe Harbor method of the HIPAA Privacy Rule (45 CFR
   * 164.514(b)(2)(i)).
   *
   * <p>Covers, as far as rules find them: names (A), addresses (B), dates of birth (C), telephone
   * and fax (D, E), e-mail (F), social security numbers (G), record, plan and account numbers
   * beside a telling name (H to J), device ids (M), client addresses (O), and as other unique codes
   * (R) cookies, sessions, and values whose meaning nobody knows, as in {@link #strict()}. All are
   * masked, for a code derived from what it stands for re-identifies (164.514(c)).
   *
   * <p>Not covered: dates other than of birth, ages over 89, post codes without a telling name,
   * vehicle ids, hosts and paths of URLs (N), biometric data and pictures (P, Q), and identifiers
   * in prose, in paths or in binary bodies.
   */
  public static Policy hipaa() {
    return Presets.hipaa();
  }

  /** One that keeps everything, to build on. */
  static Builder nothing() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.actions.putAll(actions);
    builder.denyUnknown = denyUnknown;
    builder.jwt = jwt;
    builder.saml = saml;
    builder.keeps.addAll(keeps);
    builder.redacts.addAll(redacts);
    builder.keywords.addAll(keywords);
    builder.bodyDrops.addAll(bodyDrops);
    builder.entryDrops.addAll(entryDrops);
    return builder;
  }

  /** The same policy that also redacts {@code category}. */
  public Policy redacting(Category category) {
    return toBuilder()
        .action(category, Action.stronger(action(category), Action.PSEUDONYM))
        .build();
  }

  /** The same policy that also keeps the values of {@code keep}. */
  public Policy keeping(Keep keep) {
    return toBuilder().keep(keep.rule()).build();
  }

  /**
   * This policy with all that {@code other} adds and nothing that it takes away: of each category
   * the stronger action counts, of {@link #jwt} and {@link #saml} the stronger mode, and its {@link
   * #keeps} are left out.
   */
  public Policy strengthenedBy(Policy other) {
    Builder builder = toBuilder();
    for (Category category : Category.values()) {
      builder.action(category, Action.stronger(action(category), other.action(category)));
    }
    builder.denyUnknown |= other.denyUnknown;
    builder.jwt = JwtMode.stronger(jwt, other.jwt);
    builder.saml = SamlMode.stronger(saml, other.saml);
    builder.redacts.addAll(other.redacts);
    builder.keywords.addAll(other.keywords);
    builder.bodyDrops.addAll(other.bodyDrops);
    builder.entryDrops.addAll(other.entryDrops);
    return builder.build();
  }

  /**
   * What {@link #strengthenedBy} leaves out of {@code other}: its keeps, weaker actions and modes,
   * and that it would let unknown values pass. Phrases without names and values; none if it is not
   * weaker.
   */
  public List<String> weakenings(Policy other) {
    List<String> weaker = new ArrayList<>();
    Set<KeepRule> added = new HashSet<>(other.keeps);
    added.removeAll(keeps);
    int more = added.size();
    if (more > 0) {
      weaker.add(more == 1 ? "one rule that keeps" : more + " rules that keep");
    }
    Set<String> lower = new TreeSet<>();
    for (Category category : Category.values()) {
      if (other.action(category).compareTo(action(category)) < 0) {
        lower.add(name(category) + ": " + name(other.action(category)));
      }
    }
    weaker.addAll(lower);
    if (other.jwt.compareTo(jwt) < 0) {
      weaker.add("jwt: " + name(other.jwt));
    }
    if (other.saml.compareTo(saml) < 0) {
      weaker.add("saml: " + name(other.saml));
    }
    if (denyUnknown && !other.denyUnknown) {
      weaker.add("that unknown values stay");
    }
    return weaker;
  }

  /** As policies write it: {@code client-id}. */
  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What happens to values of {@code category}, where no other rule says more. */
  public Action action(Category category) {
    return actions.getOrDefault(category, Action.KEEP);
  }

  /** What is to stay. */
  public Set<KeepRule> keeps() {
    return keeps;
  }

  /** What is to go, besides what is found. */
  public Set<RedactRule> redacts() {
    return redacts;
  }

  /** Detectors as data. */
  public Set<KeywordRule> keywords() {
    return keywords;
  }

  /** Which bodies are emptied. */
  public Set<BodyDrop> bodyDrops() {
    return bodyDrops;
  }

  /** Which entries are left out. */
  public Set<Where> entryDrops() {
    return entryDrops;
  }

  /** True if values whose meaning is not known are redacted. */
  public boolean denyUnknown() {
    return denyUnknown;
  }

  /** How much of a JSON Web Token goes, if tokens go. */
  public JwtMode jwt() {
    return jwt;
  }

  /** How much of a SAML message goes, if tokens go. */
  public SamlMode saml() {
    return saml;
  }

  private List<Object> parts() {
    return List.of(
        actions, denyUnknown, jwt, saml, keeps, redacts, keywords, bodyDrops, entryDrops);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Counts, not names and values. */
  @Override
  public String toString() {
    return "Policy["
        + actions
        + (", keeps " + keeps.size())
        + (", redacts " + redacts.size())
        + (", keywords " + keywords.size())
        + (", drops " + (bodyDrops.size() + entryDrops.size()))
        + (", jwt " + name(jwt) + ", saml " + name(saml))
        + (denyUnknown ? ", denies unknown]" : "]");
  }

  /** Collects the rules of a policy, in any order. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<Category, Action> actions = new EnumMap<>(Category.class);
    private boolean denyUnknown;
    private JwtMode jwt = JwtMode.SIGNATURE;
    private SamlMode saml = SamlMode.SIGNATURE;
    private final Set<KeepRule> keeps = new HashSet<>();
    private final Set<RedactRule> redacts = new HashSet<>();
    private final Set<KeywordRule> keywords = new HashSet<>();
    private final Set<BodyDrop> bodyDrops = new HashSet<>();
    private final Set<Where> entryDrops = new HashSet<>();

    private Builder() {}

    /** What happens to values of {@code category}, instead of what the policy said before. */
    public Builder action(Category category, Action action) {
      actions.put(category, action);
      return this;
    }

    /** Whether values whose meaning is not known are redacted. */
    public Builder denyUnknown(boolean deny) {
      denyUnknown = deny;
      return this;
    }

    /** How much of a JSON Web Token goes; how, says the action for {@link Category#TOKEN}. */
    public Builder jwt(JwtMode mode) {
      jwt = mode;
      return this;
    }

    /** How much of a SAML message goes; how, says the action for {@link Category#TOKEN}. */
    public Builder saml(SamlMode mode) {
      saml = mode;
      return this;
    }

    /** Adds a rule of what is to stay. */
    public Builder keep(KeepRule rule) {
      keeps.add(rule);
      return this;
    }

    /** Adds a rule of what is to go. */
    public Builder redact(RedactRule rule) {
      redacts.add(rule);
      return this;
    }

    /** Adds a detector as data. */
    public Builder detect(KeywordRule rule) {
      keywords.add(rule);
      return this;
    }

    /** Empties the text of bodies; the HAR keeps its structure. */
    public Builder drop(BodyDrop drop) {
      bodyDrops.add(drop);
      return this;
    }

    /**
     * Leaves out the elements of {@code log.entries} whose request went to one of these hosts and
     * paths, with the comma beside them. The only rule that changes the structure of the HAR. What
     * is found in them is removed elsewhere all the same.
     *
     * @param where hosts, paths or both, nothing else
     */
    public Builder dropEntries(Where where) {
      if (!where.asksForEntry() || !where.places().isEmpty() || !where.mimeTypes().isEmpty()) {
        throw new IllegalArgumentException("entries are dropped by host or path");
      }
      entryDrops.add(where);
      return this;
    }

    /** A policy with the rules so far. */
    public Policy build() {
      return new Policy(this);
    }
  }
}
