package io.github.harscrub.report;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;

/**
 * How often a rule found something in one kind of place, as surely.
 *
 * @param rule what was found
 * @param place where: {@code request header}, {@code response body}, {@code cookie} and so on
 * @param confidence how sure these finds are
 * @param count how often
 */
public record Tally(Rule rule, String place, Confidence confidence, long count) {}
