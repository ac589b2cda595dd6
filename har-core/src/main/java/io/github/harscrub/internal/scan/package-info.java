/** Finds anchors in decoded bytes and verifies what stands there. Knows no HAR and no encoding. */
@NullMarked
package io.github.harscrub.internal.scan;

import org.jspecify.annotations.NullMarked;
