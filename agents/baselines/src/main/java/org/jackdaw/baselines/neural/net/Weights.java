package org.jackdaw.baselines.neural.net;

/** The weights of a network, which several networks of one shape may share. */
public final class Weights {

  private final double[] values;

  Weights(double[] values) {
    this.values = values;
  }

  /** The numbers, live. */
  double[] values() {
    return values;
  }

  /**
   * How many there are.
   *
   * @return at least 1
   */
  public int size() {
    return values.length;
  }

  /**
   * One of them.
   *
   * @param index from 0
   * @return its value
   */
  public double get(int index) {
    return values[index];
  }

  /**
   * Others of the same values.
   *
   * @return a copy
   */
  public Weights copy() {
    return new Weights(values.clone());
  }

  /**
   * Takes the values of others.
   *
   * @param others weights of the same size
   */
  public void copyFrom(Weights others) {
    System.arraycopy(others.values, 0, values, 0, values.length);
  }
}
