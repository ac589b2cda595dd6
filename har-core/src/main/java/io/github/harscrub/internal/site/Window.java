package io.github.harscrub.internal.site;

/**
 * The part of a long value that is looked at as one.
 *
 * @param start first byte in memory
 * @param cut from here on the window speaks; what stands before is there for context
 * @param bodyEnd up to here the window speaks
 * @param end behind the last byte in memory
 */
public record Window(long start, long cut, long bodyEnd, long end) {}
