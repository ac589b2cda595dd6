package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.LosObject;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;

/**
 * The view state of ASP.NET, {@code __VIEWSTATE} and {@code __EVENTVALIDATION}.
 *
 * <p>What is not encrypted is data of the page, mostly labels and layout that stand in the HTML
 * around it as well: support may read it, and it lets nobody in. What it holds of secrets and of
 * people is found as in any body without structure, and replaced in the same number of bytes, since
 * lengths stand before strings. What proves that the site wrote it, the MAC at its end, goes as
 * signatures do: with it the state could be posted again, where it works as a token against forged
 * requests, and weak keys could be guessed from it. What is encrypted nobody can read: it goes
 * whole, by its name.
 */
final class ViewState {
  static final String ID = "view-state";
  private static final Rule RULE = new Rule(ID, Category.SIGNATURE);

  private ViewState() {}

  /** Finds the MAC in a decoded text, if that is a view state. */
  static void inspect(Frame frame, Findings findings) {
    Text text = frame.text();
    int end = LosObject.end(text);
    if (end >= 0) {
      findings.foundHere(frame, RULE, end, text.end(), Rank.FORMAT);
    }
  }

  /** True if the frame's text is a view state, whose lengths must stay. */
  static boolean is(Frame frame) {
    return LosObject.end(frame.text()) >= 0;
  }
}
