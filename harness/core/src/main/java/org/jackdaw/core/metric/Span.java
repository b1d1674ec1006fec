package org.jackdaw.core.metric;

import org.jackdaw.api.env.Phase;

/** How long a metric goes on counting. */
public enum Span {
  /** Within one episode. */
  EPISODE,
  /** Over all training episodes of a run so far; evaluation rows are blank. */
  TRAINING;

  /**
   * The name of a column over this span.
   *
   * @param name the name within an episode
   * @return the name, with {@code training_} before it where it goes on
   */
  public String column(String name) {
    return this == EPISODE ? name : "training_" + name;
  }

  /**
   * The span in words.
   *
   * @return such as {@code in the episode}
   */
  public String words() {
    return this == EPISODE ? "in the episode" : "in training so far";
  }

  /**
   * Whether an episode counts.
   *
   * @param phase its phase
   * @return false for evaluation where training is counted
   */
  public boolean counts(Phase phase) {
    return this == EPISODE || phase == Phase.TRAIN;
  }
}
