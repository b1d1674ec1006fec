package org.jackdaw.baselines.neural;

import org.jackdaw.api.random.RandomStream;

/** How action values are learnt from what is remembered. */
interface ValueUpdate {

  /** Learns from one batch. */
  void update(Replay replay, RandomStream random);
}
