package org.jackdaw.baselines;

import static org.jackdaw.api.model.Parent.after;
import static org.jackdaw.api.model.Parent.before;
import static org.jackdaw.api.model.Parent.control;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/** Small worlds as models; the reward-only modality stands last. */
public final class Models {

  private static final String LAKE = "SFFFFHFHFFFHHFFG";

  private Models() {}

  /** The 4x4 lake: slippery, a third of the moves goes as intended and a third to each side. */
  public static Model lake(boolean slippery) {
    return Model.builder()
        .factor(Variable.numbered("cell", 16))
        .control("move", "left", "down", "right", "up")
        .modality(Variable.numbered("cell", 16))
        .modality("reward", "none", "goal")
        .transition(
            "cell",
            List.of(before("cell"), control("move")),
            (values, column) -> {
              for (int turn = -1; turn <= 1; turn++) {
                double p = slippery ? 1.0 / 3 : (turn == 0 ? 1 : 0);
                column[moved(values[0], (values[1] + turn + 4) % 4)] += p;
              }
            })
        .deterministicLikelihood("cell", List.of(after("cell")), values -> values[0])
        .deterministicLikelihood(
            "reward", List.of(after("cell")), values -> LAKE.charAt(values[0]) == 'G' ? 1 : 0)
        .startAt("cell", "0")
        .terminal(List.of("cell"), values -> "GH".indexOf(LAKE.charAt(values[0])) >= 0)
        .rewardOnly("reward", 0, 1)
        .build();
  }

  private static int moved(int cell, int direction) {
    return switch (direction) {
      case 0 -> cell % 4 == 0 ? cell : cell - 1;
      case 1 -> cell >= 12 ? cell : cell + 4;
      case 2 -> cell % 4 == 3 ? cell : cell + 1;
      default -> cell < 4 ? cell : cell - 4;
    };
  }

  /**
   * A T-maze of two moves whose cue costs a little: the cue names the context with 0.95, the right
   * arm pays 1 with 0.98 and else -1, the wrong arm the other way round.
   */
  public static Model mazeWithCostlyCue(double cost) {
    return Model.builder()
        .factor("place", "centre", "left", "right", "cue")
        .factor("context", "left", "right")
        .control("go", "centre", "left", "right", "cue")
        .modality("place", "centre", "left", "right", "cue")
        .modality("cue", "none", "left", "right")
        .modality("reward", "nothing", "win", "loss", "cost")
        .deterministicTransition(
            "place",
            List.of(before("place"), control("go")),
            values -> values[0] == 1 || values[0] == 2 ? values[0] : values[1])
        .deterministicLikelihood("place", List.of(after("place")), values -> values[0])
        .likelihood(
            "cue",
            List.of(after("place"), after("context")),
            (values, column) -> {
              column[0] = values[0] == 3 ? 0 : 1;
              column[1 + values[1]] += values[0] == 3 ? 0.95 : 0;
              column[2 - values[1]] += values[0] == 3 ? 0.05 : 0;
            })
        .likelihood(
            "reward",
            List.of(after("place"), after("context")),
            (values, column) -> {
              boolean arm = values[0] == 1 || values[0] == 2;
              double win = values[0] - 1 == values[1] ? 0.98 : 0.02;
              column[arm ? 1 : values[0] == 3 ? 3 : 0] = arm ? win : 1;
              column[2] = arm ? 1 - win : 0;
            })
        .startAt("place", "centre")
        .rewardOnly("reward", 0, 1, -1, -cost)
        .build();
  }

  /** A side is shown at first only; one step later naming it pays. Naming it at once does not. */
  public static Model recall() {
    return Model.builder()
        .factor("side", "left", "right")
        .factor("time", "cue", "wait", "answered")
        .control("say", "left", "right")
        .modality("shown", "left", "right", "nothing")
        .modality("reward", "none", "right", "wrong")
        .deterministicTransition("time", List.of(before("time")), v -> Math.min(2, v[0] + 1))
        .deterministicLikelihood(
            "shown", List.of(after("side"), after("time")), v -> v[1] == 0 ? v[0] : 2)
        .deterministicLikelihood(
            "reward",
            List.of(before("side"), before("time"), control("say")),
            v -> v[1] != 1 ? 0 : v[0] == v[2] ? 1 : 2)
        .startAt("time", "cue")
        .terminal("time", "answered")
        .rewardOnly("reward", 0, 1, -1)
        .build();
  }

  /**
   * A T-maze of memory: the side is shown at the start alone; each step leads on through a
   * corridor, and turning to that side at its end pays 1, to the other -1.
   */
  public static Model corridor(int length) {
    return Model.builder()
        .factor("side", "left", "right")
        .factor(Variable.numbered("place", length + 2))
        .control("turn", "left", "right")
        .modality("shown", "left", "right", "corridor", "junction", "arm")
        .modality("reward", "none", "right", "wrong")
        .deterministicTransition(
            "place", List.of(before("place")), v -> Math.min(v[0] + 1, length + 1))
        .deterministicLikelihood(
            "shown",
            List.of(after("side"), after("place")),
            v -> v[1] == 0 ? v[0] : v[1] < length ? 2 : v[1] == length ? 3 : 4)
        .deterministicLikelihood(
            "reward",
            List.of(before("side"), before("place"), control("turn")),
            v -> v[1] != length ? 0 : v[0] == v[2] ? 1 : 2)
        .startAt("place", "0")
        .terminal("place", Integer.toString(length + 1))
        .rewardOnly("reward", 0, 1, -1)
        .build();
  }

  /**
   * Tiger (Kaelbling et al. 1998): listening costs 1 and names the tiger's door with 0.85; opening
   * it costs 100, the other pays 10, and then the tiger is behind either door again.
   */
  public static Model tiger() {
    return Model.builder()
        .factor("tiger", "left", "right")
        .control("do", "listen", "open-left", "open-right")
        .modality("heard", "left", "right")
        .modality("reward", "listened", "eaten", "rich")
        .transition(
            "tiger",
            List.of(before("tiger"), control("do")),
            (v, column) -> {
              column[v[0]] = v[1] == 0 ? 1 : 0.5;
              column[1 - v[0]] = v[1] == 0 ? 0 : 0.5;
            })
        .likelihood(
            "heard",
            List.of(after("tiger"), control("do")),
            (v, column) -> {
              column[v[0]] = v[1] == 0 ? 0.85 : 0.5;
              column[1 - v[0]] = v[1] == 0 ? 0.15 : 0.5;
            })
        .deterministicLikelihood(
            "reward",
            List.of(before("tiger"), control("do")),
            v -> v[1] == 0 ? 0 : v[0] == v[1] - 1 ? 1 : 2)
        .absentAtReset("heard")
        .rewardOnly("reward", -1, -100, 10)
        .build();
  }

  /** A Bernoulli bandit. */
  public static Model bandit(double... means) {
    return Model.builder()
        .factor("situation", "same")
        .control(Variable.numbered("arm", means.length))
        .modality("situation", "same")
        .modality("reward", "nothing", "payout")
        .deterministicLikelihood("situation", List.of(after("situation")), v -> 0)
        .likelihood(
            "reward",
            List.of(control("arm")),
            (v, column) -> {
              column[0] = 1 - means[v[0]];
              column[1] = means[v[0]];
            })
        .rewardOnly("reward", 0, 1)
        .build();
  }
}
