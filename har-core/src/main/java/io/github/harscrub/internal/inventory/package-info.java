/** Which credentials a file holds, where they were seen, and what they say of themselves. */
@NullMarked
package io.github.harscrub.internal.inventory;

import org.jspecify.annotations.NullMarked;
