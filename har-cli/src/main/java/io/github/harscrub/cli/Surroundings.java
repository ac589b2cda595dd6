package io.github.harscrub.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the command runs.
 *
 * @param folder the current one, absolute
 * @param home of the user
 * @param variables of the environment
 */
record Surroundings(Path folder, Path home, Map<String, String> variables, boolean windows) {
  static Surroundings ofProcess() {
    return new Surroundings(
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home", "")),
        System.getenv(),
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
  }

  /** The user's own policy, whether it exists or not (XDG Base Directory Specification). */
  Path userPolicy() {
    String variable = windows ? "APPDATA" : "XDG_CONFIG_HOME";
    Path config =
        Optional.ofNullable(variables.get(variable))
            .filter(value -> !value.isEmpty())
            .map(Path::of)
            // The specification wants relative paths ignored.
            .filter(Path::isAbsolute)
            .orElse(home.resolve(".config"));
    return config.resolve("harscrub").resolve("policy.yaml");
  }
}
