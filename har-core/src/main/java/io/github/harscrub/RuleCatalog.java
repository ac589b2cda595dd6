package io.github.harscrub;

import io.github.harscrub.detect.RuleInfo;
import io.github.harscrub.internal.scan.RuleBook;
import java.util.List;
import java.util.Optional;

/** The rules that are built in, for people to read. Safe for use by several threads. */
public final class RuleCatalog {
  private RuleCatalog() {}

  /**
   * All rules, ordered by id. Examples are made up at each call from the notation of the rules,
   * always the same ones: no secret stands in this library.
   */
  public static List<RuleInfo> all() {
    return RuleBook.all();
  }

  /** The rule of that id, if there is one. */
  public static Optional<RuleInfo> find(String id) {
    return RuleBook.all().stream().filter(info -> info.rule().id().equals(id)).findFirst();
  }
}
