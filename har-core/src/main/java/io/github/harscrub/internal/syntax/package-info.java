/** Finds the values that names stand beside, one class per notation. Knows no HAR and no secret. */
@NullMarked
package io.github.harscrub.internal.syntax;

import org.jspecify.annotations.NullMarked;
