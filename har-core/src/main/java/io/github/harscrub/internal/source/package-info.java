/** Where the bytes come from: a file, memory, or a stream that was spooled. */
@NullMarked
package io.github.harscrub.internal.source;

import org.jspecify.annotations.NullMarked;
