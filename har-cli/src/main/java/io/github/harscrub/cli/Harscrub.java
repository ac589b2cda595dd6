package io.github.harscrub.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself, which does nothing: it says what to type. */
@Command(
    name = "harscrub",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Removes credentials and personal data from HAR files, and leaves every other byte as it"
          + " was.",
      "Nothing leaves this machine."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done, or nothing found.",
      "1:Reading or writing failed, or an internal error.",
      "2:Wrong usage, or an output that exists already.",
      "3:check found something.",
      "4:Some of several files failed or were refused.",
      "5:The input was refused: it is no HAR, cut off, or over a limit.",
      "6:verify could not prove that nothing is left.",
      "130:Interrupted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub sanitize session.har      writes session.scrubbed.har",
      "  harscrub check recordings/         tells what is in the HARs of a folder"
    })
final class Harscrub implements Callable<Integer> {
  /** Commands that speak of all the others. */
  private static final Set<String> SPEAK_OF_ALL = Set.of("completion", "man");

  private final Messages messages;
  private final CommandLine commandLine;

  /** What picocli says when asked for it: a writer of its own would hide that it is lost. */
  private final StringWriter asked = new StringWriter();

  /** All arguments, if the first of them names no command. */
  @Unmatched private final List<String> words = new ArrayList<>();

  private Harscrub(String[] args, Streams streams) {
    this.messages = new Messages(streams, false);
    this.commandLine = new CommandLine(this);
    addCommands(args, streams);
    // An argument such as @session.har must never be read as a list of arguments and quoted.
    commandLine.setExpandAtFiles(false);
    commandLine.setOut(new PrintWriter(asked, true));
    commandLine.setErr(
        new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true));
    commandLine.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    commandLine.setParameterExceptionHandler((mistake, words) -> misused(mistake, words));
    commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
  }

  /**
   * Adds the command that is asked for, or all of them for what is said about all. picocli reads
   * the annotations of whatever is added, which takes longer than to scrub a small file.
   */
  private void addCommands(String[] args, Streams streams) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("sanitize", () -> new SanitizeCommand(streams));
    all.put("check", () -> new CheckCommand(streams));
    all.put("verify", () -> new VerifyCommand(streams));
    all.put("inventory", () -> new InventoryCommand(streams));
    all.put("explain", () -> new ExplainCommand(streams));
    all.put("key", () -> new KeyCommand(streams));
    all.put("rules", () -> new RulesCommand(streams));
    all.put("policy", () -> PolicyCommand.with(streams));
    all.put("completion", () -> new CompletionCommand(streams));
    all.put("man", () -> new ManCommand(streams));
    boolean one = args.length > 0 && !SPEAK_OF_ALL.contains(args[0]);
    @Nullable Supplier<Object> asked = one ? all.get(args[0]) : null;
    (asked == null ? all.values() : List.of(asked))
        .forEach(command -> commandLine.addSubcommand(command.get()));
  }

  /** Runs the command and returns its exit code; see {@link ExitCode}. */
  static int run(String[] args, Streams streams) {
    try {
      Harscrub harscrub = new Harscrub(args, streams);
      int code = harscrub.commandLine.execute(args);
      streams.out().write(harscrub.asked.toString().getBytes(StandardCharsets.UTF_8));
      return code;
    } catch (IOException | RuntimeException | Error failure) {
      // Nobody above prints anything but a stack trace.
      return failed(failure, new Messages(streams, false));
    }
  }

  @Override
  public Integer call() {
    if (words.isEmpty()) {
      commandLine.usage(commandLine.getErr());
    } else if (isAboutFile()) {
      String arguments = words.stream().map(Harscrub::argument).collect(Collectors.joining(" "));
      messages.error(
          "say what to do with the file; to scrub it, type: harscrub sanitize "
              + Printable.of(NameMask.masked(arguments)));
    } else {
      messages.error(
          "there is no command "
              + Printable.of(NameMask.masked(words.get(0)))
              + "; type harscrub sanitize FILE, harscrub check FILE, or harscrub --help");
    }
    return ExitCode.USAGE;
  }

  /** False if the first word is neither a file nor an option: a command that is misspelt. */
  private boolean isAboutFile() {
    String first = words.get(0);
    return first.startsWith("-")
        ? words.contains(Input.DASH) || words.stream().anyMatch(Harscrub::namesFile)
        : namesFile(first);
  }

  /** How to name a file that looks like an option. */
  private static String argument(String word) {
    boolean option = word.startsWith("-") && !word.equals(Input.DASH);
    return option && namesFile(word) ? "./" + word : word;
  }

  private static boolean namesFile(String word) {
    try {
      return word.toLowerCase(Locale.ROOT).endsWith(".har")
          || Files.isRegularFile(Input.pathOf(word));
    } catch (UsageException noPath) {
      return false;
    }
  }

  private int misused(ParameterException mistake, String[] arguments) {
    // It quotes what was typed, and people paste the wrong thing.
    messages.error(Printable.of(NameMask.masked(Mistake.sentence(mistake))));
    if (mistake instanceof UnmatchedArgumentException unknown && unknown.isUnknownOption()) {
      List<String> near = unknown.getSuggestions();
      if (!near.isEmpty()) {
        messages.note("Did you mean " + String.join(" or ", near) + "?");
      }
    }
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    messages.note("Type " + command + " --help to see what is possible.");
    Stream.of(arguments)
        .filter(argument -> argument.startsWith("-") && namesFile(argument))
        .findFirst()
        .map(Printable::of)
        .ifPresent(file -> messages.note("For the file " + file + " type ./" + file));
    return ExitCode.USAGE;
  }

  private int failed(Throwable thrown) {
    return failed(thrown, messages);
  }

  private static int failed(Throwable thrown, Messages messages) {
    Failure failure = Failure.of(thrown);
    messages.error(failure.sentence());
    return failure.exitCode();
  }
}
