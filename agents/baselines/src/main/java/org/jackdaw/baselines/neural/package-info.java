/** Agents that learn with small neural networks: DQN, DRQN and A2C. */
package org.jackdaw.baselines.neural;
