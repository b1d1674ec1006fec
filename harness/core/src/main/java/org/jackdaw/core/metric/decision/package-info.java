/** Metrics of decisions: what the actions that were taken are worth against others. */
package org.jackdaw.core.metric.decision;
