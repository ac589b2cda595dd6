package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.inspect.Findings;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.inspect.NamedValues;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Spread;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.walk.Path;
import io.github.harscrub.internal.walk.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Redacts the values of properties of the HAR itself. One instance for each thread. */
final class FieldValues {
  private static final int MAX_VERDICTS = 4096;

  /** Names so short say something where they are whole, as here and in the query of a URL. */
  private static final int MAX_SHORT = 3;

  private final Inspector inspector;
  private final NamedValues named;
  private final Findings findings;

  /** Verdicts on property names, which are few and come again and again. */
  private final Map<String, NameVerdict> verdicts = new HashMap<>();

  FieldValues(Inspector inspector) {
    this.inspector = inspector;
    this.named = inspector.named();
    this.findings = inspector.findings();
  }

  void inspect(Site site, Frame frame) {
    Text text = frame.text();
    if (PublicFields.isPublic(site)) {
      inspector.sweep(frame, text);
      return;
    }
    NameVerdict verdict = verdict(site.name());
    if (site.number()) {
      if (ValueJudge.sensitive(verdict, text, Origin.DATA)) {
        named.number(frame, verdict.rule().orElseThrow(), text);
      }
    } else {
      named.value(frame, verdict, text, Origin.DATA);
    }
    if (!verdict.sensitive()) {
      cover(site)
          .ifPresent(
              outer ->
                  inspector
                      .covered()
                      .leaf(
                          frame, outer, Text.of(site.name().getBytes(UTF_8)), text, site.number()));
    }
    if (text.length() >= Spread.MIN_WHOLE || findings.rules().hasOwnDetectors()) {
      inspector.inspect(frame, text);
    }
  }

  /** The verdict on the nearest property around the value whose name is sensitive. */
  private Optional<NameVerdict> cover(Site site) {
    Optional<Path> at = site.path().parent();
    while (at.isPresent()) {
      String key = at.get().key();
      if (!key.isEmpty()) {
        NameVerdict verdict = verdict(key);
        if (verdict.sensitive()) {
          return Optional.of(verdict);
        }
      }
      at = at.get().parent();
    }
    return Optional.empty();
  }

  private NameVerdict verdict(String name) {
    NameVerdict known = verdicts.get(name);
    if (known == null) {
      known = inspector.classify(NameKind.BODY, name);
      if (!known.sensitive() && name.length() <= MAX_SHORT) {
        known = inspector.classify(NameKind.PARAM, name);
      }
      if (verdicts.size() < MAX_VERDICTS) {
        verdicts.put(name, known);
      }
    }
    return known;
  }
}
