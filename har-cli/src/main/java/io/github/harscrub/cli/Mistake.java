package io.github.harscrub.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is wrong with a command line into a sentence that says what was expected. */
final class Mistake {
  /** How picocli begins what a converter of ours has to say. */
  private static final String CONVERTED = "^Invalid value for option '([^']+)'[^:]*: ";

  private Mistake() {}

  /** The sentence, without a full stop. It quotes what was typed. */
  static String sentence(ParameterException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    if (mistake instanceof UnmatchedArgumentException extra && !extra.isUnknownOption()) {
      return command.subcommands().isEmpty()
          ? "too many arguments: " + String.join(" ", extra.getUnmatched())
          : "there is no command "
              + (command.qualifiedName() + " " + extra.getUnmatched().get(0))
              + ("; choose " + choice(command.subcommands().keySet().stream()));
    }
    if (mistake instanceof MissingParameterException missing) {
      return missing(missing.getMissing().get(0), command);
    }
    if (mistake instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice; give it once";
    }
    ArgSpec argument = mistake.getArgSpec();
    return argument == null
        ? String.valueOf(mistake.getMessage())
        : unfit(argument, mistake.getValue(), String.valueOf(mistake.getMessage()));
  }

  private static String missing(ArgSpec missing, CommandSpec command) {
    if (missing.isOption()) {
      return name(missing) + " wants a value, as in " + name(missing) + " " + missing.paramLabel();
    }
    return name(missing)
        + (" is missing; type " + command.qualifiedName() + " ")
        + command.positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
  }

  /** About a value of the wrong kind. */
  private static String unfit(ArgSpec argument, String value, String said) {
    if (argument.arity().max() == 0) {
      return name(argument) + " takes no value; give it alone";
    }
    if (argument.type() == int.class) {
      return name(argument) + " wants a whole number, not '" + value + "'";
    }
    if (argument.type().isEnum() && argument.converters().length == 0) {
      Stream<String> constants =
          Stream.of(argument.type().getEnumConstants()).map(Object::toString);
      return name(argument) + ": there is no '" + value + "'; choose " + choice(constants);
    }
    return said.replaceFirst(CONVERTED, "$1: ");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** {@code a, b or c}. */
  private static String choice(Stream<String> names) {
    List<String> all = names.toList();
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }
}
