package org.jackdaw.stats.test;

/**
 * How two of several agents compare, in the light of all comparisons.
 *
 * @param first position of one agent
 * @param second position of the other, larger
 * @param difference mean of the first minus mean of the second
 * @param p two-sided p-value, corrected for all pairs
 */
public record PairDifference(int first, int second, double difference, double p) {}
