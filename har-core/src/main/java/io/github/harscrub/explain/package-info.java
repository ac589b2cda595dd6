/** Why values stay or go: for one place of a file, or for a name. Never a value. */
@NullMarked
package io.github.harscrub.explain;

import org.jspecify.annotations.NullMarked;
