/** Decodes Zstandard (RFC 8878): in Java alone, without what later Javas warn of. */
@NullMarked
package io.github.harscrub.internal.zstd;

import org.jspecify.annotations.NullMarked;
