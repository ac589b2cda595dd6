package io.github.harscrub.report;

/**
 * What a run left out of an input that was cut off.
 *
 * @param bytes at the end of the input
 * @param entries how many elements of {@code log.entries} stand complete before them
 */
public record Loss(long bytes, long entries) {}
