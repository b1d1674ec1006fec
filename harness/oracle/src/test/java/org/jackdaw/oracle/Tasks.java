package org.jackdaw.oracle;

import static org.jackdaw.api.model.Parent.after;
import static org.jackdaw.api.model.Parent.before;
import static org.jackdaw.api.model.Parent.control;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Variable;

/** Fully observed tasks of the golden file, built from the definitions given there. */
final class Tasks {

  static final int CLIFF_START = 36;
  static final int CLIFF_GOAL = 47;

  private Tasks() {}

  private static ModelBuilder observed(int states, String... actions) {
    return Model.builder()
        .factor(Variable.numbered("place", states))
        .control("move", actions)
        .modality(Variable.numbered("place", states))
        .deterministicLikelihood("place", List.of(after("place")), values -> values[0]);
  }

  /** 4 x 12 cells; who steps over the edge is back at the start and pays 100. */
  static JointModel cliffWalking() {
    return JointModel.of(
        observed(48, "up", "right", "down", "left")
            .modality("reward", "step", "fall")
            .deterministicTransition(
                "place",
                List.of(before("place"), control("move")),
                values -> falls(values) ? CLIFF_START : walked(values))
            .deterministicLikelihood(
                "reward",
                List.of(before("place"), control("move")),
                values -> falls(values) ? 1 : 0)
            .startAt("place", Integer.toString(CLIFF_START))
            .terminal(List.of("place"), values -> values[0] == CLIFF_GOAL)
            .rewardOnly("reward", -1, -100)
            .build());
  }

  private static boolean falls(int[] values) {
    int cell = walked(values);
    return cell > CLIFF_START && cell < CLIFF_GOAL;
  }

  private static int walked(int[] values) {
    int row = values[0] / 12;
    int column = values[0] % 12;
    return switch (values[1]) {
      case 0 -> Math.max(0, row - 1) * 12 + column;
      case 1 -> row * 12 + Math.min(11, column + 1);
      case 2 -> Math.min(3, row + 1) * 12 + column;
      default -> row * 12 + Math.max(0, column - 1);
    };
  }

  /** Six places in a river with the current to the left, in the form of Osband. */
  static JointModel riverSwim() {
    return JointModel.of(
        observed(6, "left", "right")
            .modality("reward", "none", "small", "large")
            .transition(
                "place",
                List.of(before("place"), control("move")),
                (values, column) -> swim(values[0], values[1], column))
            .deterministicLikelihood(
                "reward",
                List.of(before("place"), control("move")),
                values -> values[1] == 0 ? (values[0] == 0 ? 1 : 0) : (values[0] == 5 ? 2 : 0))
            .startAt("place", "0")
            .rewardOnly("reward", 0, 0.005, 1)
            .build());
  }

  private static void swim(int place, int move, double[] column) {
    if (move == 0) {
      column[Math.max(0, place - 1)] = 1;
    } else if (place == 0) {
      column[0] = 0.4;
      column[1] = 0.6;
    } else {
      column[place - 1] = place == 5 ? 0.4 : 0.05;
      column[place] = 0.6;
      if (place < 5) {
        column[place + 1] = 0.35;
      }
    }
  }

  /** Five places; with probability 0.2 the other action is applied. */
  static JointModel chain() {
    return JointModel.of(
        observed(5, "forward", "return")
            .modality("reward", "none", "back", "end")
            .transition(
                "place",
                List.of(before("place"), control("move")),
                (values, column) -> {
                  column[Math.min(4, values[0] + 1)] += values[1] == 0 ? 0.8 : 0.2;
                  column[0] += values[1] == 0 ? 0.2 : 0.8;
                })
            .deterministicLikelihood(
                "reward",
                List.of(before("place"), after("place")),
                values -> values[1] == 0 ? 1 : (values[0] == 4 ? 2 : 0))
            .startAt("place", "0")
            .rewardOnly("reward", 0, 2, 10)
            .build());
  }
}
