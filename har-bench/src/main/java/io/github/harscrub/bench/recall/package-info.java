/**
 * Plants secrets in recorded entries, and looks in the sanitized file for what is left of them.
 *
 * <p>Nothing here asks har-core what is sensitive or how an encoding is undone: what planted and
 * found by the same code would prove nothing.
 */
@NullMarked
package io.github.harscrub.bench.recall;

import org.jspecify.annotations.NullMarked;
