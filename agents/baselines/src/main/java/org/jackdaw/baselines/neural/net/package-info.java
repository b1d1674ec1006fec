/** Small neural networks, their losses and their optimiser, in plain reproducible arithmetic. */
package org.jackdaw.baselines.neural.net;
