package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs scripts in a folder as CI does. At {@code $HARSCRUB_JAR} is a jar that starts what is
 * tested.
 */
final class CiShell {
  /** What a script returned and printed. */
  record Run(int code, String out, String err) {}

  private final Path folder;
  private final Path bin;
  private final Map<String, String> environment = new HashMap<>();

  CiShell(Path folder) throws IOException {
    this.folder = folder;
    this.bin = Files.createDirectories(folder.resolve("bin"));
    Path jar = bin.resolve("harscrub.jar");
    environment.put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
    environment.put("HARSCRUB_JAR", jar.toString());
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  /** Sets a variable. */
  void set(String name, String value) {
    environment.put(name, value);
  }

  /** Puts a command on the path. */
  void command(String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make a command");
    }
  }

  /** Runs a script as GitHub Actions does. */
  Run run(String script) throws IOException, InterruptedException {
    Path err = bin.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script);
    builder.directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }
}
