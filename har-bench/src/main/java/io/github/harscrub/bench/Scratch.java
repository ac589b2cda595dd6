package io.github.harscrub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder for a corpus and for what is written; gone when closed. */
final class Scratch implements AutoCloseable {
  /** Any number would do; the same one makes results comparable. */
  static final long SEED = 1;

  private final Path folder;
  private final Path corpus;
  private final Path output;

  private Scratch(Path folder) {
    this.folder = folder;
    this.corpus = folder.resolve("corpus.har");
    this.output = folder.resolve("output.har");
  }

  static Scratch create() throws IOException {
    Scratch scratch = new Scratch(Files.createTempDirectory("harscrub-bench"));
    // Interrupted too, it is gone: a copy of a real HAR holds its secrets. The folder is deleted
    // last.
    for (Path path : List.of(scratch.folder, scratch.corpus, scratch.output)) {
      path.toFile().deleteOnExit();
    }
    return scratch;
  }

  /** The corpus of about {@code megabytes}, written at the first call. */
  Path corpus(int megabytes) throws IOException {
    if (!Files.exists(corpus)) {
      CorpusGenerator.write(corpus, megabytes, SEED);
    }
    return corpus;
  }

  Path output() {
    return output;
  }

  /** So that each run makes its output from nothing: truncating an old one takes time too. */
  void clearOutput() throws IOException {
    Files.deleteIfExists(output);
  }

  @Override
  public void close() throws IOException {
    clearOutput();
    Files.deleteIfExists(corpus);
    Files.delete(folder);
  }
}
