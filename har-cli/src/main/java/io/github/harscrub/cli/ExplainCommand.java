package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.ProgressListener;
import io.github.harscrub.explain.Explanation;
import io.github.harscrub.policy.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Tells why a value stays or goes. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Tells why the value at one place of a HAR stays or goes: which rule, in which encodings, what"
          + " the policy says. Never the value. Changes nothing.",
      "Or what a name says of the values beside it, without a HAR."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Explained.",
      "1:Reading failed, or an internal error.",
      "2:Wrong usage, or there is nothing at that place.",
      "5:The input was refused: it is no HAR, cut off, or over a limit.",
      "130:Interrupted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub explain a.har --at /log/entries/3/request/headers/2/value",
      "  harscrub explain --name X-Tenant-Token --in header"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A HAR file; - is standard input.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "PLACE",
      description = {
        "A JSON pointer (RFC 6901), or a place as a report has it, such as"
            + " log.entries[3].request.url."
      })
  private Optional<String> place = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME", description = "Explain a name, without a file.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--in",
      paramLabel = "PLACE",
      defaultValue = "body",
      converter = PlaceConverter.class,
      description = "Where the name stands: header, cookie, query, form or body (the default).")
  private Place in = Place.BODY;

  @Mixin private final CommonOptions common = new CommonOptions();

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException, HarFormatException {
    Messages messages = common.messages(streams);
    boolean value = file.isPresent() && place.isPresent() && name.isEmpty();
    boolean alone = file.isEmpty() && place.isEmpty() && name.isPresent();
    if (!value && !alone) {
      throw new UsageException("give either FILE and --at PLACE, or --name NAME");
    }
    if (name.filter(String::isEmpty).isPresent()) {
      throw new UsageException("--name is empty; give the name of a header, cookie or field");
    }
    common.load(streams, messages);
    try {
      return value ? value(messages) : name();
    } finally {
      messages.clear();
    }
  }

  private int value(Messages messages) throws IOException, UsageException, HarFormatException {
    Input input = Input.of(List.of(file.orElseThrow()), streams).get(0);
    if (input.path().filter(Files::isDirectory).isPresent()) {
      throw new UsageException(input.shown() + " is a folder; explain takes one HAR");
    }
    HarSanitizer sanitizer = common.sanitizer(messages.progress(input.shown()));
    List<Explanation> explanations;
    try {
      explanations = input.explain(sanitizer, place.orElseThrow());
    } catch (IOException | HarFormatException failure) {
      messages.clear();
      Failure told = Failure.of(failure, input, input.shown(), Aim.LOOK);
      messages.error(told.sentence());
      if (failure instanceof HarFormatException refusal && CutOff.isBehindAnEntry(refusal)) {
        messages.note(CutOff.ADVICE);
      }
      return told.exitCode();
    }
    messages.clear();
    if (explanations.isEmpty()) {
      throw new UsageException(
          "in "
              + input.shown()
              + " no string, number or property name stands at that place; a place is written"
              + " /log/entries/0/request/url or log.entries[0].request.url");
    }
    print(ExplanationText.of(explanations));
    return ExitCode.OK;
  }

  private int name() throws IOException {
    String given = name.orElseThrow();
    HarSanitizer sanitizer = common.sanitizer(ProgressListener.NONE);
    print(ExplanationText.of(given, in, sanitizer.explainName(given, in)));
    return ExitCode.OK;
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }

  /** The places where people look for names. */
  static final class PlaceConverter implements ITypeConverter<Place> {
    @Override
    public Place convert(String value) {
      for (Place place : Place.values()) {
        if (place.name().toLowerCase(Locale.ROOT).equals(value)) {
          return place;
        }
      }
      throw new TypeConversionException(
          "there is no place '" + value + "'; choose header, cookie, query, form or body");
    }
  }
}
