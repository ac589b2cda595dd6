package io.github.harscrub.internal.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Spread;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.Name;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Target;
import io.github.harscrub.policy.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A policy made ready for a run, and the detectors that users brought. Immutable; both passes share
 * it.
 */
public final class PolicyRules {
  /** What drops report; of no category that a policy could keep. */
  public static final Rule DROPPED_BODY = new Rule("dropped-body", Category.TOKEN);

  public static final Rule DROPPED_ENTRY = new Rule("dropped-entry", Category.TOKEN);

  private final Policy policy;
  private final List<Detector> detectors;
  private final OwnScanner scanner;
  private final List<KeepRule> namesKept = new ArrayList<>();
  private final List<RedactRule> namesRedacted = new ArrayList<>();
  private final List<KeepRule> kindsKept = new ArrayList<>();
  private final List<RedactRule> kindsRedacted = new ArrayList<>();

  /** By the bytes of the value, read as ISO 8859-1. */
  private final Map<String, List<Where>> valuesKept = new HashMap<>();

  /** Values that are looked for everywhere, like secrets that were learned before the run. */
  private final List<RedactRule> valuesKnown = new ArrayList<>();

  private final boolean boundToScene;

  public PolicyRules(Policy policy, List<Detector> detectors) {
    this.policy = policy;
    this.detectors = List.copyOf(detectors);
    List<RedactRule> valuesSought = new ArrayList<>();
    for (KeepRule rule : policy.keeps()) {
      if (rule.what() instanceof Target.Literal literal) {
        String bytes = new String(literal.value().getBytes(UTF_8), ISO_8859_1);
        valuesKept.computeIfAbsent(bytes, k -> new ArrayList<>()).add(rule.where());
      } else {
        (rule.what() instanceof Name ? namesKept : kindsKept).add(rule);
      }
    }
    for (RedactRule rule : policy.redacts()) {
      if (rule.what() instanceof Target.Literal literal) {
        boolean known =
            rule.where().equals(Where.EVERYWHERE) && length(literal) >= Spread.MIN_WHOLE;
        (known ? valuesKnown : valuesSought).add(rule);
      } else {
        (rule.what() instanceof Name ? namesRedacted : kindsRedacted).add(rule);
      }
    }
    scanner = new OwnScanner(List.copyOf(policy.keywords()), valuesSought);
    boundToScene = !policy.keeps().isEmpty() || asksForScene();
  }

  private boolean asksForScene() {
    for (RedactRule rule : policy.redacts()) {
      if (rule.what() instanceof Name || !rule.where().equals(Where.EVERYWHERE)) {
        return true;
      }
    }
    for (KeywordRule rule : policy.keywords()) {
      if (!rule.where().equals(Where.EVERYWHERE)) {
        return true;
      }
    }
    return false;
  }

  private static int length(Target.Literal literal) {
    return literal.value().getBytes(UTF_8).length;
  }

  public Policy policy() {
    return policy;
  }

  public List<Detector> detectors() {
    return detectors;
  }

  public OwnScanner scanner() {
    return scanner;
  }

  /** True if short values are worth a look that no built-in rule would find anything in. */
  public boolean hasOwnDetectors() {
    return !detectors.isEmpty() || !scanner.isEmpty();
  }

  public List<KeepRule> namesKept() {
    return namesKept;
  }

  List<RedactRule> namesRedacted() {
    return namesRedacted;
  }

  public List<RedactRule> valuesKnown() {
    return valuesKnown;
  }

  /** True if the policy says anything about names. */
  public boolean hasNames() {
    return !namesKept.isEmpty() || !namesRedacted.isEmpty();
  }

  /** True if what is clean in one place may not be in another. */
  public boolean isBoundToScene() {
    return boundToScene;
  }

  /** True if some rule asks for host or path, or entries may be dropped. */
  public boolean asksForEntries() {
    return !policy.entryDrops().isEmpty() || !policy.bodyDrops().isEmpty() || boundToScene;
  }

  /**
   * What happens to a find.
   *
   * @param least what its own rule asks for; KEEP if it asks for nothing
   */
  public Action action(Scene scene, Rule rule, Action least, byte[] bytes, int start, int end) {
    Action usual = Action.stronger(policy.action(rule.category()), least);
    if (!boundToScene) {
      return usual;
    }
    Action demanded = Action.KEEP;
    for (RedactRule redact : kindsRedacted) {
      if (isKind(redact.what(), rule) && scene.mayHold(redact.where())) {
        demanded = Action.stronger(demanded, redact.action());
      }
    }
    boolean kept =
        demanded == Action.KEEP && (keepsKind(scene, rule) || keepsValue(scene, bytes, start, end));
    return kept ? Action.KEEP : Action.stronger(usual, demanded);
  }

  /** True if a rule that keeps speaks of a value that would go otherwise. */
  public boolean keeps(Scene scene, Rule rule, byte[] bytes, int start, int end) {
    return boundToScene
        && policy.action(rule.category()) != Action.KEEP
        && action(scene, rule, Action.KEEP, bytes, start, end) == Action.KEEP;
  }

  private boolean keepsKind(Scene scene, Rule rule) {
    for (KeepRule keep : kindsKept) {
      if (isKind(keep.what(), rule) && scene.surelyHolds(keep.where())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKind(Target what, Rule rule) {
    return what instanceof Target.Kind kind && kind.category() == rule.category();
  }

  private boolean keepsValue(Scene scene, byte[] bytes, int start, int end) {
    if (valuesKept.isEmpty() || end - start > LearnedSecrets.MAX_LENGTH) {
      return false;
    }
    List<Where> wheres = valuesKept.get(new String(bytes, start, end - start, ISO_8859_1));
    return wheres != null && wheres.stream().anyMatch(scene::surelyHolds);
  }

  /** How a body or form at the scene is dropped, if it is: a placeholder wins over nothing. */
  public Optional<BodyDrop> bodyDrop(Scene scene) {
    Optional<BodyDrop> found = Optional.empty();
    for (BodyDrop drop : policy.bodyDrops()) {
      if (scene.mayHold(drop.where()) && (found.isEmpty() || drop.placeholder())) {
        found = Optional.of(drop);
      }
    }
    return found;
  }

  /** True if entries like the one at the scene are dropped. */
  public boolean dropsEntry(Scene scene) {
    Set<Where> drops = policy.entryDrops();
    for (Where where : drops) {
      if (scene.mayHold(where)) {
        return true;
      }
    }
    return false;
  }
}
