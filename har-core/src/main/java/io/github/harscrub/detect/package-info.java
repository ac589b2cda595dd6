/** What harscrub looks for: rules and their categories, and detectors of your own. */
@NullMarked
package io.github.harscrub.detect;

import org.jspecify.annotations.NullMarked;
