package org.jackdaw.aif.sequence;

import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.random.RandomStream;

/** A random window of a model, as one object to test on. */
final class Story {

  final WorkingModel model;
  final Window window;
  final MarginalBelief prior;
  final int[] actions;
  final int[][] outcomes;

  Story(WorkingModel model, RandomModels random, long seed, int steps) {
    this.model = model;
    RandomStream draws = new RandomStream(seed);
    window = new Window(model, steps);
    prior = model.newBelief();
    model.start(prior);
    actions = new int[steps];
    outcomes = new int[steps][];
    for (int t = 0; t < steps; t++) {
      boolean starts = t == 0 || draws.nextDouble() < 0.1;
      actions[t] = starts ? -1 : draws.nextInt(model.actions().size());
      outcomes[t] = random.outcomes(model.plain());
      window.append(actions[t]).observeAll(outcomes[t]);
    }
  }

  Enumeration enumerated() {
    return new Enumeration(model, actions, outcomes);
  }
}
