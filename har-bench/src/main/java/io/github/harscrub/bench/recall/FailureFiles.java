package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.bench.recall.Node.Leaf;
import io.github.harscrub.bench.recall.Node.Obj;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** For whoever repairs a leak: the strings that hold it, as planted. The values are made up. */
public final class FailureFiles {
  private FailureFiles() {}

  public static void append(RecallRun run, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Planted plant : run.planted()) {
      for (Needle needle : run.leaked(plant)) {
        line(text, "LEAK", plant, plant.kind(), needle.text() + "  [" + needle.reach() + "]");
      }
      for (Needle needle : run.leakedElsewhere(plant)) {
        line(text, "LEAK ELSEWHERE", plant, plant.kind(), needle.text());
      }
      for (Planted.Kept kept : run.lost(plant)) {
        line(
            text,
            "LOST",
            plant,
            kept.kind() + (kept.beside() ? " beside " + plant.kind() : ""),
            kept.text());
      }
      if (!run.leaked(plant).isEmpty() || !run.lost(plant).isEmpty()) {
        for (Leaf leaf : Json.leaves(run.entry(plant))) {
          if (leaf.spot() == plant.spot()) {
            text.append("    ").append(excerpt(leaf.text(), plant)).append('\n');
          }
        }
      }
    }
    Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void line(
      StringBuilder text, String what, Planted plant, String kind, String value) {
    text.append(what)
        .append('\t')
        .append(kind)
        .append('\t')
        .append(plant.place())
        .append('\t')
        .append(plant.encoding())
        .append('\t')
        .append(plant.name())
        .append('\t')
        .append(value.replace("\n", "\\n"))
        .append('\n');
  }

  private static String excerpt(String text, Planted plant) {
    String oneLine = text.replace("\n", "⏎").replace("\r", "␍");
    if (oneLine.length() <= 700) {
      return oneLine;
    }
    int at = plant.needles().isEmpty() ? -1 : oneLine.indexOf(plant.needles().get(0).text());
    int start = Math.max(0, at - 200);
    return "…" + oneLine.substring(start, Math.min(oneLine.length(), start + 700)) + "…";
  }

  /** A HAR of this entry alone. */
  static byte[] alone(Obj entry) {
    Obj har = new Obj();
    har.object("log").put("version", "1.2").array("entries").items().add(entry);
    return Json.write(har, new Chance(0));
  }
}
