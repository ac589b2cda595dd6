package io.github.harscrub.bench;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is compared: a file is read, worked on and written.
 *
 * <p>Nothing is synced to the disk. {@link HarSanitizer#sanitize(Path, Path)} would, and the disk
 * would drown what they have to tell.
 */
enum Operation {
  /** With the policy and the limits that users get. */
  SANITIZE("sanitize") {
    @Override
    void run(Path input, Path output) throws IOException, HarFormatException {
      try (OutputStream out = new FileOutputStream(output.toFile())) {
        SANITIZER.sanitize(input, out);
      }
    }
  },

  /** The same with two threads beside that of the caller, which walks and writes. */
  SANITIZE_TWO("sanitize, 2 threads") {
    @Override
    void run(Path input, Path output) throws IOException, HarFormatException {
      try (OutputStream out = new FileOutputStream(output.toFile())) {
        TWO_THREADS.sanitize(input, out);
      }
    }
  },

  /** As for a stream that may not touch a disk. */
  SINGLE_PASS("single pass") {
    @Override
    void run(Path input, Path output) throws IOException, HarFormatException {
      try (OutputStream out = new FileOutputStream(output.toFile())) {
        ONE_PASS.sanitize(input, out);
      }
    }
  },

  /** The least that a tool costs which parses a HAR and writes it anew. It detects nothing. */
  JACKSON_COPY("Jackson copy") {
    @Override
    void run(Path input, Path output) throws IOException {
      // Jackson's own buffers hold 8 KB; with larger ones it needs 10 to 20% less time.
      try (InputStream in = new BufferedInputStream(new FileInputStream(input.toFile()), BUFFER);
          OutputStream out =
              new BufferedOutputStream(new FileOutputStream(output.toFile()), BUFFER);
          JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in);
          JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
        while (parser.nextToken() != null) {
          generator.copyCurrentEvent(parser);
        }
      }
    }
  },

  /** The bound: each byte is moved, none is looked at. */
  FILE_COPY("file copy") {
    @Override
    void run(Path input, Path output) throws IOException {
      try (InputStream in = new FileInputStream(input.toFile());
          OutputStream out = new FileOutputStream(output.toFile())) {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
        }
      }
    }
  };

  private static final int BUFFER = 1 << 16;
  private static final HarSanitizer SANITIZER = HarSanitizer.create();
  private static final HarSanitizer TWO_THREADS = HarSanitizer.builder().threads(2).build();
  private static final HarSanitizer ONE_PASS = HarSanitizer.builder().singlePass(16 << 20).build();
  private static final JsonFactory JSON = new JsonFactory();

  private final String title;

  Operation(String title) {
    this.title = title;
  }

  abstract void run(Path input, Path output) throws IOException, HarFormatException;

  String title() {
    return title;
  }
}
