package io.github.harscrub.internal.redact;

import io.github.harscrub.report.Loss;
import java.util.Optional;

/** How much a run has read and written, as {@link io.github.harscrub.report.Report} says it. */
record Extent(long inputBytes, long outputBytes, long entries, Optional<Loss> loss) {}
