/** Agents that play bandits: an arm is played again and again, and nothing else changes. */
package org.jackdaw.baselines.bandit;
