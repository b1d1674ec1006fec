package org.jackdaw.api.random;

/**
 * A node of a tree of seeds. Children are named, so a seed depends on what it is for and never on
 * the order in which seeds are asked for.
 *
 * @param seed the seed of this node
 */
public record SeedTree(long seed) {

  private static final long NAMES = 0x6A09E667F3BCC909L;
  private static final long NUMBERS = 0xBB67AE8584CAA73BL;

  /**
   * The root of a tree.
   *
   * @param seed any number
   * @return the root
   */
  public static SeedTree root(long seed) {
    return new SeedTree(seed);
  }

  /**
   * The child of this name.
   *
   * @param name what the seed is for
   * @return the child node
   */
  public SeedTree child(String name) {
    long state = Mix64.chain(seed, NAMES + name.length());
    for (int i = 0; i < name.length(); i++) {
      state = Mix64.chain(state, name.charAt(i));
    }
    return new SeedTree(state);
  }

  /**
   * The child of this number, such as a run or an episode.
   *
   * @param number which one
   * @return the child node
   */
  public SeedTree child(long number) {
    return new SeedTree(Mix64.chain(Mix64.chain(seed, NUMBERS), number));
  }

  /**
   * A new stream that starts here; the same node always gives the same stream.
   *
   * @return the stream
   */
  public RandomStream stream() {
    return new RandomStream(seed);
  }
}
