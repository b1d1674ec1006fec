package org.jackdaw.core.result;

import org.jackdaw.stats.Interval;

/**
 * The mean of one metric over the training runs of one contender. A run's score is the mean over
 * its episodes of this phase and checkpoint.
 *
 * @param environment label of the world
 * @param agent label of the contender
 * @param knowledge what the contender was told
 * @param phase {@code train} or {@code evaluate}
 * @param checkpoint training episodes or steps done; where steps are counted the multiple that an
 *     evaluation was due at
 * @param metric a column of {@code episodes.csv}, or {@code normalised_score}
 * @param interval mean, bounds, and the number of runs that have a score
 */
public record SummaryRow(
    String environment,
    String agent,
    String knowledge,
    String phase,
    long checkpoint,
    String metric,
    Interval interval) {}
