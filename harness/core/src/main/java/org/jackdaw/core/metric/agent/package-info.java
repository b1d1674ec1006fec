/** Metrics of what agents themselves report, compared with what is true. */
package org.jackdaw.core.metric.agent;
