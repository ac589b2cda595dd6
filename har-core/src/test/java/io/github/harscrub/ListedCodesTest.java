package io.github.harscrub;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recovery codes below their heading, and seeds that people copy by hand. */
final class ListedCodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Recovery codes</h2><ul><li>#recovery-code:h6nu2-tuam8#</li>"
            + "<li>#recovery-code:k2mq7-xwapd#</li></ul><p>Print them now</p>",
        "<li class='two-factor-recovery-code'>#recovery-code:16ef3-9b73f#</li>\n"
            + "<li class='two-factor-recovery-code'>#recovery-code!acefb-feabd#</li>",
        "<h2>Backup codes</h2><pre>#recovery-code:83948974#\n#recovery-code:61395075#\n</pre>",
        "SAVE THESE BACKUP CODES\n\n1. #recovery-code:6003 6067#\n2. #recovery-code:7003 6167#\n",
        "Here are your recovery codes.\nKeep them safe:\n\n- #recovery-code:h6nu2tuam8#\n"
            + "- #recovery-code:k2mq7xwapd#\n\nThe team",
      })
  void goBelowTheirHeading(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Recovery codes</h2><button>Download</button><button>Activate</button>",
        "<p>Recovery codes</p><td>2026-11-23</td><td>2026-11-24</td>",
        "recovery codes: 7 of 10 are left\nbuild 4711 was deployed\nbuild 4712 was deployed\n",
      })
  void whatIsNoListStays(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enter this key manually: <strong>#totp-secret:ZQSM 4NTW FG2Z QWER#</strong>",
        "Cannot scan it? Enter manually: #totp-secret:zqsm 4ntw fg2z qwer tyui opas dfgh jklz#.",
      })
  void seedsGo(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter manually this code from your bank", "Set manually: THIS"})
  void wordsStay(String text) throws Exception {
    InBody.requireKept(text);
  }
}
