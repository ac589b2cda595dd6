package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** Text on its way out. */
final class TextOutput {
  private final OutputStream out;

  TextOutput(OutputStream out) {
    this.out = out;
  }

  /** Writes at once: who reads along sees whole lines. */
  void write(CharSequence text) throws IOException {
    out.write(text.toString().getBytes(UTF_8));
    out.flush();
  }
}
