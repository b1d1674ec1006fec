/** Agents of reinforcement learning and planning that active inference is compared with. */
package org.jackdaw.baselines;
