package org.jackdaw.bench.peer;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.RandomStream;

/** The models of single agents that are timed against pymdp. */
final class PeerModels {

  private static final int CUE = 3;
  private static final int SIDE = 7;
  private static final int GOAL = SIDE * SIDE - 1;

  private PeerModels() {}

  /**
   * States 4 x 2, outcomes 4, 3 and 2, 4 actions: centre, two absorbing arms that pay with
   * probability 0.98, and a place whose cue tells the paying arm.
   */
  static Model tMaze() {
    List<Parent> both = List.of(Parent.after("location"), Parent.after("context"));
    return Model.builder()
        .factor("location", "centre", "left", "right", "cue")
        .factor("context", "left", "right")
        .control("move", "centre", "left", "right", "cue")
        .modality("place", "centre", "left", "right", "cue")
        .modality("reward", "none", "win", "loss")
        .modality("cue", "left", "right")
        .deterministicTransition(
            "location",
            List.of(Parent.before("location"), Parent.control("move")),
            v -> arm(v[0]) ? v[0] : v[1])
        .deterministicLikelihood("place", List.of(Parent.after("location")), v -> v[0])
        .likelihood("reward", both, PeerModels::payment)
        .likelihood("cue", both, PeerModels::cue)
        .startAt("location", "centre")
        .preference("reward", OutcomeValues.of(0, 3, -3))
        .build();
  }

  private static boolean arm(int location) {
    return location == 1 || location == 2;
  }

  private static void payment(int[] state, double[] column) {
    if (!arm(state[0])) {
      column[0] = 1;
      return;
    }
    column[1] = state[0] == 1 + state[1] ? 0.98 : 0.02;
    column[2] = 1 - column[1];
  }

  private static void cue(int[] state, double[] column) {
    column[0] = state[0] == CUE ? 1 - state[1] : 0.5;
    column[1] = 1 - column[0];
  }

  /**
   * States 4 x 3, outcomes 5, 3 and 4 of both factors, controls 4 x 3; every table is dense and
   * random, so no structure helps.
   */
  static Model factors() {
    RandomStream random = new RandomStream(20);
    List<Parent> both = List.of(Parent.after("first"), Parent.after("second"));
    return Model.builder()
        .factor(Variable.numbered("first", 4))
        .factor(Variable.numbered("second", 3))
        .control(Variable.numbered("on-first", 4))
        .control(Variable.numbered("on-second", 3))
        .modality(Variable.numbered("colour", 5))
        .modality(Variable.numbered("shape", 3))
        .modality(Variable.numbered("sound", 4))
        .transition(
            "first",
            List.of(Parent.before("first"), Parent.control("on-first")),
            (v, column) -> draw(random, column))
        .transition(
            "second",
            List.of(Parent.before("second"), Parent.control("on-second")),
            (v, column) -> draw(random, column))
        .likelihood("colour", both, (v, column) -> draw(random, column))
        .likelihood("shape", both, (v, column) -> draw(random, column))
        .likelihood("sound", both, (v, column) -> draw(random, column))
        .preference("colour", OutcomeValues.of(0, 1, -1, 2, 0.5))
        .build();
  }

  /** A draw from the flat Dirichlet distribution. */
  private static void draw(RandomStream random, double[] column) {
    double sum = 0;
    for (int i = 0; i < column.length; i++) {
      column[i] = 0 - StrictMath.log(1 - random.nextDouble());
      sum += column[i];
    }
    for (int i = 0; i < column.length; i++) {
      column[i] /= sum;
    }
  }

  /** 7 x 7 places that are observed as they are; stay, up, down, left and right; a goal corner. */
  static Model grid() {
    double[] goal = new double[SIDE * SIDE];
    goal[GOAL] = 1;
    return Model.builder()
        .factor(Variable.numbered("place", SIDE * SIDE))
        .control("move", "stay", "up", "down", "left", "right")
        .modality(Variable.numbered("seen", SIDE * SIDE))
        .deterministicTransition(
            "place",
            List.of(Parent.before("place"), Parent.control("move")),
            v -> moved(v[0], v[1]))
        .deterministicLikelihood("seen", List.of(Parent.after("place")), v -> v[0])
        .preference("seen", OutcomeValues.of(goal))
        .build();
  }

  private static int moved(int place, int move) {
    int x = place % SIDE + (move == 4 ? 1 : move == 3 ? -1 : 0);
    int y = place / SIDE + (move == 2 ? 1 : move == 1 ? -1 : 0);
    return Math.min(Math.max(y, 0), SIDE - 1) * SIDE + Math.min(Math.max(x, 0), SIDE - 1);
  }
}
