package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.report.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Has a second processor read the rule tables and load classes while the command line is read: each
 * takes about as long as the other. Nothing comes of it but time saved.
 */
final class WarmUp {
  /** An entry with a little of what most have. */
  private static final String SMALL =
      """
      {"log": {"entries": [{
        "request": {
          "method": "GET",
          "url": "https://example.org/a?b=c&id=42",
          "headers": [{"name": "Accept", "value": "text/html"}, {"name": "Cookie", "value": "a=b"}],
          "cookies": [{"name": "a", "value": "b"}],
          "postData": {"text": "a=b", "params": []}
        },
        "response": {
          "status": 200,
          "headers": [{"name": "Date", "value": "Sat, 21 Nov 2026 00:00:00 GMT"}],
          "content": {"text": "{\\"token\\": \\"4f9a\\", \\"mail\\": \\"x@y\\", \\"a\\": 17}"}
        }
      }]}}
      """;

  private WarmUp() {}

  /** Returns at once; does nothing for commands that read no HAR. */
  static void startFor(String[] args) {
    boolean reads = args.length > 1 && (args[0].equals("sanitize") || args[0].equals("check"));
    if (reads && Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(WarmUp::tryRun, "harscrub-warm-up");
      // The command must neither wait for it nor fail with it.
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((failed, thrown) -> {});
      thread.start();
    }
  }

  private static void tryRun() {
    try {
      run();
    } catch (IOException | HarFormatException tellsTheCommandToo) {
      // What is wrong with this machine, the command will meet and say.
    }
  }

  static Report run() throws IOException, HarFormatException {
    return HarSanitizer.create().scan(new ByteArrayInputStream(SMALL.getBytes(UTF_8)));
  }
}
