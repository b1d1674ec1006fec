/** Metrics of what was observed, for any world with finite observations, without a model of it. */
package org.jackdaw.core.metric.sequence;
