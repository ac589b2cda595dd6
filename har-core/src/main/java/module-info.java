/** Removes credentials and personal data from HAR files and leaves every other byte as it was. */
module io.github.harscrub.core {
  requires dec;
  requires org.apache.commons.codec;
  requires re2j;
  requires tools.jackson.core;

  // Not transitive: whoever requires this module would have to bring the annotations along. That
  // keeps Nullable out of the exported API, or -Xlint:exports complains.
  requires static org.jspecify;

  exports io.github.harscrub;
  exports io.github.harscrub.detect;
  exports io.github.harscrub.explain;
  exports io.github.harscrub.policy;
  exports io.github.harscrub.report;
  exports io.github.harscrub.verify;
}
