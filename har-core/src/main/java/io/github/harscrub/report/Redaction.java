package io.github.harscrub.report;

import io.github.harscrub.detect.Rule;

/**
 * One edit of the file.
 *
 * @param rule what was found
 * @param place where, as people write it: {@code log.entries[3].request.headers[7].value
 *     (Authorization)}; names that may be secrets themselves are masked
 * @param start first byte replaced, from the start of the input
 * @param end behind the last one
 * @param count how many findings the edit stands for; more than one where an encoded body was
 *     edited as a whole
 */
public record Redaction(Rule rule, String place, long start, long end, int count) {}
