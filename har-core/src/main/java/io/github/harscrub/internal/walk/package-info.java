/** Walks a HAR with Jackson's streaming parser and says what stands where. Knows no secret. */
@NullMarked
package io.github.harscrub.internal.walk;

import org.jspecify.annotations.NullMarked;
