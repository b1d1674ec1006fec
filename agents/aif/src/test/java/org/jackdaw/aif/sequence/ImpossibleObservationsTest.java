package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;

/**
 * Whatever is observed, also what the model says cannot be: filters and smoothers fall back on
 * guarded logarithms, so that beliefs stay distributions and everything stays finite. (Exact chains
 * and factor graphs refuse instead; see their tests.)
 */
class ImpossibleObservationsTest {

  @Property(tries = 100)
  void smoothersStayFinite(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll @DoubleRange(min = 0.3, max = 1) double zeros,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    WorkingModel model = WorkingModel.of(random.next(factors), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, steps);
    Smoother smoother = new Smoother(model, steps);
    smoother.infer(story.prior, story.window);
    MessagePassingTest.distributions(smoother.beliefs(), steps);
    SequenceFreeEnergy energy = new SequenceFreeEnergy(model, steps);
    energy.measure(story.prior, story.window, smoother);
    assertThat(energy.total()).isFinite();
    for (int t = 0; t < steps; t++) {
      assertThat(smoother.filteringFreeEnergy(t)).isFinite();
    }
  }

  @Property(tries = 60)
  void slidingWindowsStayFinite(
      @ForAll @IntRange(min = 1, max = 2) int factors,
      @ForAll @DoubleRange(min = 0.3, max = 1) double zeros,
      @ForAll SlidingInference.Edge edge,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    Model published = random.next(factors);
    WorkingModel model = WorkingModel.of(published, Conventions.CLEAN);
    SequenceRule rule = new SequenceRule(SequenceRule.Messages.MARGINAL, 8, 1);
    SlidingInference sliding = new SlidingInference(model, rule, 3, edge);
    MarginalBelief start = model.newBelief();
    model.start(start);
    for (int t = 0; t < 6; t++) {
      (t == 0 ? sliding.begin(start) : sliding.next(t % 6)).observeAll(random.outcomes(published));
      sliding.infer();
      MessagePassingTest.distributions(sliding.beliefs(), sliding.window().length());
      assertThat(sliding.freeEnergy().total()).isFinite();
    }
  }

  /** Every table is unknown; one observation and one move add one count to each, or nothing. */
  @Property(tries = 60)
  void countsStayNotNegativeAndGrowByWhatIsSeen(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @DoubleRange(min = 0, max = 1) double zeros,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    Model published = random.next(factors);
    for (Conventions conventions :
        new Conventions[] {Conventions.CLEAN, Conventions.PYMDP_LEGACY, Conventions.PYMDP_JAX}) {
      Set<String> unknown = Set.copyOf(TableName.learnable(published));
      WorkingModel model = new WorkingModel(published, conventions, 1, unknown, 0.1);
      DirichletLearning learning =
          new DirichletLearning(model, new DirichletLearning.Rates(1, 0.5, 0.25));
      int steps = 4;
      Story story = new Story(model, random, seed + 1, steps);
      Smoother smoother = new Smoother(model, steps);
      smoother.infer(story.prior, story.window);
      double seen = 0;
      for (int t = 0; t < steps; t++) {
        learning.observed(story.window.evidence(t), smoother.filtered(t));
        seen += Arrays.stream(story.outcomes[t]).filter(o -> o >= 0).count();
        if (story.window.linked(t)) {
          learning.moved(smoother.filtered(t - 1), story.actions[t], smoother.filtered(t));
          seen += 0.5 * factors;
        }
      }
      double counted = model.learnt().values().stream().mapToDouble(this::added).sum();
      assertThat(counted).isCloseTo(seen, within(1e-9));
    }
  }

  private double added(WorkingTable table) {
    double[] totals =
        IntStream.range(0, table.columns())
            .mapToDouble(c -> table.counts().orElseThrow().total(c))
            .toArray();
    for (int c = 0; c < totals.length; c++) {
      for (int r = 0; r < table.rows(); r++) {
        assertThat(table.counts().orElseThrow().count(r, c)).isNotNegative();
        assertThat(table.probability(r, c)).isBetween(0.0, 1.0);
      }
    }
    return Arrays.stream(totals).sum() - 0.1 * table.rows() * table.columns();
  }
}
