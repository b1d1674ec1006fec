package org.jackdaw.api.env;

import org.jackdaw.api.model.Model;

/** A world that publishes the exact model of its process. */
public interface PublishesModel {

  /**
   * The model of one run. It is the same for all runs unless something is drawn per run, such as
   * the arm means of a bandit.
   *
   * @param runSeed the run's seed, as in {@link Episode#runSeed}
   * @return the model, true cell by cell
   */
  Model model(long runSeed);
}
