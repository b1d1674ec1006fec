package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.SequenceRule.Messages;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

class MessagePassingTest {

  private static final WorkingModel SWITCH =
      WorkingModel.of(
          Model.builder()
              .factor("light", "off", "on")
              .control("hand", "rest")
              .modality("seen", "dark", "bright")
              .likelihood(
                  "seen",
                  List.of(Parent.after("light")),
                  (v, column) -> {
                    column[v[0]] = 0.8;
                    column[1 - v[0]] = 0.2;
                  })
              .transition(
                  "light",
                  List.of(Parent.before("light"), Parent.control("hand")),
                  (v, column) -> {
                    column[v[0]] = v[0] == 0 ? 0.9 : 0.6;
                    column[1 - v[0]] = 1 - column[v[0]];
                  })
              .start("light", 0.7, 0.3)
              .build(),
          Conventions.PYMDP_JAX);

  private static BeliefSequence inferred(SequenceRule rule, int... seen) {
    Window window = new Window(SWITCH, seen.length);
    for (int t = 0; t < seen.length; t++) {
      window.append(t - 1).observeAll(seen[t]);
    }
    MarginalBelief prior = SWITCH.newBelief();
    SWITCH.start(prior);
    BeliefSequence beliefs = new BeliefSequence(SWITCH, seen.length);
    new MessagePassing(SWITCH, rule, seen.length).infer(prior, window, beliefs);
    return beliefs;
  }

  /** Bayes: 0.7 x 0.2 against 0.3 x 0.8. */
  @Test
  void isExactForASingleStep() {
    for (Messages messages : Messages.values()) {
      BeliefSequence beliefs = inferred(new SequenceRule(messages, 1, 1), 1);
      assertThat(beliefs.at(0).probability(0, 1)).isCloseTo(24 / 38.0, within(1e-12));
    }
  }

  /**
   * One sweep from uniform beliefs. Past of the first step: sqrt(0.7), sqrt(0.3); its future: next
   * off came with 0.9 / 1.3 and 0.4 / 1.3, next on with 0.1 / 0.7 and 0.6 / 0.7, on average
   * 0.4175824 and 0.5824176, under the root too; seen dark. Past of the second step: (0.65, 0.35);
   * seen bright.
   */
  @Test
  void halvesMarginalMessagesWhereTwoMeet() {
    BeliefSequence beliefs = inferred(new SequenceRule(Messages.MARGINAL, 1, 1), 0, 1);
    double off = StrictMath.sqrt(0.7 * (0.9 / 1.3 + 0.1 / 0.7) / 2) * 0.8;
    double on = StrictMath.sqrt(0.3 * (0.4 / 1.3 + 0.6 / 0.7) / 2) * 0.2;
    assertThat(beliefs.at(0).probability(0, 1)).isCloseTo(on / (off + on), within(1e-12));
    assertThat(beliefs.at(1).probability(0, 1))
        .isCloseTo(0.35 * 0.8 / (0.35 * 0.8 + 0.65 * 0.2), within(1e-12));
  }

  /**
   * One sweep from uniform beliefs: expected logarithms are roots of products. The second step off
   * has weight sqrt(0.9 x 0.4) x 0.2 = 0.12, on sqrt(0.1 x 0.6) x 0.8.
   */
  @Test
  void sendsExpectedLogarithmsInMeanField() {
    BeliefSequence beliefs = inferred(new SequenceRule(Messages.VARIATIONAL, 1, 1), 0, 1);
    double on = StrictMath.sqrt(0.06) * 0.8;
    assertThat(beliefs.at(1).probability(0, 1)).isCloseTo(on / (0.12 + on), within(1e-12));
    double firstOff = 0.7 * StrictMath.sqrt(0.9 * 0.1) * 0.8;
    double firstOn = 0.3 * StrictMath.sqrt(0.4 * 0.6) * 0.2;
    assertThat(beliefs.at(0).probability(0, 1))
        .isCloseTo(firstOn / (firstOff + firstOn), within(1e-12));
  }

  @Property(tries = 150)
  void beliefsAreDistributionsWhateverIsObserved(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll @DoubleRange(min = 0, max = 0.9) double zeros,
      @ForAll Messages messages,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    WorkingModel model = WorkingModel.of(random.next(factors), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, steps);
    BeliefSequence beliefs = new BeliefSequence(model, steps);
    new MessagePassing(model, new SequenceRule(messages, 16, 0.5), steps)
        .infer(story.prior, story.window, beliefs);
    distributions(beliefs, steps);
  }

  static void distributions(BeliefSequence beliefs, int steps) {
    for (int t = 0; t < steps; t++) {
      for (int f = 0; f < beliefs.at(t).factors(); f++) {
        double sum = 0;
        for (double p : beliefs.at(t).marginal(f)) {
          assertThat(p).isBetween(0.0, 1 + 1e-12);
          sum += p;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property(tries = 100)
  void freeEnergyBoundsTheSurpriseFromAbove(
      @ForAll @IntRange(min = 1, max = 2) int factors,
      @ForAll @IntRange(min = 1, max = 3) int steps,
      @ForAll Messages messages,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    WorkingModel model = WorkingModel.of(random.next(factors), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, steps);
    BeliefSequence beliefs = new BeliefSequence(model, steps);
    new MessagePassing(model, new SequenceRule(messages, 16, 1), steps)
        .infer(story.prior, story.window, beliefs);
    SequenceFreeEnergy energy = new SequenceFreeEnergy(model, steps);
    energy.measure(story.prior, story.window, beliefs);
    assertThat(energy.total()).isGreaterThanOrEqualTo(-story.enumerated().logEvidence() - 1e-9);
  }

  /** With a small rate the scheme follows the gradient, so longer is never worse. */
  @Property(tries = 60)
  void meanFieldDescendsItsFreeEnergy(
      @ForAll @IntRange(min = 1, max = 2) int factors, @ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    WorkingModel model = WorkingModel.of(random.next(factors), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, 3);
    double before = Double.POSITIVE_INFINITY;
    for (int sweeps = 1; sweeps <= 32; sweeps *= 2) {
      BeliefSequence beliefs = new BeliefSequence(model, 3);
      new MessagePassing(model, new SequenceRule(Messages.VARIATIONAL, sweeps, 0.05), 3)
          .infer(story.prior, story.window, beliefs);
      SequenceFreeEnergy energy = new SequenceFreeEnergy(model, 3);
      energy.measure(story.prior, story.window, beliefs);
      assertThat(energy.total()).isLessThanOrEqualTo(before + 1e-9);
      before = energy.total();
    }
  }

  @Test
  void forgetsTheOldestStepOfAFullWindow() {
    Window window = new Window(SWITCH, 2);
    window.append(-1).observeAll(0);
    window.append(0).observeAll(1);
    window.append(0).observeAll(-1);
    assertThat(window.length()).isEqualTo(2);
    assertThat(window.evidence(0).present(0)).isTrue();
    assertThat(window.evidence(1).present(0)).isFalse();
    assertThat(window.linked(0)).isFalse();
    assertThat(window.linked(1)).isTrue();
    assertThat(window.linked(2)).isFalse();
  }
}
