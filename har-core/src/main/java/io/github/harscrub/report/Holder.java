package io.github.harscrub.report;

/** Whom a credential stands for. */
public enum Holder {
  HUMAN,
  /** A service account, a pipeline, an application. */
  MACHINE,
  /** Nothing says. */
  UNKNOWN
}
