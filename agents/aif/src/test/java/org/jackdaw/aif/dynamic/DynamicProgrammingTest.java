package org.jackdaw.aif.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sophisticated.SearchRule;
import org.jackdaw.aif.sophisticated.SophisticatedSearch;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

class DynamicProgrammingTest {

  private static final TermWeights UTILITY = new TermWeights(1, 0, 1, 1);
  private static final String LAKE = "SFFFFHFHFFFHHFFG";

  /** The slippery lake of 4 x 4: a move goes where meant, or to either side, with 1/3 each. */
  private static Model lake() {
    return Model.builder()
        .factor(org.jackdaw.api.model.Variable.numbered("cell", 16))
        .control("move", "left", "down", "right", "up")
        .modality(org.jackdaw.api.model.Variable.numbered("place", 16))
        .modality("reward", "nothing", "goal")
        .transition(
            "cell",
            List.of(Parent.before("cell"), Parent.control("move")),
            (v, column) -> {
              for (int side = 3; side <= 5; side++) {
                column[ends(v[0]) ? v[0] : neighbour(v[0], (v[1] + side) % 4)] += 1.0 / 3;
              }
            })
        .deterministicLikelihood("place", List.of(Parent.after("cell")), v -> v[0])
        .deterministicLikelihood("reward", List.of(Parent.after("cell")), v -> v[0] / 15)
        .startAt("cell", "0")
        .terminal(List.of("cell"), v -> ends(v[0]))
        .rewardOnly("reward", 0, 1)
        .build();
  }

  private static boolean ends(int cell) {
    return LAKE.charAt(cell) == 'H' || LAKE.charAt(cell) == 'G';
  }

  private static int neighbour(int cell, int move) {
    int row = cell / 4;
    int column = cell % 4;
    return switch (move) {
      case 0 -> row * 4 + Math.max(0, column - 1);
      case 1 -> Math.min(3, row + 1) * 4 + column;
      case 2 -> row * 4 + Math.min(3, column + 1);
      default -> Math.max(0, row - 1) * 4 + column;
    };
  }

  private static double best(DynamicProgramming planner, int actions) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      best = Math.max(best, planner.negative(a));
    }
    return best;
  }

  /** The optimum under 100 steps, 0.744190, is from an independent solver. */
  @Test
  void findsTheOptimumOfTheFrozenLakeUnderItsStepLimit() {
    WorkingModel model = WorkingModel.of(lake(), Conventions.CLEAN);
    MarginalBelief start = model.newBelief();
    model.start(start);
    DynamicProgramming planner =
        new DynamicProgramming(model, FutureChoice.BEST, UTILITY, 100, 1000);

    planner.plan(start, 0, 100);
    assertThat(best(planner, 4)).isCloseTo(0.744190, within(1e-6));

    planner.plan(start, 60, 5); // six moves away, so nothing can be earned
    assertThat(best(planner, 4)).isZero();
  }

  @Test
  void agreesWithTreeSearchWhereStatesAreObserved() {
    WorkingModel model = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
    MarginalBelief start = model.newBelief();
    model.start(start);
    DynamicProgramming planner =
        new DynamicProgramming(model, FutureChoice.BEST, UTILITY, 12, 1000);
    SophisticatedSearch search =
        new SophisticatedSearch(model, SearchRule.exact(12, 10_000), UTILITY);
    for (int moves = 1; moves <= 12; moves++) {
      planner.plan(start, 0, moves);
      search.search(start, 0, moves);
      for (int a = 0; a < 2; a++) {
        assertThat(planner.negative(a)).isCloseTo(search.negative(a), within(1e-12));
      }
    }
  }

  @Test
  void allocatesNothingOnceSolved() {
    WorkingModel model = WorkingModel.of(lake(), Conventions.CLEAN);
    MarginalBelief start = model.newBelief();
    model.start(start);
    DynamicProgramming planner = new DynamicProgramming(model, FutureChoice.BEST, UTILITY, 20, 16);
    for (int i = 0; i < 5000; i++) {
      planner.plan(start, 0, 20);
    }
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1000; i++) {
      planner.refresh();
      planner.plan(start, i, 20);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / 1000.0).as("bytes per plan").isLessThanOrEqualTo(16);
  }

  @Test
  void refusesMoreStatesThanAllowed() {
    WorkingModel model = WorkingModel.of(lake(), Conventions.CLEAN);
    assertThatThrownBy(() -> new DynamicProgramming(model, FutureChoice.BEST, UTILITY, 5, 15))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dynamic-programming: the model has more than 15 joint states that move");
  }
}
