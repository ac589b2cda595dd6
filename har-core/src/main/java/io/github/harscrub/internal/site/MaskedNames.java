package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.Site;
import java.io.ByteArrayOutputStream;

/**
 * Makes names of the file fit for a report. They may be secrets themselves: they pass the
 * detectors, are capped, and control characters are replaced.
 */
public final class MaskedNames {
  private static final int MAX_LENGTH = 200;

  private final Inspector inspector;

  /**
   * @param inspector of the second pass, which knows what was learned
   */
  public MaskedNames(Inspector inspector) {
    this.inspector = inspector;
  }

  /**
   * Where a value stands, as people write it.
   *
   * @param of the file that the value is in
   */
  public String place(PartName of, Site site) {
    String path = site.path().toString();
    boolean named = !site.name().isEmpty() && !path.endsWith(site.name());
    String inside = named ? path + " (" + site.name() + ")" : path;
    return of(of.with(inside));
  }

  public String of(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    Frame frame = Frame.of(Text.of(bytes));
    inspector.findings().scene().leave();
    inspector.begin(frame.text());
    inspector.inspect(frame, frame.text());
    ByteArrayOutputStream masked = new ByteArrayOutputStream();
    int done = 0;
    for (Patch patch : frame.patches().merged()) {
      masked.write(bytes, done, patch.start() - done);
      masked.writeBytes(patch.replacement());
      done = patch.end();
    }
    masked.write(bytes, done, bytes.length - done);
    return printable(masked.toString(UTF_8));
  }

  private static String printable(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .limit(MAX_LENGTH)
        .forEach(
            c -> {
              boolean control =
                  Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
              result.appendCodePoint(
                  control || Character.getType(c) == Character.SURROGATE ? '?' : c);
            });
    return result.toString();
  }
}
