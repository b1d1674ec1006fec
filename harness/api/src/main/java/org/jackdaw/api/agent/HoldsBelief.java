package org.jackdaw.api.agent;

import java.util.OptionalDouble;

/** An agent that holds a belief about the hidden state. */
public interface HoldsBelief {

  /**
   * The belief after the latest perception.
   *
   * @return a live view, valid until the agent's next call
   */
  Belief belief();

  /**
   * The variational free energy of the latest perception.
   *
   * @return in nats; empty where the agent has none
   */
  OptionalDouble variationalFreeEnergy();
}
