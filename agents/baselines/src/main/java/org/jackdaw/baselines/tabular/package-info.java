/** Learners that keep one number per state and action in a table. */
package org.jackdaw.baselines.tabular;
