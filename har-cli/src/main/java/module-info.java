/** The harscrub command. */
module io.github.harscrub.cli {
  requires info.picocli;
  requires io.github.harscrub.core;
  requires java.management;
  requires org.snakeyaml.engine;
  requires tools.jackson.databind;
  requires static org.jspecify;

  // picocli reads and sets annotated fields.
  opens io.github.harscrub.cli to
      info.picocli;
}
