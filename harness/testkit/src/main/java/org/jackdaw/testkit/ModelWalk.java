package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Walks through a world at random beside its published model, and counts. */
final class ModelWalk {

  private static final double REWARD_TOLERANCE = 1e-9;

  private final Environment world;
  private final Model model;
  private final ModelFrequencies frequencies;
  private final OutcomeReader reader;
  private int[] before;
  private int[] after;
  private final int[] controls;
  private final int[] outcomes;

  ModelWalk(Environment world, Model model, ModelFrequencies frequencies) {
    this.world = world;
    this.model = model;
    this.frequencies = frequencies;
    this.reader = new OutcomeReader(model);
    this.before = new int[model.factors().size()];
    this.after = new int[model.factors().size()];
    this.controls = new int[model.controls().size()];
    this.outcomes = new int[model.modalities().size()];
  }

  static ModelWalk of(Environment world, long runSeed, ModelFrequencies frequencies) {
    return new ModelWalk(world, ((PublishesModel) world).model(runSeed), frequencies);
  }

  /** One episode of at most so many steps; returns the steps taken. */
  int episode(Episode episode, RandomActions actions, int mostSteps) {
    Observation latest = begin(episode);
    int steps = 0;
    boolean over = false;
    while (!over && steps < mostSteps) {
      StepResult result = step(actions.next(latest), ++steps);
      latest = result.observation();
      over = result.last();
    }
    return steps;
  }

  private Observation begin(Episode episode) {
    Observation first = world.reset(episode);
    readState(after);
    reader.readFirst(first, outcomes);
    for (int m = 0; m < outcomes.length; m++) {
      assertThat(outcomes[m] >= 0)
          .as("%s is shown at the reset", model.modalities().get(m).name())
          .isEqualTo(model.observedAtReset(m));
    }
    frequencies.started(after, controls, outcomes);
    assertThat(model.terminal(after)).as("an episode starts in a terminal state").isFalse();
    return first;
  }

  private StepResult step(Value action, int number) {
    int[] swapped = before;
    before = after;
    after = swapped;
    StepResult result = world.step(action);
    readState(after);
    reader.read(number, result.observation(), result.reward(), outcomes);
    readControls(action);
    frequencies.moved(before, controls, after, outcomes);
    assertThat(result.terminated())
        .as("terminated in state %s", java.util.Arrays.toString(after))
        .isEqualTo(model.terminal(after));
    model.reward().ifPresent(reward -> paid(reward, number, result.reward()));
    return result;
  }

  private void paid(Reward reward, int number, double paid) {
    int outcome = outcomes[model.modality(reward.modality())];
    assertThat(paid)
        .as("reward of outcome %d at step %d", outcome, number)
        .isCloseTo(reward.values().value(number, outcome), within(REWARD_TOLERANCE));
  }

  private void readState(int[] states) {
    HiddenState hidden = ((RevealsState) world).hiddenState();
    assertThat(hidden.factors()).as("factors of the hidden state").isEqualTo(states.length);
    for (int f = 0; f < states.length; f++) {
      states[f] = hidden.state(f);
    }
  }

  private void readControls(Value action) {
    int joint = model.actions().joint(action);
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(joint, c);
    }
  }
}
