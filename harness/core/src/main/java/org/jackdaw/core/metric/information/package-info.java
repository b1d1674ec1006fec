/** Metrics of what actions were expected to tell. */
package org.jackdaw.core.metric.information;
