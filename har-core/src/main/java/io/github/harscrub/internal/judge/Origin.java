package io.github.harscrub.internal.judge;

/** How far a value is to be trusted to be data. */
public enum Origin {
  /** A header, a cookie, a parameter: whatever stands there was sent as the value of that name. */
  SENT,
  /** A string in JSON or in markup: data, or a message about the data. */
  DATA,
  /** A string literal in a script: as often the name of a thing as its value. */
  LITERAL,
  /** Bare characters: a word of a log or an expression in code. */
  BARE
}
