package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

/** What every published model promises. A test extends this and hands over the model. */
public abstract class ModelContract {

  private static final int SEQUENCES = 20;

  /** For the suite of a model. */
  protected ModelContract() {}

  /**
   * The model.
   *
   * @return the same content at every call
   */
  protected abstract Model model();

  /**
   * How many actions the compared outcome sequences have.
   *
   * @return 3 unless overridden
   */
  protected int sequenceLength() {
    return 3;
  }

  @Test
  final void columnsOfAllTablesAreDistributions() {
    Model model = model();
    for (int f = 0; f < model.factors().size(); f++) {
      distributions("transition of " + model.factors().get(f).name(), model.transition(f).table());
      assertThat(Categorical.sum(model.startMarginal(f)))
          .as("start of %s", model.factors().get(f).name())
          .isCloseTo(1, within(Categorical.SUM_TOLERANCE));
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      String name = model.modalities().get(m).name();
      distributions("likelihood of " + name, model.likelihood(m).table());
    }
    model.start().forEach(block -> distributions("start", block.distribution()));
  }

  private static void distributions(String name, Table table) {
    double[] ones = Categorical.uniform(table.rows());
    Arrays.fill(ones, 1);
    for (int c = 0; c < table.columns(); c++) {
      double[] column = new double[table.rows()];
      table.addColumn(c, 1, column);
      assertThat(Arrays.stream(column).allMatch(p -> p >= 0 && p <= 1 + Categorical.SUM_TOLERANCE))
          .as("%s, column %d: cells in [0, 1]", name, c)
          .isTrue();
      assertThat(Categorical.sum(column))
          .as("sum of %s, column %d", name, c)
          .isCloseTo(1, within(Categorical.SUM_TOLERANCE));
      assertThat(table.dot(c, ones)).isCloseTo(Categorical.sum(column), within(1e-12));
      for (int r = 0; r < column.length; r++) {
        assertThat(table.get(r, c)).isEqualTo(column[r]);
      }
    }
  }

  @Test
  final void shapesAgreeWithTheVariables() {
    Model model = model();
    for (int f = 0; f < model.factors().size(); f++) {
      shape(model, model.factors().get(f), model.transition(f));
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      shape(model, model.modalities().get(m), model.likelihood(m));
    }
  }

  private static void shape(Model model, Variable variable, Conditional conditional) {
    int columns = 1;
    for (Parent parent : conditional.parents()) {
      columns *= model.variable(parent).size();
    }
    assertThat(conditional.table().rows()).as(variable.name()).isEqualTo(variable.size());
    assertThat(conditional.table().columns()).as(variable.name()).isEqualTo(columns);
  }

  @Test
  final void everyFactorStartsInExactlyOneBlock() {
    Model model = model();
    assertThat(model.start().stream().flatMap(block -> block.factors().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(model.factors().stream().map(Variable::name).toList());
  }

  @Test
  final void preferencesOrderTheRewardsLabelsAsRewardDoes() {
    Model model = model();
    assumeTrue(model.reward().isPresent(), "this model has no reward");
    OutcomeValues reward = model.reward().orElseThrow().values();
    OutcomeValues liked = model.logPreference(model.modality(model.reward().get().modality()));
    for (int t = 0; t < Math.max(reward.steps(), liked.steps()); t++) {
      for (int a = 0; a < reward.outcomes(); a++) {
        for (int b = 0; b < reward.outcomes(); b++) {
          if (reward.value(t, a) > reward.value(t, b)) {
            assertThat(liked.value(t, a)).isGreaterThanOrEqualTo(liked.value(t, b));
          }
        }
      }
    }
  }

  @Test
  final void stateOnlyFormIsPlain() {
    Model plain = model().stateOnly();
    for (int m = 0; m < plain.modalities().size(); m++) {
      assertThat(plain.likelihood(m).parents()).allMatch(p -> p.kind() == Parent.Kind.AFTER);
    }
    assertThat(plain.start()).allMatch(block -> block.factors().size() == 1);
    assertThat(plain.actions().space()).isEqualTo(model().actions().space());
    assertThat(plain.modalities()).isEqualTo(model().modalities());
    assertThat(plain.observedAtReset()).isEqualTo(model().observedAtReset());
    assertThat(plain.reward()).isEqualTo(model().reward());
  }

  @Test
  final void stateOnlyFormPredictsTheSameOutcomes() {
    Model model = model();
    ExactSequences published = new ExactSequences(model);
    ExactSequences plain = new ExactSequences(model.stateOnly());
    RandomStream random = new RandomStream(4711);
    for (int i = 0; i < SEQUENCES; i++) {
      int[] actions = new int[sequenceLength()];
      Arrays.setAll(actions, t -> random.nextInt(model.actions().size()));
      int[][] drawn = published.drawn(actions, random);
      assertThat(published.probability(actions, drawn)).isPositive();
      same(published, plain, actions, drawn);
      same(published, plain, actions, altered(model, drawn, random));
    }
  }

  private static void same(
      ExactSequences one, ExactSequences two, int[] actions, int[][] outcomes) {
    double p = one.probability(actions, outcomes);
    assertThat(two.probability(actions, outcomes))
        .as("actions %s, outcomes %s", actions, outcomes)
        .isCloseTo(p, within(1e-12 * Math.max(p, 1e-3)));
  }

  private static int[][] altered(Model model, int[][] outcomes, RandomStream random) {
    int m = random.nextInt(model.modalities().size());
    int[] last = outcomes[outcomes.length - 1];
    last[m] = random.nextInt(model.modalities().get(m).size());
    return outcomes;
  }

  @Test
  final void hashIsStableAndSurvivesRebuilding() {
    Model model = model();
    assertThat(model.hash()).matches("[0-9a-f]{64}").isEqualTo(model().hash());
    ModelBuilder rebuilt = model.toBuilder();
    for (int f = 0; f < model.factors().size(); f++) {
      rebuilt.transition(model.factors().get(f).name(), copied(model.transition(f)));
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      rebuilt.likelihood(model.modalities().get(m).name(), copied(model.likelihood(m)));
    }
    assertThat(rebuilt.build().hash()).isEqualTo(model.hash());
  }

  private static Conditional copied(Conditional conditional) {
    Table table = conditional.table();
    double[] cells = new double[table.rows() * table.columns()];
    for (int c = 0; c < table.columns(); c++) {
      for (int r = 0; r < table.rows(); r++) {
        cells[c * table.rows() + r] = table.get(r, c);
      }
    }
    return conditional.with(Table.of(table.rows(), table.columns(), cells));
  }

  @Test
  final void hashChangesWithTheContent() {
    Model model = model();
    double other = model.discount().orElse(1) / 2;
    assertThat(model.toBuilder().discount(other).build().hash()).isNotEqualTo(model.hash());
  }
}
