package org.jackdaw.stats.test;

/**
 * What a test says.
 *
 * @param method how it was made, such as {@code permutation, exact}
 * @param statistic the statistic of the scores as they are
 * @param p the p-value: how often chance alone gives a statistic at least as extreme, in (0, 1]
 */
public record TestResult(String method, double statistic, double p) {}
