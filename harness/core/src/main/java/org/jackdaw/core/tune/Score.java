package org.jackdaw.core.tune;

/**
 * How a configuration did in one world.
 *
 * @param score mean over its runs, in reward; a run that failed counts as the worst of the world
 * @param scaled the same on a scale that worlds share: 0 for the uniform policy and 1 for the
 *     optimum, where both are known for all runs, else 0 for the worst and 1 for the best run of
 *     the world
 * @param runs runs, those that failed included
 * @param failed runs that failed
 */
public record Score(double score, double scaled, int runs, int failed) {}
