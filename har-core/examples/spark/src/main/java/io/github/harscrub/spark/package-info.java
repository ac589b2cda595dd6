/** An example: sanitizes a bucket of HARs on Spark. */
@NullMarked
package io.github.harscrub.spark;

import org.jspecify.annotations.NullMarked;
