package org.jackdaw.encoders;

/** An encoder for tables: what was perceived as the number of a state. */
public interface StateEncoder extends ObservationEncoder {

  /**
   * The state after the latest perception.
   *
   * @return its number, from 0; a new state gets the next free number
   */
  int state();
}
