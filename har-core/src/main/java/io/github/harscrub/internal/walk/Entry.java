package io.github.harscrub.internal.walk;

import java.util.List;

/**
 * An element of {@code log.entries}.
 *
 * @param path where it stands in the JSON tree
 * @param start its first byte in the file
 * @param end behind its last byte
 * @param next where the element behind it begins, or -1 if it is the last
 * @param urls what its request went to: the decoded {@code url} of every member {@code request}
 * @param started when: every {@code startedDateTime}, decoded
 */
public record Entry(
    Path path, long start, long end, long next, List<String> urls, List<String> started) {}
