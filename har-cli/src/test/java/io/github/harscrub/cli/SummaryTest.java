package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.report.KeptId;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import io.github.harscrub.report.UnreadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  private static final Rule SESSION = new Rule("session", Category.TOKEN);

  private static Report report(List<Tally> tallies) {
    return report(tallies, 0);
  }

  private static Report report(List<Tally> tallies, long unread) {
    return report(4, 0, tallies, List.of(), unread, 0, List.of());
  }

  private static Report report(
      long redactions,
      long conflicts,
      List<Tally> tallies,
      List<Redaction> listed,
      long unread,
      long keptIds,
      List<KeptId> kept) {
    return new Report(
        1,
        2,
        3,
        new Report.Redactions(redactions, conflicts, 5, tallies, listed),
        new Report.Unread(Map.of(UnreadBody.Reason.BINARY, unread), List.of()),
        new Report.Kept(keptIds, kept),
        false,
        Optional.empty());
  }

  private static Tally tally(String rule, String place, long count) {
    return new Tally(new Rule(rule, Category.TOKEN), place, Confidence.HIGH, count);
  }

  @Test
  void alignsColumns() {
    assertThat(
            Summary.lines(
                report(
                    List.of(
                        tally("session", "request header", 120), tally("access-token", "URL", 3)))))
        .containsExactly("  120  session       request header", "    3  access-token  URL");
  }

  @Test
  void addsUpWhatIsMoreAndLessSure() {
    assertThat(
            Summary.lines(
                report(
                    List.of(
                        tally("email", "URL", 5),
                        tally("session", "URL", 4),
                        new Tally(SESSION, "URL", Confidence.LOW, 2)))))
        .containsExactly("  6  session  URL", "  5  email    URL");
  }

  @Test
  void cutsLongLists() {
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      tallies.add(tally("r" + i, "URL", 100 - i));
    }
    assertThat(Summary.lines(report(tallies)))
        .hasSize(21)
        .startsWith("  100  r0   URL")
        .endsWith("   81  r19  URL", "  and 237 more, of rarer kinds");
  }

  @Test
  void tellsOfConflictsWithWhatIsKept() {
    List<Redaction> listed = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      listed.add(
          new Redaction(SESSION, "p" + i, "URL", "", i, i + 1, 1, Confidence.LOW, i != 2, 0));
    }
    assertThat(Summary.lines(report(7, 6, List.of(), listed, 0, 0, List.of())))
        .containsExactly(
            "  6 redactions where the policy keeps what stands there, since it was found elsewhere"
                + " too:",
            "    session  p0",
            "    session  p1",
            "    session  p3",
            "    session  p4",
            "    session  p5",
            "    and more");
  }

  @Test
  void tellsWhichIdentifiersStay() {
    List<KeptId> kept =
        List.of(
            new KeptId(new Rule("twilio-account-sid", Category.CLIENT_ID), "p"),
            new KeptId(new Rule("client-id", Category.CLIENT_ID), "q"),
            new KeptId(new Rule("client-id", Category.CLIENT_ID), "r"));
    assertThat(Summary.lines(report(0, 0, List.of(), List.of(), 0, 3, kept)))
        .containsExactly(
            "  kept: 3 identifiers of applications and service accounts: client-id,"
                + " twilio-account-sid");
  }

  @Test
  void tellsOfBodiesThatWereNotUnderstood() {
    assertThat(Summary.lines(report(List.of(), 1)))
        .containsExactly("  1 body not understood: no text");
    assertThat(Summary.lines(report(List.of(tally("session", "URL", 3)), 12)))
        .containsExactly("  3  session  URL", "  12 bodies not understood: no text");
  }

  @Test
  void hasNothingToSayOfACleanFile() {
    assertThat(Summary.lines(report(List.of()))).isEmpty();
  }

  /** A report lists a few bodies, and counts all. */
  @Test
  void tellsMissingBodiesFromOthersByTheirNumber() {
    Report report =
        new Report(
            1,
            2,
            3,
            new Report.Redactions(0, 0, 0, List.of(), List.of()),
            new Report.Unread(
                Map.of(UnreadBody.Reason.BESIDE, 12_000L, UnreadBody.Reason.CUT_OFF, 7L),
                List.of()),
            new Report.Kept(0, List.of()),
            false,
            Optional.empty());
    assertThat(Summary.lines(report))
        .containsExactly(
            "  12000 bodies are in files beside the HAR, which are missing or were left as they"
                + " are",
            "  7 bodies not understood: no text");
  }
}
