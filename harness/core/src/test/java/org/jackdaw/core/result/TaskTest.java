package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TaskTest {

  private static Task task(Task.TaskModel... models) {
    return new Task("a", "x", "h", 1, List.of(models));
  }

  private static Task.TaskModel model(int states, double ceiling, double sighted) {
    return new Task.TaskModel(
        "m",
        0,
        List.of(0),
        OptionalDouble.of(0),
        OptionalDouble.of(ceiling),
        OptionalInt.of(states),
        OptionalDouble.of(sighted));
  }

  @Test
  void informationPaysWhereSeeingTheStateWouldEarnMore() {
    assertThat(task(model(8, 0.96, 1.96)).informationPays()).isTrue();
    assertThat(task(model(16, 0.74, 0.74 + 1e-12)).informationPays()).isFalse();
    assertThat(task(model(16, 0.74, 0.74), model(16, 0.5, 0.6)).informationPays()).isTrue();
  }

  /** A bandit's state is known; its arms are not. */
  @Test
  void informationPaysInAWorldOfOneState() {
    assertThat(task(model(1, 80, 80)).informationPays()).isTrue();
  }

  @Test
  void informationPaysUnlessTheContraryIsKnown() {
    Task.TaskModel unknown =
        new Task.TaskModel("m", List.of(0), OptionalDouble.of(0), OptionalDouble.of(1));

    assertThat(task(unknown).informationPays()).isTrue();
    assertThat(task().informationPays()).isTrue();
  }
}
