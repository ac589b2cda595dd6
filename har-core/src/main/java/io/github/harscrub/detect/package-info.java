/** What harscrub looks for: rules and their categories. */
@NullMarked
package io.github.harscrub.detect;

import org.jspecify.annotations.NullMarked;
