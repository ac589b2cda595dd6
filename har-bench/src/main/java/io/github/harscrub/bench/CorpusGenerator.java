package io.github.harscrub.bench;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Makes a HAR of any size, in the layout of Chrome's export, from random values only: equal sizes
 * and seeds give equal bytes. Streams; the heap needed is that for one entry.
 */
public final class CorpusGenerator {
  private static final int MEGABYTE = 1_000_000;

  private CorpusGenerator() {}

  /** {@code CorpusGenerator FILE MB [SEED]}. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: CorpusGenerator FILE MB [SEED]");
      System.exit(2);
    }
    long seed = args.length == 3 ? Long.parseLong(args[2]) : Scratch.SEED;
    write(Path.of(args[0]), Integer.parseInt(args[1]), seed);
  }

  /** Writes whole entries until {@code megabytes} are reached. */
  static void write(Path file, int megabytes, long seed) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile());
        JsonGenerator json =
            new JsonFactory().createGenerator(indented(), new BufferedOutputStream(out, 1 << 16))) {
      json.writeStartObject();
      json.writeObjectPropertyStart("log");
      json.writeStringProperty("version", "1.2");
      json.writeObjectPropertyStart("creator");
      json.writeStringProperty("name", "harscrub corpus");
      json.writeStringProperty("version", "1");
      json.writeEndObject();
      json.writeArrayPropertyStart("pages");
      json.writeEndArray();
      json.writeArrayPropertyStart("entries");
      EntryWriter entries = new EntryWriter(json, new Dice(seed));
      // The position lags behind by what is buffered: less than an entry or two.
      while (out.getChannel().position() < (long) megabytes * MEGABYTE) {
        entries.write();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** {@code "name": "value"}, one to a line, as Chrome has it. */
  private static ObjectWriteContext indented() {
    DefaultPrettyPrinter chrome =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    chrome.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    chrome.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public PrettyPrinter getPrettyPrinter() {
        return chrome;
      }
    };
  }
}
