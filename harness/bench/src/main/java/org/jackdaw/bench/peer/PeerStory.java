package org.jackdaw.bench.peer;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;

/**
 * What happened in some episodes: outcomes and random joint actions, drawn from a model, so every
 * engine is given the same to do.
 *
 * @param outcomes [episode][step][modality]
 * @param actions [episode][step], one fewer than outcomes
 */
record PeerStory(int[][][] outcomes, int[][] actions) {

  static PeerStory of(Model model, int episodes, int steps, long seed) {
    RandomStream random = new RandomStream(seed);
    List<int[][]> outcomes = new ArrayList<>();
    List<int[]> actions = new ArrayList<>();
    for (int e = 0; e < episodes; e++) {
      outcomes.add(new int[steps][]);
      actions.add(new int[steps - 1]);
      episode(model, random, outcomes.get(e), actions.get(e));
    }
    return new PeerStory(outcomes.toArray(int[][][]::new), actions.toArray(int[][]::new));
  }

  private static void episode(Model model, RandomStream random, int[][] outcomes, int[] actions) {
    int[] states = new int[model.factors().size()];
    for (int f = 0; f < states.length; f++) {
      double[] start = model.startMarginal(f);
      states[f] = org.jackdaw.api.prob.Categorical.sample(start, random.nextDouble());
    }
    outcomes[0] = outcomes(model, random, states);
    for (int t = 1; t < outcomes.length; t++) {
      actions[t - 1] = random.nextInt(model.actions().size());
      states = moved(model, random, states, actions[t - 1]);
      outcomes[t] = outcomes(model, random, states);
    }
  }

  private static int[] moved(Model model, RandomStream random, int[] states, int action) {
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    int[] next = new int[states.length];
    for (int f = 0; f < next.length; f++) {
      int column = model.transitionColumn(f, states, controls);
      next[f] = model.transition(f).table().sample(column, random.nextDouble());
    }
    return next;
  }

  private static int[] outcomes(Model model, RandomStream random, int[] states) {
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      int column = model.likelihoodColumn(m, states, states, new int[model.controls().size()]);
      outcomes[m] = model.likelihood(m).table().sample(column, random.nextDouble());
    }
    return outcomes;
  }
}
