package io.github.harscrub.internal.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.pack.Contents.Item;
import io.github.harscrub.internal.source.MemorySource;
import io.github.harscrub.internal.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The names of the files of an archive, as members {@code _file} of a HAR that holds nothing else:
 * so a name comes out as the member of the HAR beside it does that points to the file.
 */
final class ArchiveNames {
  /** What the report says before places. */
  static final String SHOWN = "names of files";

  private static final String HEAD = "{\"log\":{\"entries\":[],\"_files\":[\n";
  private static final String BEFORE = "{\"_file\":\"";
  private static final String BEHIND = "\"}";
  private static final String TAIL = "\n]}}";

  private ArchiveNames() {}

  /** The HAR. */
  static Source har(List<Item> files) {
    List<String> members = new ArrayList<>();
    for (Item file : files) {
      members.add(BEFORE + escaped(file.name()) + BEHIND);
    }
    byte[] har = (HEAD + String.join(",\n", members) + TAIL).getBytes(UTF_8);
    return new MemorySource(har, har.length);
  }

  /**
   * The names in such a HAR once it is sanitized.
   *
   * @throws HarFormatException if two files would have the same
   */
  static List<String> of(byte[] har) throws HarFormatException {
    String text = new String(har, UTF_8);
    List<String> names = new ArrayList<>();
    for (String line :
        text.substring(HEAD.length(), text.length() - TAIL.length()).split(",\n", -1)) {
      names.add(unescaped(line.substring(BEFORE.length(), line.length() - BEHIND.length())));
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new HarFormatException(
          "two files of the zip archive have the same name, or would have it without what is"
              + " removed; rename them");
    }
    return names;
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Undoes what {@link #escaped} does; placeholders need no escapes. */
  private static String unescaped(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        name.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
        i += 5;
      } else {
        name.append(text.charAt(i));
      }
    }
    return name.toString();
  }
}
