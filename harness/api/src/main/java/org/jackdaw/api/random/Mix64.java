package org.jackdaw.api.random;

/**
 * The 64-bit finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195; the
 * variant constants are David Stafford's "Mix13").
 */
final class Mix64 {

  static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Mix64() {}

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** One step of a chain: the mixed state and word, never the same for swapped words. */
  static long chain(long state, long word) {
    return mix(mix(state + GOLDEN_GAMMA) ^ word);
  }

  /** A number in [0, 1) from the upper 53 bits. */
  static double toUnit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }
}
