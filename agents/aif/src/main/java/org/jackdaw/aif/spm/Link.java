package org.jackdaw.aif.spm;

/**
 * Ties an outcome modality of a level to the start of a factor of the level below: the expected
 * outcome is the lower level's belief about its start, and what the lower level infers about it is
 * the outcome.
 *
 * @param modality of the upper level
 * @param factor of the lower level
 * @param map axes [state of the lower factor, outcome]; the identity if outcomes are the states
 */
public record Link(int modality, int factor, Tensor map) {

  /** Refuses what is not a matrix of finite numbers of at least 0. */
  public Link {
    LinkMatrix.check(map, "state");
  }

  /**
   * A link by which outcomes are states.
   *
   * @param modality of the upper level
   * @param factor of the lower level
   * @param size number of outcomes and states
   * @return a link
   */
  public static Link identity(int modality, int factor, int size) {
    double[] cells = new double[size * size];
    for (int i = 0; i < size; i++) {
      cells[i * size + i] = 1;
    }
    return new Link(modality, factor, Tensor.wrap(cells, size, size));
  }

  /** Expected states of the lower factor. */
  double[] down(double[] outcomes) {
    return LinkMatrix.down(map, outcomes);
  }

  /** Expected outcomes of the upper modality. */
  double[] up(double[] states) {
    return LinkMatrix.up(map, states);
  }

  /** The state that an outcome most likely is, the first of several. */
  int stateOf(int outcome) {
    int best = 0;
    for (int s = 1; s < map.size(0); s++) {
      best = map.at(s, outcome) > map.at(best, outcome) ? s : best;
    }
    return best;
  }
}
