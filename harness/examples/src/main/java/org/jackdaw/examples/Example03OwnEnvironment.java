package org.jackdaw.examples;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.envs.discrete.ModelWorld;
import org.jackdaw.oracle.Yardsticks;

/**
 * A world of your own from its model alone: two boxes, one holds a prize, a dog points at it and is
 * right four times in five. Declare factors, controls and modalities by name, say how they depend
 * on each other, and {@link ModelWorld} simulates it, publishes it, and the oracle knows what is
 * achievable on it. A world that is not a table implements {@link Environment}; the template
 * project beside the examples shows one.
 */
public final class Example03OwnEnvironment {

  private static final double DOG_IS_RIGHT = 0.8;
  private static final int STEPS = 2;

  private Example03OwnEnvironment() {}

  /**
   * Prints what is achievable.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Yardsticks yardsticks = Yardsticks.of(model(), STEPS);
    System.out.println("uniform policy " + yardsticks.floor());
    System.out.println("optimum " + yardsticks.ceiling().orElseThrow());
  }

  /**
   * The model: asking the dog costs nothing but a step; opening a box ends the episode.
   *
   * @return the model
   */
  static Model model() {
    return Model.builder()
        .factor("prize", "left-box", "right-box")
        .factor("opened", "none", "some")
        .control("move", "ask", "open-left", "open-right")
        .modality("dog", "silent", "points-left", "points-right")
        .modality("pay", "nothing", "prize", "empty")
        .startAt("opened", "none")
        .deterministicTransition(
            "opened",
            List.of(Parent.before("opened"), Parent.control("move")),
            p -> p[0] == 1 || p[1] > 0 ? 1 : 0)
        .likelihood(
            "dog",
            List.of(Parent.after("prize"), Parent.control("move")),
            (p, column) -> {
              column[0] = p[1] == 0 ? 0 : 1;
              column[1 + p[0]] = p[1] == 0 ? DOG_IS_RIGHT : 0;
              column[2 - p[0]] = p[1] == 0 ? 1 - DOG_IS_RIGHT : 0;
            })
        .deterministicLikelihood(
            "pay",
            List.of(Parent.after("prize"), Parent.control("move")),
            p -> p[1] == 0 ? 0 : (p[1] - 1 == p[0] ? 1 : 2))
        .rewardOnly("pay", 0, 1, -1)
        .terminal("opened", "some")
        .build();
  }

  /**
   * The world.
   *
   * @return a world with a step limit of two
   */
  static Environment world() {
    return ModelWorld.of(
        "boxes",
        model(),
        OptionalInt.of(STEPS),
        Optional.of(last -> last.terminated() && last.reward() > 0));
  }
}
