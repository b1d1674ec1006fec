package org.jackdaw.core.config;

import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.modelio.tree.Node;

/**
 * A metric of a plan.
 *
 * @param planned the metric with its options
 * @param resolved its entry with every option: a word where it has none
 */
record PlannedMetric(MetricFactory planned, Node resolved) {}
