package org.jackdaw.aif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** A world that draws everything from a published model; kept factors follow the run's seed. */
public final class SampledWorld implements Environment, PublishesModel {

  private final Model model;
  private final EnvironmentSpec spec;
  private int[] states;
  private long seed;
  private int step;

  public SampledWorld(Model model, int limit) {
    this.model = model;
    spec =
        new EnvironmentSpec(
            "sampled",
            model.observationSpace(),
            model.actions().space(),
            OptionalInt.of(limit),
            Optional.empty(),
            List.of());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Model model(long runSeed) {
    return model;
  }

  @Override
  public Observation reset(Episode episode) {
    seed = episode.seed();
    step = 0;
    states = new int[model.factors().size()];
    for (int f = 0; f < states.length; f++) {
      boolean carried = model.between().containsKey(model.factors().get(f).name());
      states[f] = draw(model.startMarginal(f), carried ? episode.runSeed() : seed, 0, f);
    }
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] =
          model.observedAtReset(m) ? outcome(m, states, new int[model.controls().size()]) : -1;
    }
    return observation(outcomes);
  }

  private static int draw(double[] distribution, long seed, int step, int stream) {
    return org.jackdaw.api.prob.Categorical.sample(
        distribution, KeyedRandom.uniform(seed, step, stream));
  }

  private int outcome(int modality, int[] before, int[] controls) {
    int column = model.likelihoodColumn(modality, before, states, controls);
    double uniform = KeyedRandom.uniform(seed, step, 100 + modality);
    return model.likelihood(modality).table().sample(column, uniform);
  }

  private Observation observation(int[] outcomes) {
    int[] shown = new int[model.observationSpace().size()];
    int next = 0;
    for (int m = 0; m < outcomes.length; m++) {
      if (!model.rewardOnly(model.modalities().get(m).name())) {
        shown[next++] = outcomes[m];
      }
    }
    return Observation.ofIndices(shown);
  }

  @Override
  public StepResult step(Value action) {
    step++;
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(model.actions().joint(action), c);
    }
    int[] before = states;
    int[] next = new int[before.length];
    for (int f = 0; f < next.length; f++) {
      int column = model.transitionColumn(f, before, controls);
      next[f] = model.transition(f).table().sample(column, KeyedRandom.uniform(seed, step, f));
    }
    states = next;
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      outcomes[m] = outcome(m, before, controls);
    }
    double reward =
        model
            .reward()
            .map(r -> r.values().value(step, outcomes[model.modality(r.modality())]))
            .orElse(0.0);
    return new StepResult(observation(outcomes), reward, model.terminal(states), false, Map.of());
  }
}
