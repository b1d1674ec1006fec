package org.jackdaw.api.env;

import java.util.List;
import org.jackdaw.api.model.Model;

/** A world that publishes the exact model of its process. */
public interface PublishesModel {

  /**
   * The model of one run; where the world changes as training goes on, the one that holds at the
   * start. It is the same for all runs unless something is drawn per run, such as the arm means of
   * a bandit.
   *
   * @param runSeed the run's seed, as in {@link Episode#runSeed}
   * @return the model, true cell by cell
   */
  Model model(long runSeed);

  /**
   * The model in force after some training. It differs from {@link #model(long)} only in a world
   * that changes as training goes on; all models of a run have the same observations and actions.
   *
   * @param runSeed the run's seed, as in {@link Episode#runSeed}
   * @param trained training episodes finished before the episode, as in {@link Episode#trained}
   * @return the model of that episode, true cell by cell
   */
  default Model model(long runSeed, int trained) {
    return model(runSeed);
  }

  /**
   * When another model comes into force.
   *
   * @return numbers of finished training episodes, ascending, from 1; none unless the world changes
   *     as training goes on
   */
  default List<Integer> changes() {
    return List.of();
  }
}
