package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.SequenceRule.Messages;
import org.jackdaw.aif.sequence.SlidingInference.Edge;
import org.junit.jupiter.api.Test;

class SlidingInferenceTest {

  /** A window of one step is a filter, and for one factor an exact one. */
  @Property(tries = 50)
  void filtersWithAWindowOfOneStep(
      @ForAll @IntRange(min = 1, max = 6) int steps,
      @ForAll Edge edge,
      @ForAll Messages messages,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    WorkingModel model = WorkingModel.of(random.next(1), Conventions.CLEAN);
    SlidingInference sliding =
        new SlidingInference(model, new SequenceRule(messages, 16, 1), 1, edge);
    Window all = new Window(model, steps);
    MarginalBelief start = model.newBelief();
    model.start(start);
    for (int t = 0; t < steps; t++) {
      int[] outcomes = random.outcomes(model.plain());
      all.append(t == 0 ? -1 : t % 6).observeAll(outcomes);
      (t == 0 ? sliding.begin(start) : sliding.next(t % 6)).observeAll(outcomes);
      sliding.infer();
    }
    Smoother exact = new Smoother(model, steps);
    exact.infer(start, all);
    assertThat(sliding.belief(0).marginal(0))
        .containsExactly(exact.filtered(steps - 1).marginal(0), within(1e-11));
  }

  /** What left the window is remembered by the filter alone, whatever was seen later. */
  @Property(tries = 50)
  void handsOnTheFilteredBelief(@ForAll Messages messages, @ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    WorkingModel model = WorkingModel.of(random.next(1), Conventions.CLEAN);
    SlidingInference sliding =
        new SlidingInference(model, new SequenceRule(messages, 16, 0.5), 3, Edge.FILTERED);
    Window all = new Window(model, 7);
    MarginalBelief start = model.newBelief();
    model.start(start);
    for (int t = 0; t < 7; t++) {
      int[] outcomes = random.outcomes(model.plain());
      all.append(t == 0 ? -1 : t % 6).observeAll(outcomes);
      (t == 0 ? sliding.begin(start) : sliding.next(t % 6)).observeAll(outcomes);
      sliding.infer();
    }
    Smoother exact = new Smoother(model, 7);
    exact.infer(start, all);
    assertThat(sliding.prior().marginal(0))
        .containsExactly(exact.prior(4).marginal(0), within(1e-11));
    assertThat(sliding.freeEnergy().total()).isFinite();
  }

  @Test
  void allocatesNothingPerStep() {
    RandomModels random = new RandomModels(5, 0.2);
    WorkingModel model = WorkingModel.of(random.next(3), Conventions.CLEAN);
    SequenceRule rule = new SequenceRule(Messages.MARGINAL, 4, 0.5);
    SlidingInference sliding = new SlidingInference(model, rule, 3, Edge.FILTERED);
    MarginalBelief start = model.newBelief();
    model.start(start);
    int[] outcomes = random.outcomes(model.plain());
    sliding.begin(start).observeAll(outcomes);
    run(sliding, outcomes, 2_000);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run(sliding, outcomes, 2_000);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / 2_000.0).as("bytes per step").isLessThanOrEqualTo(16);
  }

  private static void run(SlidingInference sliding, int[] outcomes, int steps) {
    for (int t = 0; t < steps; t++) {
      sliding.next(t % 6).observeAll(outcomes);
      sliding.infer();
    }
  }
}
