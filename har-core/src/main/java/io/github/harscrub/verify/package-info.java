/** Proves that a sanitized HAR is its original without what was removed. */
@NullMarked
package io.github.harscrub.verify;

import org.jspecify.annotations.NullMarked;
