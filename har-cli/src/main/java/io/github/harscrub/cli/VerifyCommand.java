package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.verify.HarVerifier;
import io.github.harscrub.verify.Verification;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that a scrubbed copy holds nothing that was removed from its original. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Proves that a scrubbed copy is its original without what was removed. Changes nothing.",
      "Compares both byte by byte, and looks for every removed value in every encoding, with code"
          + " of its own. Then scans the copy anew. Prints places, never values.",
      "What is packed by gzip, zip or Zstandard is unpacked for that; of an archive all files are"
          + " compared."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Proven.",
      "1:Reading failed, or an internal error.",
      "2:Wrong usage.",
      "5:One of the files was refused: it is no HAR, cut off, or over a limit.",
      "6:Not proven; standard output says where.",
      "130:Interrupted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub verify session.har session.scrubbed.har",
      "  harscrub verify session.har clean.har --policy-preset strict --format json"
    })
final class VerifyCommand implements Callable<Integer> {
  /** How the outcome is written. */
  enum Format {
    human,
    json
  }

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "ORIGINAL", description = "The HAR as it was recorded.")
  private String original = "";

  @Parameters(index = "1", paramLabel = "SANITIZED", description = "Its scrubbed copy.")
  private String sanitized = "";

  @Option(
      names = "--format",
      paramLabel = "human|json",
      defaultValue = "human",
      description = "How to write the outcome; json is one object.")
  private Format format = Format.human;

  @Option(
      names = "--salvage",
      description = "ORIGINAL was cut off, and SANITIZED made of it by sanitize --salvage.")
  private boolean salvage;

  @Mixin private final CommonOptions common = new CommonOptions();

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = common.messages(streams);
    common.load(streams, messages);
    Path before = file(original);
    Path after = file(sanitized);
    Verification result;
    try {
      HarVerifier verifier = HarVerifier.of(common.policy());
      result = (salvage ? verifier.salvaging() : verifier).verify(before, after);
    } catch (ClosedByInterruptException interrupted) {
      throw interrupted;
    } catch (HarFormatException refusal) {
      messages.error(both(before, after) + ": refused: " + Failure.problem(refusal));
      if (!salvage && Failure.problem(refusal).startsWith("the original is cut off")) {
        messages.note("For a copy that sanitize --salvage made of it, add --salvage.");
      }
      return ExitCode.REFUSED;
    } catch (FileSystemException failure) {
      throw failure;
    } catch (IOException | RuntimeException failure) {
      Failure said = Failure.of(failure);
      messages.error(both(before, after) + ": " + said.sentence());
      return said.exitCode();
    }
    String text =
        format == Format.json
            ? VerificationText.json(result)
            : VerificationText.lines(result, Printable.of(after));
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
    if (!result.scan().isClean()) {
      messages.note(
          "If the copy was made under another policy, name that with --policy or --policy-preset;"
              + " else sanitize the original again.");
    }
    return result.isProven() ? ExitCode.OK : ExitCode.UNPROVEN;
  }

  private static String both(Path before, Path after) {
    return Printable.of(before) + " and " + Printable.of(after);
  }

  /** Both files are read more than once, so a pipe will not do. */
  private static Path file(String argument) throws UsageException {
    if (argument.equals(Input.DASH)) {
      throw new UsageException("verify reads files more than once; name a file instead of -");
    }
    Path path = Input.pathOf(argument);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UsageException(
          Printable.of(path) + " is no file; verify takes two files, ORIGINAL and SANITIZED");
    }
    return path;
  }
}
