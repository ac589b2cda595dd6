package io.github.harscrub.report;

/**
 * A body that was not understood, so that nobody can say that nothing is in it.
 *
 * @param place where, as in {@link Redaction#place}
 * @param reason why, and what was done instead
 */
public record UnreadBody(String place, String reason) {}
