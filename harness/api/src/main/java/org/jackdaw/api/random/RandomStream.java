package org.jackdaw.api.random;

/**
 * A stream of random numbers: xoshiro256++ 1.0 (Blackman and Vigna 2021, doi:10.1145/3460772),
 * seeded by SplitMix64. Its sequence is pinned by tests and does not change with the JDK. Not
 * thread-safe.
 */
public final class RandomStream {

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /**
   * A stream from a seed; {@link SeedTree#stream} is the usual way to get one.
   *
   * @param seed any number
   */
  public RandomStream(long seed) {
    s0 = Mix64.mix(seed + Mix64.GOLDEN_GAMMA);
    s1 = Mix64.mix(seed + 2 * Mix64.GOLDEN_GAMMA);
    s2 = Mix64.mix(seed + 3 * Mix64.GOLDEN_GAMMA);
    s3 = Mix64.mix(seed + 4 * Mix64.GOLDEN_GAMMA);
  }

  private RandomStream(RandomStream other) {
    s0 = other.s0;
    s1 = other.s1;
    s2 = other.s2;
    s3 = other.s3;
  }

  /**
   * A copy that goes on from here independently.
   *
   * @return a stream with the same future
   */
  public RandomStream copy() {
    return new RandomStream(this);
  }

  /**
   * The next 64 random bits.
   *
   * @return any long, all equally likely
   */
  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /**
   * A uniform number.
   *
   * @return in [0, 1), a multiple of 2^-53
   */
  public double nextDouble() {
    return Mix64.toUnit(nextLong());
  }

  /**
   * A uniform integer, without bias (Lemire 2019, doi:10.1145/3230636).
   *
   * @param bound exclusive upper bound, at least 1
   * @return in [0, bound)
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be >= 1, got " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xFFFFFFFFL;
    if (low < bound) {
      long threshold = (0x100000000L - bound) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xFFFFFFFFL;
      }
    }
    return (int) (product >>> 32);
  }

  /**
   * A fair coin.
   *
   * @return true or false, equally likely
   */
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /**
   * A standard normal number by the polar method (Marsaglia and Bray 1964); the second one of the
   * pair is dropped, so a draw never depends on an earlier one's leftovers.
   *
   * @return mean 0, standard deviation 1
   */
  public double nextGaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }
}
