package org.jackdaw.encoders;

/** An encoder for function approximators: what was perceived as a vector of fixed length. */
public interface VectorEncoder extends ObservationEncoder {

  /**
   * Length of the vector.
   *
   * @return at least 1
   */
  int length();

  /**
   * Writes the vector after the latest perception.
   *
   * @param target {@link #length} numbers, all overwritten
   */
  void encode(double[] target);
}
