package io.github.harscrub.bench.recall;

/** What kind of name stands beside a value. */
enum Slot {
  HEADER,
  COOKIE,
  /** Of query strings, forms and the like. */
  PARAM,
  /** Of JSON, XML, scripts and all other notations in bodies. */
  KEY
}
