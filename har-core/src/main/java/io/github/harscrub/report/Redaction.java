package io.github.harscrub.report;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;

/**
 * One edit of the file.
 *
 * @param rule what was found
 * @param place where, as people write it: {@code log.entries[3].request.headers[7].value
 *     (Authorization)}; names that may be secrets themselves are masked
 * @param kind what kind of place that is, as in {@link Tally#place}
 * @param host what the request of the entry went to, without a port, masked alike; empty outside of
 *     entries
 * @param start first byte replaced, from the start of the input
 * @param end behind the last one
 * @param count how many findings the edit stands for; more than one where an encoded body was
 *     edited as a whole
 * @param confidence how sure it is that the rule is right
 * @param kept true if the policy keeps this place, and the value went since it was found elsewhere
 *     too: the two conflict, and removal is the safe way out
 * @param digest 64 bits of a hash, under the key of the run, of what stands there now. With one
 *     key, equal values that are replaced alike have equal digests in all runs. It tells no more of
 *     a value than its placeholder: of one without a tail, nothing
 */
public record Redaction(
    Rule rule,
    String place,
    String kind,
    String host,
    long start,
    long end,
    int count,
    Confidence confidence,
    boolean kept,
    long digest) {}
