/** Metrics of where episodes went, and of what was known on the way. */
package org.jackdaw.core.metric.path;
