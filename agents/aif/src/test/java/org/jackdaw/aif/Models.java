package org.jackdaw.aif;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;

/** Small published models that tests reason about by hand. */
public final class Models {

  private static final int CENTRE = 0;
  private static final int CUE = 3;

  private Models() {}

  /** Centre, left, right, cue; arms absorb; the cue is always right; reward is known as such. */
  public static Model tMaze(double reliability) {
    return tMazeBuilder(reliability).build();
  }

  /** The same with a cue that is right with a probability. */
  public static Model tMaze(double reliability, double validity) {
    return tMazeBuilder(reliability)
        .likelihood(
            "cue",
            List.of(Parent.after("location"), Parent.after("context")),
            (v, column) -> {
              column[0] = v[0] == CUE ? 0 : 1;
              column[1 + v[1]] = v[0] == CUE ? validity : 0;
              column[2 - v[1]] = v[0] == CUE ? 1 - validity : 0;
            })
        .build();
  }

  public static ModelBuilder tMazeBuilder(double reliability) {
    return Model.builder()
        .factor("location", "centre", "left", "right", "cue")
        .factor("context", "left", "right")
        .control("move", "centre", "left", "right", "cue")
        .modality("place", "centre", "left", "right", "cue")
        .modality("cue", "none", "left", "right")
        .modality("reward", "neutral", "win", "loss")
        .deterministicTransition(
            "location",
            List.of(Parent.before("location"), Parent.control("move")),
            v -> arm(v[0]) ? v[0] : v[1])
        .deterministicLikelihood("place", List.of(Parent.after("location")), v -> v[0])
        .deterministicLikelihood(
            "cue",
            List.of(Parent.after("location"), Parent.after("context")),
            v -> v[0] == CUE ? 1 + v[1] : 0)
        .likelihood(
            "reward",
            List.of(Parent.after("location"), Parent.after("context")),
            (v, column) -> reward(v, column, reliability))
        .startAt("location", "centre")
        .rewardOnly("reward", 0, 1, -1);
  }

  private static boolean arm(int location) {
    return location != CENTRE && location != CUE;
  }

  private static void reward(int[] values, double[] column, double reliability) {
    if (!arm(values[0])) {
      column[0] = 1;
      return;
    }
    boolean right = values[0] == 1 + values[1];
    column[1] = right ? reliability : 1 - reliability;
    column[2] = 1 - column[1];
  }

  /** Listening is right with probability 0.85; opening pays 10 or -100 and resets. */
  public static Model tiger() {
    return Model.builder()
        .factor("tiger", "left", "right")
        .control("action", "listen", "open-left", "open-right")
        .modality("sound", "left", "right")
        .modality("reward", "listened", "gold", "tiger")
        .transition(
            "tiger",
            List.of(Parent.before("tiger"), Parent.control("action")),
            (v, column) -> {
              if (v[1] == 0) {
                column[v[0]] = 1;
              } else {
                java.util.Arrays.fill(column, 0.5);
              }
            })
        .likelihood(
            "sound",
            List.of(Parent.after("tiger"), Parent.control("action")),
            (v, column) -> {
              column[v[0]] = v[1] == 0 ? 0.85 : 0.5;
              column[1 - v[0]] = v[1] == 0 ? 0.15 : 0.5;
            })
        .deterministicLikelihood(
            "reward",
            List.of(Parent.before("tiger"), Parent.control("action")),
            v -> v[1] == 0 ? 0 : v[1] - 1 == v[0] ? 2 : 1)
        .rewardOnly("reward", -1, 10, -100)
        .build();
  }

  /** A bandit whose reward table has the control as its only parent. */
  public static Model bandit(double... means) {
    String[] arms = new String[means.length];
    for (int a = 0; a < arms.length; a++) {
      arms[a] = "arm-" + a;
    }
    return Model.builder()
        .factor("world", "only")
        .control("arm", arms)
        .modality("nothing", "nothing")
        .modality("reward", "no", "yes")
        .deterministicLikelihood("nothing", List.of(), v -> 0)
        .likelihood(
            "reward",
            List.of(Parent.control("arm")),
            (v, column) -> {
              column[1] = means[v[0]];
              column[0] = 1 - means[v[0]];
            })
        .rewardOnly("reward", 0, 1)
        .build();
  }

  /**
   * A corridor of cells 0 to 3 with a start at 1, holes at 0 and a goal at 3 that end the episode;
   * moving on succeeds with probability 0.5, else the step leads back.
   */
  public static Model corridor() {
    return Model.builder()
        .factor("cell", "hole", "start", "middle", "goal")
        .control("move", "stay", "right")
        .modality("place", "hole", "start", "middle", "goal")
        .modality("reward", "nothing", "goal")
        .transition(
            "cell",
            List.of(Parent.before("cell"), Parent.control("move")),
            (v, column) -> {
              if (v[1] == 0 || v[0] == 0 || v[0] == 3) {
                column[v[0]] = 1;
              } else {
                column[v[0] + 1] = 0.5;
                column[v[0] - 1] = 0.5;
              }
            })
        .deterministicLikelihood("place", List.of(Parent.after("cell")), v -> v[0])
        .deterministicLikelihood("reward", List.of(Parent.after("cell")), v -> v[0] == 3 ? 1 : 0)
        .startAt("cell", "start")
        .terminal("cell", "hole", "goal")
        .rewardOnly("reward", 0, 1)
        .build();
  }
}
