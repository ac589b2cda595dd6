/** Speed, measured: JMH benchmarks, a comparison in pairs, and the corpus for both. */
@NullMarked
package io.github.harscrub.bench;

import org.jspecify.annotations.NullMarked;
