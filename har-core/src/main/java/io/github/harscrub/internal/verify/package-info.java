/**
 * Proves that a sanitized HAR is its original without what was removed. Written apart from what it
 * checks: knows neither the walker nor the layers, the scanner, the rules for names or the splicer.
 */
@NullMarked
package io.github.harscrub.internal.verify;

import org.jspecify.annotations.NullMarked;
