package io.github.harscrub.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;

/** Standard output, whose errors can be told from those of files. */
final class DataOutput extends FilterOutputStream {
  /** Standard output cannot be written; most often, its reader has gone. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    Lost(IOException cause) {
      super("cannot write to standard output: " + Failure.reason(cause));
    }
  }

  DataOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (ClosedByInterruptException interrupted) {
      throw interrupted;
    } catch (IOException failure) {
      throw new Lost(failure);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (ClosedByInterruptException interrupted) {
      throw interrupted;
    } catch (IOException failure) {
      throw new Lost(failure);
    }
  }
}
