/** Measurements of episodes: what a metric is, and the built-in ones. */
package org.jackdaw.core.metric;
