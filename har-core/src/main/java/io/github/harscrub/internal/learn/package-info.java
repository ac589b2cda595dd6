/** What was learned: the secrets, where else they stand, and what takes their place. */
@NullMarked
package io.github.harscrub.internal.learn;

import org.jspecify.annotations.NullMarked;
