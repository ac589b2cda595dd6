/** The harscrub command. */
@NullMarked
package io.github.harscrub.cli;

import org.jspecify.annotations.NullMarked;
