package io.github.harscrub.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;

/** Tells whether a person watches standard error. When in doubt: no. */
final class StandardError {
  private StandardError() {}

  static boolean isTerminal() {
    try {
      // Linux names what is behind a descriptor; a pipe or a socket has a name that is no path.
      String name = Path.of("/proc/self/fd/2").toRealPath().toString();
      return name.startsWith("/dev/pts/")
          || name.startsWith("/dev/tty")
          || name.equals("/dev/console");
    } catch (IOException notLinux) {
      return isConsole();
    }
  }

  /**
   * Java knows of standard input and output only: with {@code 2> file} this may be wrong, which
   * puts progress into that file and harms nobody.
   */
  @SuppressWarnings("SystemConsoleNull") // what it says from JDK 22 on is not relied on
  private static boolean isConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there always is a console, and this method, which 17 has not.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJdk22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}
