package org.jackdaw.core.plan;

import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.SeedTree;

/**
 * Which seed is for what. A world's seeds depend on the root seed, the world's label, the run, the
 * phase and the episode; never on the contender, so all contenders of a run meet the same chances.
 * A contender's seeds depend on the root seed, both labels and the run.
 *
 * @param root the experiment's root seed
 */
public record Seeds(long root) {

  /**
   * The seed of what stays for a whole run of a world.
   *
   * @param environment the world's label
   * @param run the run's index
   * @return the seed
   */
  public long run(String environment, int run) {
    return worlds(environment, run).child("run").seed();
  }

  /**
   * An episode of a world. Training episodes are keyed by their number in the run, evaluation
   * episodes by their number in the evaluation, so every checkpoint is measured on the same
   * chances.
   *
   * @param environment the world's label
   * @param run the run's index
   * @param phase training or evaluation
   * @param trained training episodes finished before this one
   * @param index number of the episode within its phase and checkpoint
   * @return the episode, with its seed
   */
  public Episode episode(String environment, int run, Phase phase, int trained, int index) {
    return world(environment, run).episode(phase, trained, index);
  }

  /**
   * The seeds of one run of a world, for many episodes.
   *
   * @param environment the world's label
   * @param run the run's index
   * @return what {@link #run} and {@link #episode} give, without walking the tree each time
   */
  public WorldSeeds world(String environment, int run) {
    SeedTree node = worlds(environment, run);
    return new WorldSeeds(
        run(environment, run), node.child(Phase.TRAIN.word()), node.child(Phase.EVALUATE.word()));
  }

  /**
   * The seeds of a contender.
   *
   * @param environment the world's label
   * @param contender the contender's label
   * @param run the run's index
   * @return the node below which the agent finds all its streams
   */
  public SeedTree agent(String environment, String contender, int run) {
    return SeedTree.root(root).child("agent").child(environment).child(contender).child(run);
  }

  private SeedTree worlds(String environment, int run) {
    return SeedTree.root(root).child("environment").child(environment).child(run);
  }
}
