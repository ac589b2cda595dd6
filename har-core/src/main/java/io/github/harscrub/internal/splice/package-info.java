/** Copies a source and replaces ranges of it. Knows no HAR. */
@NullMarked
package io.github.harscrub.internal.splice;

import org.jspecify.annotations.NullMarked;
