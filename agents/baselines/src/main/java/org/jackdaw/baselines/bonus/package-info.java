/** Intrinsic rewards that make learners explore. */
package org.jackdaw.baselines.bonus;
