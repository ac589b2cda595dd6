/**
 * Undoes encodings, one class each, and carries edits of the decoded bytes back. Knows no HAR and
 * no secret.
 */
@NullMarked
package io.github.harscrub.internal.layer;

import org.jspecify.annotations.NullMarked;
