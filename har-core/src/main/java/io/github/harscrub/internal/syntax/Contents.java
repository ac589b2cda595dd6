package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/** The contents of elements that follow one another: the values of one attribute. */
public final class Contents {
  private Contents() {}

  /** Shows each content, without a name. */
  public static void read(Text elements, FieldSink sink) {
    int at = elements.start();
    while (at < elements.end()) {
      Optional<Value> content = Element.content(elements, at, Form.MARKUP);
      if (content.isPresent()) {
        Value value = content.get();
        sink.field(value.start(), value.start(), value.start(), value.end());
        at = value.end();
      }
      int tag = Bytes.find(elements.bytes(), at, elements.end(), (byte) '<');
      at = Bytes.find(elements.bytes(), tag, elements.end(), (byte) '>') + 1;
    }
  }
}
