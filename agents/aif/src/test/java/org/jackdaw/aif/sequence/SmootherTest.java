package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.ColumnFiller;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class SmootherTest {

  private static Smoother smoothed(Story story) {
    Smoother smoother = new Smoother(story.model, story.window.length());
    smoother.infer(story.prior, story.window);
    return smoother;
  }

  /** All sequences of one factor, also with zeros, gaps and starts in the middle. */
  @Property(tries = 150)
  void isExactForOneFactor(
      @ForAll @DoubleRange(min = 0, max = 0.5) double zeros,
      @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    WorkingModel model = WorkingModel.of(random.next(1), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, steps);
    Enumeration truth = story.enumerated();
    if (truth.possible()) {
      compare(story, truth);
    }
  }

  /** Factors that neither a modality nor a move couples: sum-product on a forest of chains. */
  @Property(tries = 60)
  void isExactForChainsThatNothingCouples(
      @ForAll @IntRange(min = 2, max = 3) int factors,
      @ForAll @IntRange(min = 1, max = 3) int steps,
      @ForAll long seed) {
    WorkingModel model = WorkingModel.of(chains(factors, seed), Conventions.CLEAN);
    Story story = new Story(model, new RandomModels(seed, 0), seed + 1, steps);
    compare(story, story.enumerated());
  }

  private static Model chains(int factors, long seed) {
    RandomStream random = new RandomStream(seed);
    ColumnFiller filler =
        (values, column) -> {
          double sum = 0;
          for (int r = 0; r < column.length; r++) {
            column[r] = 0.05 + random.nextDouble();
            sum += column[r];
          }
          for (int r = 0; r < column.length; r++) {
            column[r] /= sum;
          }
        };
    ModelBuilder builder = Model.builder().control(Variable.numbered("u", 2));
    for (int f = 0; f < factors; f++) {
      builder.factor(Variable.numbered("f" + f, 2 + f % 2));
      builder.modality(Variable.numbered("m" + f, 2 + (f + 1) % 2));
      builder.likelihood("m" + f, List.of(Parent.after("f" + f)), filler);
      List<Parent> parents = List.of(Parent.before("f" + f), Parent.control("u"));
      builder.transition("f" + f, parents, filler);
    }
    return builder.build();
  }

  private static void compare(Story story, Enumeration truth) {
    Smoother smoother = smoothed(story);
    for (int t = 0; t < story.outcomes.length; t++) {
      for (int f = 0; f < story.model.factors(); f++) {
        assertThat(smoother.beliefs().at(t).marginal(f))
            .containsExactly(truth.marginal(t, f), within(1e-11));
        if (story.window.linked(t)) {
          double[] pair = new double[story.model.size(f) * story.model.size(f)];
          smoother.pair(t, f, pair);
          assertThat(pair).containsExactly(truth.pair(t, f), within(1e-11));
        }
      }
    }
    SequenceFreeEnergy energy = new SequenceFreeEnergy(story.model, story.outcomes.length);
    energy.measure(story.prior, story.window, smoother);
    assertThat(energy.total()).isCloseTo(-truth.logEvidence(), within(1e-9));
    double filtered = 0;
    for (int t = 0; t < story.outcomes.length; t++) {
      filtered += smoother.filteringFreeEnergy(t);
    }
    assertThat(filtered).isCloseTo(-truth.logEvidence(), within(1e-9));
  }

  @Property(tries = 100)
  void agreesWithTheChainOfPlainArrays(
      @ForAll @IntRange(min = 1, max = 8) int steps, @ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    WorkingModel model = WorkingModel.of(random.next(1), Conventions.CLEAN);
    Story story = new Story(model, random, seed + 1, steps);
    for (int t = 1; t < steps; t++) {
      assumeThat(story.window.linked(t)).isTrue();
    }
    HiddenMarkov chain = Chains.of(story);
    Smoother smoother = smoothed(story);
    for (int t = 0; t < steps; t++) {
      assertThat(smoother.prior(t).marginal(0)).containsExactly(chain.predicted(t), within(1e-12));
      assertThat(smoother.filtered(t).marginal(0))
          .containsExactly(chain.filtered(t), within(1e-12));
      assertThat(smoother.beliefs().at(t).marginal(0))
          .containsExactly(chain.smoothed(t), within(1e-12));
    }
  }

  /** One count per observation and per move, however certain the beliefs are. */
  @Test
  void learnsOneCountPerObservationAndMove() {
    RandomModels random = new RandomModels(3, 0);
    Model published = random.next(2);
    Set<String> unknown = Set.of("likelihood.m0", "transition.f0", "transition.f1");
    WorkingModel model = new WorkingModel(published, Conventions.CLEAN, 1, unknown, 1);
    Window window = new Window(model, 4);
    for (int t = 0; t < 4; t++) {
      window.append(t == 0 ? -1 : t).observeAll(new int[model.modalities()]);
    }
    Smoother smoother = new Smoother(model, 4);
    smoother.infer(start(model), window);
    smoother.learn(1, 0.5);
    assertThat(learnt(model, "likelihood.m0")).isCloseTo(4, within(1e-12));
    assertThat(learnt(model, "transition.f0")).isCloseTo(1.5, within(1e-12));
    assertThat(learnt(model, "transition.f1")).isCloseTo(1.5, within(1e-12));
  }

  private static MarginalBelief start(WorkingModel model) {
    MarginalBelief prior = model.newBelief();
    model.start(prior);
    return prior;
  }

  private static double learnt(WorkingModel model, String table) {
    double sum = 0;
    for (int c = 0; c < model.learnt().get(table).columns(); c++) {
      double total = model.learnt().get(table).counts().orElseThrow().total(c);
      sum += total - model.learnt().get(table).rows();
    }
    return sum;
  }
}
