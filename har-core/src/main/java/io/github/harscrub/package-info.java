/** Sanitizes HAR files: the way in, and what it throws. */
@NullMarked
package io.github.harscrub;

import org.jspecify.annotations.NullMarked;
