package io.github.harscrub.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command, in the roff macros of man(7), from what its help says. */
final class ManPage {
  private final CommandSpec spec;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandSpec spec) {
    this.spec = spec;
  }

  /** What the page is called: {@code harscrub-policy-init}. */
  static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  static String of(CommandSpec spec) {
    return new ManPage(spec).write();
  }

  private String write() {
    UsageMessageSpec usage = spec.usageMessage();
    String name = name(spec);
    page.append(".TH \"").append(name.toUpperCase(Locale.ROOT)).append("\" \"1\"\n");
    String[] description = usage.description();
    section("NAME");
    text(name + " - " + (description.length == 0 ? "" : description[0]));
    section("SYNOPSIS");
    Help help = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF));
    for (String line : help.synopsis(0).strip().split("\\R\\s*", -1)) {
      text(line);
    }
    section("DESCRIPTION");
    for (String paragraph : description) {
      page.append(".PP\n");
      text(paragraph);
    }
    commands();
    options();
    exitCodes(usage.exitCodeList());
    lines("EXAMPLES", usage.footer());
    return page.toString();
  }

  private void commands() {
    if (spec.subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (Map.Entry<String, CommandLine> command : spec.subcommands().entrySet()) {
      CommandSpec sub = command.getValue().getCommandSpec();
      if (!sub.usageMessage().hidden()) {
        item("\\fB" + escaped(name(sub)) + "\\fR(1)", sub.usageMessage().description());
      }
    }
  }

  private void options() {
    section("OPTIONS");
    for (PositionalParamSpec positional : spec.positionalParameters()) {
      if (!positional.hidden()) {
        item("\\fI" + escaped(positional.paramLabel()) + "\\fR", positional.description());
      }
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        item(label(option), option.description());
      }
    }
  }

  private static String label(OptionSpec option) {
    List<String> names = List.of(option.names());
    String label = "\\fB" + escaped(String.join(", ", names)) + "\\fR";
    return takesValue(option) ? label + " \\fI" + escaped(option.paramLabel()) + "\\fR" : label;
  }

  private static boolean takesValue(ArgSpec option) {
    return option.arity().max() > 0;
  }

  private void exitCodes(Map<String, String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    section("EXIT STATUS");
    codes.forEach((code, meaning) -> item("\\fB" + escaped(code) + "\\fR", meaning));
  }

  /** Lines that stay as they are. */
  private void lines(String title, String[] lines) {
    if (lines.length == 0) {
      return;
    }
    section(title);
    page.append(".nf\n");
    for (String line : lines) {
      text(line.strip());
    }
    page.append(".fi\n");
  }

  private void section(String title) {
    page.append(".SH ").append(title).append('\n');
  }

  private void item(String term, String... meaning) {
    page.append(".TP\n").append(term).append('\n');
    for (String line : meaning) {
      text(line);
    }
  }

  private void text(String line) {
    page.append(escaped(line.replace("%n", " "))).append('\n');
  }

  /** A backslash begins an escape, a dot or an apostrophe at the start of a line a request. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
