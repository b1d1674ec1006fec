package org.jackdaw.core.metric;

import org.jackdaw.api.option.Documented;

/**
 * Options of a metric that counts.
 *
 * @param over how long it goes on counting
 */
public record SpanOptions(
    @Documented("counts within each episode, or over all training episodes of the run so far")
        Span over) {}
