package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.PolicyMessageRule.Coupling;
import org.jackdaw.aif.sequence.PolicyMessageRule.Update;

class PolicyMessagePassingTest {

  @Property(tries = 150)
  void beliefsAreDistributionsWhateverIsObserved(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @IntRange(min = 1, max = 4) int steps,
      @ForAll @DoubleRange(min = 0, max = 0.9) double zeros,
      @ForAll Coupling coupling,
      @ForAll Update update,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    WorkingModel model = WorkingModel.of(random.next(factors), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, steps);
    linked(story, steps);
    BeliefSequence beliefs = new BeliefSequence(model, steps + 2);
    PolicyMessagePassing passing =
        new PolicyMessagePassing(model, new PolicyMessageRule(coupling, update, 10, 0.25));
    passing.infer(story.prior, story.window, new int[] {1, 0}, steps + 2, beliefs);
    MessagePassingTest.distributions(beliefs, steps + 2);
    assertThat(passing.freeEnergy()).isFinite();
  }

  /** Policies follow one episode, so its steps are linked. */
  private static void linked(Story story, int steps) {
    story.window.clear();
    for (int t = 0; t < steps; t++) {
      int action = t == 0 ? -1 : Math.max(0, story.actions[t]);
      story.window.append(action).observeAll(story.outcomes[t]);
    }
  }

  /** Nothing couples the only modality with another, so both ways to take logarithms agree. */
  @Property(tries = 50)
  void couplesOneModalityOfOneFactorAlike(@ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    WorkingModel model = WorkingModel.of(random.next(1), Conventions.CLEAN);
    Window window = new Window(model, 1);
    int[] one = new int[model.modalities()];
    Arrays.fill(one, 1, one.length, -1);
    window.append(-1).observeAll(one);
    Story story = new Story(model, random, seed, 1);
    BeliefSequence joint = new BeliefSequence(model, 2);
    BeliefSequence separate = new BeliefSequence(model, 2);
    new PolicyMessagePassing(model, PolicyMessageRule.PYMDP_OLD)
        .infer(story.prior, window, new int[] {0}, 2, joint);
    new PolicyMessagePassing(model, PolicyMessageRule.PYMDP_LEGACY)
        .infer(story.prior, window, new int[] {0}, 2, separate);
    for (int t = 0; t < 2; t++) {
      assertThat(joint.at(t).marginal(0))
          .containsExactly(separate.at(t).marginal(0), within(1e-12));
    }
  }
}
