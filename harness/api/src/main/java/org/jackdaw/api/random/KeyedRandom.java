package org.jackdaw.api.random;

/**
 * Uniform draws that follow from a position instead of a history: a world draws the chance of step
 * t on stream k from (episode seed, t, k), so equal actions meet equal outcomes whatever was drawn
 * before.
 */
public final class KeyedRandom {

  private KeyedRandom() {}

  /**
   * The draw at a position.
   *
   * @param seed the episode's seed
   * @param step the step within the episode; 0 is the reset
   * @param stream which of the step's independent draws, such as a factor or a modality
   * @return in [0, 1)
   */
  public static double uniform(long seed, long step, long stream) {
    return Mix64.toUnit(word(seed, step, stream));
  }

  /**
   * The same draw as a whole number.
   *
   * @param seed the episode's seed
   * @param step the step within the episode; 0 is the reset
   * @param stream which of the step's independent draws
   * @return 2^53 times {@link #uniform}, exactly
   */
  public static long bits(long seed, long step, long stream) {
    return word(seed, step, stream) >>> 11;
  }

  private static long word(long seed, long step, long stream) {
    return Mix64.chain(Mix64.chain(seed, step), stream);
  }
}
