package org.jackdaw.oracle;

import static org.jackdaw.api.model.Parent.after;
import static org.jackdaw.api.model.Parent.before;
import static org.jackdaw.api.model.Parent.control;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Variable;

/** The worlds of the golden files, built from the definitions given there. */
public final class Worlds {

  public static final String[] FROZEN_LAKE_4 = {"SFFF", "FHFH", "FFFH", "HFFG"};
  public static final String[] FROZEN_LAKE_8 = {
    "SFFFFFFF", "FFFFFFFF", "FFFHFFFF", "FFFFFHFF", "FFFHFFFF", "FHHFFFHF", "FHFFHFHF", "FFFHFFFG"
  };

  private Worlds() {}

  /** Tiger: listening is right with 0.85; a door pays and puts the tiger anew. */
  public static Model tiger() {
    return tigerBuilder().build();
  }

  /** Tiger without its reward, as the golden filter sees it. */
  public static Model tigerWithoutReward() {
    return tigerBuilder().withoutGoal().build();
  }

  private static ModelBuilder tigerBuilder() {
    return Model.builder()
        .factor("tiger", "left", "right")
        .control("do", "listen", "open-left", "open-right")
        .modality("sound", "left", "right")
        .modality("reward", "heard", "gold", "eaten")
        .transition(
            "tiger",
            List.of(before("tiger"), control("do")),
            (values, column) -> {
              if (values[1] == 0) {
                column[values[0]] = 1;
              } else {
                column[0] = 0.5;
                column[1] = 0.5;
              }
            })
        .likelihood(
            "sound",
            List.of(after("tiger"), control("do")),
            (values, column) -> {
              double right = values[1] == 0 ? 0.85 : 0.5;
              column[values[0]] = right;
              column[1 - values[0]] = 1 - right;
            })
        .deterministicLikelihood(
            "reward",
            List.of(before("tiger"), control("do")),
            values -> values[1] == 0 ? 0 : (values[1] - 1 == values[0] ? 2 : 1))
        .rewardOnly("reward", -1, 10, -100);
  }

  /** The T-maze of the golden file: one modality that shows cue, reward and loss. */
  public static Model tMaze(double cueValidity, double armReliability) {
    return Model.builder()
        .factor("place", "centre", "left", "right", "cue")
        .factor("context", "reward-left", "reward-right")
        .control("go", "centre", "left", "right", "cue")
        .modality(
            "outcome",
            "centre",
            "cue-left",
            "cue-right",
            "left-reward",
            "left-loss",
            "right-reward",
            "right-loss")
        .deterministicTransition(
            "place",
            List.of(before("place"), control("go")),
            values -> values[0] == 1 || values[0] == 2 ? values[0] : values[1])
        .likelihood(
            "outcome",
            List.of(after("place"), after("context")),
            (values, column) -> tMazeOutcome(values, column, cueValidity, armReliability))
        .startAt("place", "centre")
        .absentAtReset("outcome")
        .reward("outcome", 0, 0, 0, 1, -1, 1, -1)
        .build();
  }

  private static void tMazeOutcome(int[] values, double[] column, double cue, double arm) {
    int context = values[1];
    switch (values[0]) {
      case 0 -> column[0] = 1;
      case 3 -> {
        column[1 + context] = cue;
        column[2 - context] = 1 - cue;
      }
      default -> {
        double reward = values[0] - 1 == context ? arm : 1 - arm;
        int first = values[0] == 1 ? 3 : 5;
        column[first] = reward;
        column[first + 1] = 1 - reward;
      }
    }
  }

  /** FrozenLake: 1/3 as intended and 1/3 to each side if slippery. */
  public static Model frozenLake(String[] map, boolean slippery) {
    int columns = map[0].length();
    int cells = map.length * columns;
    String flat = String.join("", map);
    return Model.builder()
        .factor(Variable.numbered("cell", cells))
        .control("move", "left", "down", "right", "up")
        .modality(Variable.numbered("cell", cells))
        .modality("reward", "none", "goal")
        .transition(
            "cell",
            List.of(before("cell"), control("move")),
            (values, column) -> {
              for (int turn = -1; turn <= 1; turn++) {
                double p = slippery ? 1.0 / 3 : (turn == 0 ? 1 : 0);
                column[moved(values[0], (values[1] + turn + 4) % 4, map.length, columns)] += p;
              }
            })
        .deterministicLikelihood("cell", List.of(after("cell")), values -> values[0])
        .deterministicLikelihood(
            "reward", List.of(after("cell")), values -> flat.charAt(values[0]) == 'G' ? 1 : 0)
        .startAt("cell", "0")
        .terminal(List.of("cell"), values -> "GH".indexOf(flat.charAt(values[0])) >= 0)
        .rewardOnly("reward", 0, 1)
        .build();
  }

  private static int moved(int cell, int direction, int rows, int columns) {
    int row = cell / columns;
    int column = cell % columns;
    return switch (direction) {
      case 0 -> row * columns + Math.max(0, column - 1);
      case 1 -> Math.min(rows - 1, row + 1) * columns + column;
      case 2 -> row * columns + Math.min(columns - 1, column + 1);
      default -> Math.max(0, row - 1) * columns + column;
    };
  }
}
