/** What to redact and how far to go: policies and limits, as data. */
@NullMarked
package io.github.harscrub.policy;

import org.jspecify.annotations.NullMarked;
