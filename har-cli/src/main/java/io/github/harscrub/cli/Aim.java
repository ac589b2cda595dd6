package io.github.harscrub.cli;

/** What a command does with the HARs that it reads. */
enum Aim {
  /** It writes scrubbed copies: of one that fails people ask whether a part of it was written. */
  COPY,

  /** It tells of them, and leaves them as they are. */
  LOOK
}
