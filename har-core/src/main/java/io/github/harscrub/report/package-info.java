/** What was redacted where, and by which rule. Never a value. */
@NullMarked
package io.github.harscrub.report;

import org.jspecify.annotations.NullMarked;
