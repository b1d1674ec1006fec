package org.jackdaw.api.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class StepLimitTest {

  /** Counts steps and ends, or is cut, at a given one. */
  private static final class Counter implements Environment {
    private final int end;
    private final boolean cutByItself;
    private int steps;
    private boolean closed;

    Counter(int end, boolean cutByItself) {
      this.end = end;
      this.cutByItself = cutByItself;
    }

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec(
          "counter",
          ObservationSpace.of(new Modality("steps", Discrete.of(100))),
          Discrete.of(2),
          OptionalInt.of(50),
          Optional.empty(),
          List.of("height"));
    }

    @Override
    public Observation reset(Episode episode) {
      steps = 0;
      return Observation.ofIndices(0);
    }

    @Override
    public StepResult step(Value action) {
      if (!spec().actions().contains(action)) {
        throw new IllegalArgumentException("counter: foreign action");
      }
      steps++;
      boolean last = steps == end;
      return new StepResult(
          Observation.ofIndices(steps),
          steps,
          last && !cutByItself,
          last && cutByItself,
          Map.of("height", 1.0 * steps));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final Episode EPISODE = new Episode(1, Phase.TRAIN, 0, 0, 1);
  private static final Value ACTION = Index.of(0);

  private static StepResult run(Environment world, int steps) {
    world.reset(EPISODE);
    StepResult result = world.step(ACTION);
    for (int step = 1; step < steps; step++) {
      result = world.step(ACTION);
    }
    return result;
  }

  @Test
  void cutsAtTheLimitAndKeepsTheRest() {
    StepResult last = run(new StepLimit(new Counter(9, false), 3), 3);
    assertThat(last)
        .isEqualTo(new StepResult(Observation.ofIndices(3), 3, false, true, Map.of("height", 3.0)));
  }

  @Test
  void anEndAtTheLimitIsAnEndAndNoCut() {
    StepResult last = run(new StepLimit(new Counter(3, false), 3), 3);
    assertThat(last.terminated()).isTrue();
    assertThat(last.truncated()).isFalse();
  }

  @Test
  void aWorldMayCutItself() {
    StepLimit world = new StepLimit(new Counter(2, true), 3);
    assertThat(run(world, 2).truncated()).isTrue();
    assertThatThrownBy(() -> world.step(ACTION)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesToGoOnAfterTheCut() {
    StepLimit world = new StepLimit(new Counter(9, false), 2);
    run(world, 2);
    assertThatThrownBy(() -> world.step(ACTION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("counter: step after the last step, or before reset");
    world.reset(EPISODE);
    assertThat(world.step(ACTION).last()).isFalse();
  }

  @Test
  void refusesAStepBeforeTheFirstReset() {
    StepLimit world = new StepLimit(new Counter(9, false), 2);
    assertThatThrownBy(() -> world.step(ACTION)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRefusedActionIsNoStep() {
    StepLimit world = new StepLimit(new Counter(9, false), 2);
    world.reset(EPISODE);
    assertThatThrownBy(() -> world.step(Index.of(2))).isInstanceOf(IllegalArgumentException.class);
    assertThat(world.step(ACTION).last()).isFalse();
    assertThat(world.step(ACTION).truncated()).isTrue();
  }

  @Test
  void theSpecSaysTheLimit() {
    StepLimit world = new StepLimit(new Counter(9, false), 2);
    assertThat(world.spec().stepLimit()).hasValue(2);
    assertThat(world.spec().id()).isEqualTo("counter");
    assertThatThrownBy(() -> new StepLimit(new Counter(9, false), 0))
        .hasMessage("counter: the step limit must be >= 1, got 0");
  }

  @Test
  void closingClosesTheWorld() {
    Counter counter = new Counter(9, false);
    new StepLimit(counter, 2).close();
    assertThat(counter.closed).isTrue();
  }

  @Test
  void episodesRefuseNegativeCounts() {
    assertThatThrownBy(() -> new Episode(1, Phase.TRAIN, -1, 0, 1))
        .hasMessage("trained and index must be >= 0, got -1 and 0");
    assertThat(Phase.EVALUATE.word()).isEqualTo("evaluate");
  }
}
