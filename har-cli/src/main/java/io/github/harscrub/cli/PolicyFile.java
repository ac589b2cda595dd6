package io.github.harscrub.cli;

import io.github.harscrub.policy.Policy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A policy as people write it. {@code policy.schema.json} beside this class describes the format.
 *
 * @param tests what {@code policy test} runs
 */
record PolicyFile(Policy policy, List<PolicyExample> tests) {
  private static final int MAX_BYTES = 1 << 20;

  /**
   * Reads a file.
   *
   * @param base what the file builds on if it names no preset
   * @param overrides true if {@code base} counts even then
   */
  static PolicyFile read(Path file, Policy base, boolean overrides)
      throws IOException, PolicyError {
    if (Files.notExists(file)) {
      throw PolicyError.of(
          file, ": no such file; check the name, or type harscrub policy init to make a policy");
    }
    if (!Files.isRegularFile(file)) {
      throw PolicyError.of(file, " is no regular file; name a policy file");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw PolicyError.at(file, 0, 0, "expected at most " + MAX_BYTES + " bytes");
    }
    String yaml = decode(file, Files.readAllBytes(file));
    Node root = compose(file, yaml);
    return new PolicyReader(new PolicyNode(file, root), base, overrides).read();
  }

  private static String decode(Path file, byte[] bytes) throws PolicyError {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw PolicyError.at(file, 0, 0, "expected UTF-8");
    }
  }

  private static Node compose(Path file, String yaml) throws PolicyError {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_BYTES).build();
    try {
      return new Composer(settings, new ParserImpl(settings, new StreamReader(settings, yaml)))
          .getSingleNode()
          .orElseThrow(() -> PolicyError.at(file, 0, 0, "expected a policy, the file is empty"));
    } catch (MarkedYamlEngineException wrong) {
      // Its message quotes the file.
      Optional<Mark> mark = wrong.getProblemMark().or(wrong::getContextMark);
      throw PolicyError.at(
          file,
          mark.map(Mark::getLine).orElse(0),
          mark.map(Mark::getColumn).orElse(0),
          "expected YAML; look at indentation, colons, and quotes around special characters");
    } catch (YamlEngineException wrong) {
      throw PolicyError.at(file, 0, 0, "expected one YAML document of printable characters");
    }
  }
}
