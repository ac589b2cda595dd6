package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code <update id="j_id1:javax.faces.ViewState:0"><![CDATA[…]]></update>}: what the answer to a
 * partial request sets, where the client id has what it is called in its midst (Jakarta Faces 4.0,
 * section 2.2.6.1).
 */
final class ViewStateUpdate implements Notation {
  private static final String TAG = "<update id=\"";
  private static final String NAME = "ViewState";

  /** Of what stands before and behind the name in a client id. */
  private static final int MAX_ID = 64;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (!Bytes.startsWith(bytes, nameEnd - NAME.length(), nameEnd, NAME)) {
      return Optional.empty();
    }
    int quote = nameEnd;
    int most = Math.min(text.end(), nameEnd + MAX_ID);
    while (quote < most && (isDigit(bytes[quote]) || bytes[quote] == ':')) {
      quote++;
    }
    boolean cdata = Bytes.startsWith(bytes, quote, text.end(), "\">" + Cdata.OPEN);
    return cdata && isUpdate(text, nameStart)
        ? Element.content(text, quote + 2, Form.MARKUP)
        : Optional.empty();
  }

  private static boolean isUpdate(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start() + TAG.length(), nameStart - MAX_ID);
    int at = nameStart;
    while (at > least && bytes[at - 1] != '"') {
      at--;
    }
    return Bytes.startsWith(bytes, at - TAG.length(), at, TAG);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
