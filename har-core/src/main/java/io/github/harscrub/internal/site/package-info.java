/** Looks at the values of a HAR as what they are in HTTP. */
@NullMarked
package io.github.harscrub.internal.site;

import org.jspecify.annotations.NullMarked;
