/** Exact values of Bernoulli bandits whose arms are unknown, by dynamic programming over counts. */
package org.jackdaw.oracle.bandit;
