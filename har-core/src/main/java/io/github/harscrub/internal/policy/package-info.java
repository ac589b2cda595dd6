/** What a policy says of a value, given its name and where it stands. */
@NullMarked
package io.github.harscrub.internal.policy;

import org.jspecify.annotations.NullMarked;
