package io.github.harscrub.report;

import io.github.harscrub.detect.Rule;

/**
 * How often a rule found something in one kind of place.
 *
 * @param rule what was found
 * @param place where: {@code request header}, {@code response body}, {@code cookie} and so on
 * @param count how often
 */
public record Tally(Rule rule, String place, long count) {}
