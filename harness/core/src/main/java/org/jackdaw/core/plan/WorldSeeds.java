package org.jackdaw.core.plan;

import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.SeedTree;

/**
 * The seeds of one run of a world.
 *
 * @param run the seed of what stays for the whole run
 * @param train the node of training episodes, keyed by their number in the run
 * @param evaluate the node of evaluation episodes, keyed by their number in the evaluation
 */
public record WorldSeeds(long run, SeedTree train, SeedTree evaluate) {

  /**
   * An episode of this run.
   *
   * @param phase training or evaluation
   * @param trained training episodes finished before this one
   * @param index number of the episode within its phase and checkpoint
   * @return the episode, with its seed
   */
  public Episode episode(Phase phase, int trained, int index) {
    SeedTree node = phase == Phase.TRAIN ? train.child(trained) : evaluate.child(index);
    return new Episode(run, phase, trained, index, node.seed());
  }
}
