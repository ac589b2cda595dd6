/** Looks at texts of any kind, and at what is encoded in them. Knows no HAR. */
@NullMarked
package io.github.harscrub.internal.inspect;

import org.jspecify.annotations.NullMarked;
