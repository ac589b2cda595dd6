package io.github.harscrub.report;

import io.github.harscrub.detect.Rule;

/**
 * An identifier of an application or a service account, as in {@link
 * io.github.harscrub.detect.Category#CLIENT_ID}, that the policy lets stay. It opens no door, but
 * tells whose door it is: after a leak somebody may want to know of it.
 *
 * @param rule what was found
 * @param place where, as in {@link Redaction#place}
 */
public record KeptId(Rule rule, String place) {}
