package org.jackdaw.api.model;

import java.util.BitSet;
import java.util.List;

/** Joint states of some factors in which an episode ends. */
public final class TerminalRule {

  private final List<String> factors;
  private final BitSet states;

  /**
   * A rule over the joint states of some factors.
   *
   * @param factors the factors, in order; the last varies fastest
   * @param states the joint states that end the episode; copied
   */
  public TerminalRule(List<String> factors, BitSet states) {
    this.factors = List.copyOf(factors);
    this.states = (BitSet) states.clone();
  }

  /**
   * The factors that decide.
   *
   * @return their names, the last varying fastest
   */
  public List<String> factors() {
    return factors;
  }

  /**
   * Whether a joint state ends the episode.
   *
   * @param joint the joint state of the factors, the last varying fastest
   * @return true if it does
   */
  public boolean ends(int joint) {
    return states.get(joint);
  }

  int[] joints() {
    return states.stream().toArray();
  }
}
