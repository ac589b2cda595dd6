package io.github.harscrub.internal.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.source.MemorySource;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChangedException;
import io.github.harscrub.policy.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is walked by a log must be what a parser finds. */
final class RepeatedWalkTest {
  private static final long ROOM = 100_000_000;

  static Stream<byte[]> hars() throws Exception {
    List<byte[]> hars = new ArrayList<>();
    try (Stream<Path> recorded = Files.list(Path.of("..", "testdata", "hars"))) {
      for (Path har : recorded.filter(p -> p.toString().endsWith(".har")).sorted().toList()) {
        hars.add(Files.readAllBytes(har));
      }
    }
    assertThat(hars).isNotEmpty();
    hars.add("\uFEFF \n{\"log\": {}, \"x\": [[], {}, 1, \"\\n\"]}\n".getBytes(UTF_8));
    hars.add("{\"log\":{\"entries\":[],\"entries\":[{},{\"a\":[{\"b\":{}}]}]}}".getBytes(UTF_8));
    hars.add(entries("{\"a\": 1}", "\"" + "x".repeat(Feed.MAX_KEPT + 5) + "\"", "{\"b\": [2]}"));
    hars.add(entries(Stream.generate(() -> "{\"n\":\"é\"}").limit(200_000).toArray(String[]::new)));
    return hars.stream();
  }

  private static byte[] entries(String... entries) {
    return ("{\"log\":{\"entries\":[" + String.join(" ,\n", entries) + "]}}").getBytes(UTF_8);
  }

  @ParameterizedTest
  @MethodSource("hars")
  void findsWhatTheParserFinds(byte[] har) throws Exception {
    Source source = new MemorySource(har, har.length);
    WalkLog log = logged(source, ROOM);
    try (HarWalker parsing = new HarWalker(source, Limits.DEFAULT);
        RepeatedWalk repeated = new RepeatedWalk(source, log)) {
      parsing.start();
      repeated.start();
      Optional<Batch> expected = parsing.next();
      while (expected.isPresent()) {
        Batch batch = repeated.next().orElseThrow();
        requireSame(batch, expected.get());
        repeated.release(batch);
        parsing.release(expected.get());
        expected = parsing.next();
      }
      assertThat(repeated.next()).isEmpty();
      assertThat(repeated.entries()).isEqualTo(parsing.entries());
      assertThat(repeated.checksum()).isEqualTo(parsing.checksum());
    }
  }

  private static void requireSame(Batch batch, Batch expected) {
    assertThat(batch.start()).isEqualTo(expected.start());
    assertThat(batch.end()).isEqualTo(expected.end());
    assertThat(batch.units()).isEqualTo(expected.units());
    assertThat(batch.isInMemory()).isEqualTo(expected.isInMemory());
    assertThat(batch.whole().map(Text::copy).orElse(new byte[0]))
        .isEqualTo(expected.whole().map(Text::copy).orElse(new byte[0]));
    Tape tape = batch.tape();
    assertThat(tape.size()).isEqualTo(expected.tape().size());
    for (int i = 0; i < tape.size(); i++) {
      assertThat(tape.kind(i)).isEqualTo(expected.tape().kind(i));
      assertThat(tape.name(i)).isEqualTo(expected.tape().name(i));
      assertThat(tape.start(i)).isEqualTo(expected.tape().start(i));
      assertThat(tape.after(i)).isEqualTo(expected.tape().after(i));
    }
    assertThat(tape.start(tape.size())).isEqualTo(expected.tape().start(tape.size()));
  }

  @Test
  void noticesBytesThatChangedBeforeItShowsThem() throws Exception {
    byte[] har = entries("{\"a\": \"secret\"}");
    WalkLog log = logged(new MemorySource(har.clone(), har.length), ROOM);
    har[har.length / 2]++;
    try (RepeatedWalk repeated = new RepeatedWalk(new MemorySource(har, har.length), log)) {
      assertThatThrownBy(repeated::next).isInstanceOf(SourceChangedException.class);
    }
  }

  @Test
  void whatDoesNotFitIsNotKept() throws Exception {
    byte[] har = entries("{\"a\": 1}");
    WalkLog log = logged(new MemorySource(har, har.length), 50);
    assertThat(log.isComplete()).isFalse();
    assertThat(log.size()).isZero();
    assertThat(log.batches()).isEmpty();
  }

  private static WalkLog logged(Source source, long room) throws Exception {
    WalkLog log = new WalkLog(room);
    try (HarWalker walk = new HarWalker(source, Limits.DEFAULT)) {
      walk.start();
      for (Optional<Batch> batch = walk.next(); batch.isPresent(); batch = walk.next()) {
        log.add(batch.get());
        walk.release(batch.get());
      }
      log.end(walk);
    }
    return log;
  }
}
