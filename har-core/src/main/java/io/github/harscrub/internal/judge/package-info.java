/**
 * Says what a value is by its own form: random or written, a name, a message, code, a placeholder.
 * Finds nothing and changes nothing.
 */
@NullMarked
package io.github.harscrub.internal.judge;

import org.jspecify.annotations.NullMarked;
