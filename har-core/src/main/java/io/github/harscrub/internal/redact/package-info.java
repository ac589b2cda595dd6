/** Decides what goes, learns it, and says what stands there afterwards. */
@NullMarked
package io.github.harscrub.internal.redact;

import org.jspecify.annotations.NullMarked;
