package org.jackdaw.baselines;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** A world that is drawn from a model whose factors start independently; its reward is hidden. */
public final class SampledWorld implements Environment {

  private final Model model;
  private final EnvironmentSpec spec;
  private long seed;
  private int step;
  private int[] state;

  public SampledWorld(Model model) {
    this.model = model;
    this.spec =
        new EnvironmentSpec(
            "sampled",
            model.observationSpace(),
            model.actions().space(),
            OptionalInt.empty(),
            Optional.of(result -> result.reward() > 0),
            List.of());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Observation reset(Episode episode) {
    seed = episode.seed();
    step = 0;
    state = new int[model.factors().size()];
    for (int f = 0; f < state.length; f++) {
      double uniform = KeyedRandom.uniform(seed, 0, f);
      state[f] = Categorical.sample(model.startMarginal(f), uniform);
    }
    int[] outcomes = outcomes(state, new int[model.controls().size()]);
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = model.observedAtReset(m) ? outcomes[m] : -1;
    }
    return shown(outcomes);
  }

  @Override
  public StepResult step(Value action) {
    step++;
    int[] before = state;
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(model.actions().joint(action), c);
    }
    state = new int[before.length];
    for (int f = 0; f < state.length; f++) {
      int column = model.transitionColumn(f, before, controls);
      double uniform = KeyedRandom.uniform(seed, step, f);
      state[f] = model.transition(f).table().sample(column, uniform);
    }
    int[] outcomes = outcomes(before, controls);
    int paying = model.modality(model.reward().orElseThrow().modality());
    double reward = model.reward().orElseThrow().values().value(step, outcomes[paying]);
    return new StepResult(shown(outcomes), reward, model.terminal(state), false);
  }

  private int[] outcomes(int[] before, int[] controls) {
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      int column = model.likelihoodColumn(m, before, state, controls);
      double uniform = KeyedRandom.uniform(seed, step, 100 + m);
      outcomes[m] = model.likelihood(m).table().sample(column, uniform);
    }
    return outcomes;
  }

  private Observation shown(int[] outcomes) {
    return Observation.ofIndices(Arrays.copyOf(outcomes, model.observationSpace().size()));
  }
}
