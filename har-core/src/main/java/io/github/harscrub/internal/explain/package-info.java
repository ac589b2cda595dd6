/** Tells why the values at a place stay or go. */
@NullMarked
package io.github.harscrub.internal.explain;

import org.jspecify.annotations.NullMarked;
