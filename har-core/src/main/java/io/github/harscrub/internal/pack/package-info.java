/** HARs that come packed, and files that belong to them. */
@NullMarked
package io.github.harscrub.internal.pack;

import org.jspecify.annotations.NullMarked;
