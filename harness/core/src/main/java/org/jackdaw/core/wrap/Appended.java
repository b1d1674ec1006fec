package org.jackdaw.core.wrap;

import org.jackdaw.api.env.HiddenState;

/**
 * The state of a world with factors that a wrapper adds behind its own.
 *
 * @param inner the state of the world inside
 * @param values the states of the added factors
 */
record Appended(HiddenState inner, int... values) implements HiddenState {

  @Override
  public int factors() {
    return inner.factors() + values.length;
  }

  @Override
  public int state(int factor) {
    return factor < inner.factors() ? inner.state(factor) : values[factor - inner.factors()];
  }
}
