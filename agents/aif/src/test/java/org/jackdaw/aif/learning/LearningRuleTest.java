package org.jackdaw.aif.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Novelty;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.DirichletCounts;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.junit.jupiter.api.Test;

/** In the T-maze, whose first modality tells the place; counts begin at 1. */
class LearningRuleTest {

  private static final String PLACE = "likelihood.place";
  private static final String CONTEXT = "start.context";
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final WorkingModel maze = maze(Conventions.CLEAN);
  private final MarginalBelief centre = maze.newBelief();

  LearningRuleTest() {
    maze.start(centre);
  }

  private static WorkingModel maze(Conventions conventions) {
    return new WorkingModel(
        Models.tMaze(0.98), conventions, 1, Set.of(PLACE, CONTEXT, "transition.location"), 1);
  }

  private void observe(DirichletLearning learning, int times) {
    for (int i = 0; i < times; i++) {
      learning.observed(new Evidence(maze).observeAll(0, 0, 0), centre);
    }
  }

  private double count(String table, int row, int column) {
    return maze.learnt().get(table).counts().orElseThrow().count(row, column);
  }

  @Test
  void countsEachTableByItsOwnRate() {
    DirichletLearning learning =
        new DirichletLearning(
            maze, Map.of(PLACE, LearningRule.counting(0.5), CONTEXT, LearningRule.counting(4)));
    observe(learning, 3);
    learning.started(1, centre);
    learning.moved(centre, 0, centre);

    assertThat(count(PLACE, 0, 0)).isEqualTo(2.5);
    assertThat(count(CONTEXT, 0, 0)).isEqualTo(3); // the belief is even
    assertThat(maze.learnt().get("transition.location").counts().orElseThrow().total(0))
        .isEqualTo(4); // no rule, not learnt
  }

  /** 1 + 1 = 2; then 1 + 0.75 x 1 + 1 = 2.75. The rest of the column stays at its prior. */
  @Test
  void forgetsTowardsThePriorBeforeItLearns() {
    DirichletLearning learning =
        new DirichletLearning(maze, Map.of(PLACE, new LearningRule(1, 0.25, NONE)));
    observe(learning, 2);
    assertThat(count(PLACE, 0, 0)).isEqualTo(2.75);
    assertThat(count(PLACE, 1, 0)).isEqualTo(1);
    assertThat(maze.likelihood(0).probability(0, 0)).isCloseTo(2.75 / 5.75, within(1e-15));
  }

  @Test
  void forgetsWithoutEndWhereItForgetsAll() {
    DirichletLearning learning =
        new DirichletLearning(maze, Map.of(PLACE, new LearningRule(1, 1, NONE)));
    observe(learning, 50);
    assertThat(count(PLACE, 0, 0)).isEqualTo(2);
  }

  /** Three outcomes make 4 + 3 = 7 counts; scaled to 5, each is 5/7 of what it was. */
  @Test
  void scalesAColumnDownToTheCeiling() {
    DirichletLearning learning =
        new DirichletLearning(maze, Map.of(PLACE, new LearningRule(3, 0, 5)));
    observe(learning, 1);
    assertThat(count(PLACE, 0, 0)).isCloseTo(20.0 / 7, within(1e-15));
    assertThat(count(PLACE, 1, 0)).isCloseTo(5.0 / 7, within(1e-15));
    assertThat(maze.likelihood(0).probability(0, 0)).isCloseTo(4.0 / 7, within(1e-15));
    observe(learning, 20);
    assertThat(maze.learnt().get(PLACE).counts().orElseThrow().total(0))
        .isCloseTo(5, within(1e-12));
  }

  /** Counts (1, 3) of a start: -W = (1/a - 1/a0) / 2 is (0.375, 1/24); belief (0.5, 0.5). */
  @Test
  void weighsWhatAStartPromisesToFirstOrder() {
    WorkingModel rough = maze(Conventions.CLEAN.with(Novelty.HALF_RECIPROCAL_PRODUCT));
    rough.start(1).setCounts(new double[] {1, 3});
    DirichletCounts counts = rough.start(1).counts().orElseThrow();
    assertThat(counts.expectedGain(new double[] {0.5, 0.5}))
        .isCloseTo(0.5 * 0.375 + 0.5 / 24, within(1e-15));
    assertThat(counts.expectedGain(new double[] {1, 0})).isCloseTo(0.375, within(1e-15));
  }

  @Test
  void refusesRulesOutOfRange() {
    assertThatThrownBy(() -> new LearningRule(-1, 0, 1))
        .hasMessage("learning rates must be >= 0 and finite, got -1.0");
    assertThatThrownBy(() -> new LearningRule(1, 1.5, 1))
        .hasMessage("forgetting must be in [0, 1], got 1.5");
    assertThatThrownBy(() -> new LearningRule(1, 0, 0)).hasMessage("ceiling must be > 0, got 0.0");
  }
}
