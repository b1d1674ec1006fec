package org.jackdaw.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jackdaw.encoders.Steps.to;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Vector;
import org.junit.jupiter.api.Test;

class WindowEncoderTest {

  private static final ObservationSpace SPACE =
      ObservationSpace.of(
          new Modality("place", Discrete.of(3)), new Modality("sound", Discrete.of(2)));
  private static final Discrete ACTIONS = Discrete.of(2);

  @Test
  void windowOfOneIsTheLatestObservationAlone() {
    WindowEncoder encoder = new WindowEncoder(SPACE, ACTIONS, 1);
    encoder.begin(Phase.TRAIN, Observation.ofIndices(0, 1));
    int first = encoder.state();
    encoder.observe(to(1, Observation.ofIndices(2, 0)));
    int second = encoder.state();
    encoder.observe(to(0, Observation.ofIndices(0, 1)));
    assertThat(first).isZero();
    assertThat(second).isEqualTo(1);
    assertThat(encoder.state()).isEqualTo(first);
  }

  @Test
  void absenceIsAValueOfItsOwn() {
    WindowEncoder encoder = new WindowEncoder(SPACE, ACTIONS, 1);
    Set<Integer> states = new HashSet<>();
    for (int sound = -1; sound < 2; sound++) {
      encoder.begin(Phase.TRAIN, Observation.ofIndices(0, sound));
      states.add(encoder.state());
    }
    assertThat(states).hasSize(3);
  }

  @Test
  void windowOfTwoTellsEarlierObservationsAndActionsApart() {
    Observation here = Observation.ofIndices(0, 0);
    assertThat(after(2, here, 0, here)).isNotEqualTo(after(2, here, 1, here));
    assertThat(after(2, here, 0, here))
        .isNotEqualTo(after(2, Observation.ofIndices(1, 0), 0, here));
    assertThat(after(2, here, 0, here)).isEqualTo(after(2, here, 0, here));
  }

  /** The number that a window gets when four others were numbered before it, in a fixed order. */
  private static int after(int memory, Observation first, int action, Observation second) {
    WindowEncoder encoder = new WindowEncoder(SPACE, ACTIONS, memory);
    for (int place = 0; place < 2; place++) {
      for (int a = 0; a < 2; a++) {
        encoder.begin(Phase.TRAIN, Observation.ofIndices(place, 0));
        encoder.observe(to(a, Observation.ofIndices(0, 0)));
      }
    }
    encoder.begin(Phase.TRAIN, first);
    encoder.observe(to(action, second));
    return encoder.state();
  }

  @Test
  void windowForgetsWhatIsOlder() {
    WindowEncoder encoder = new WindowEncoder(SPACE, ACTIONS, 2);
    int[] states = new int[2];
    for (int place = 0; place < 2; place++) {
      encoder.begin(Phase.TRAIN, Observation.ofIndices(place, 0));
      encoder.observe(to(place, Observation.ofIndices(2, 1)));
      encoder.observe(to(0, Observation.ofIndices(1, 1)));
      states[place] = encoder.state();
    }
    assertThat(states[0]).isEqualTo(states[1]);
  }

  @Test
  void newEpisodeHasNoPast() {
    WindowEncoder encoder = new WindowEncoder(SPACE, ACTIONS, 3);
    encoder.begin(Phase.TRAIN, Observation.ofIndices(1, 1));
    int fresh = encoder.state();
    encoder.observe(to(1, Observation.ofIndices(1, 1)));
    assertThat(encoder.state()).isNotEqualTo(fresh);
    encoder.begin(Phase.EVALUATE, Observation.ofIndices(1, 1));
    assertThat(encoder.state()).isEqualTo(fresh);
  }

  @Test
  void jointObservationsAndActionsAreNumberedToo() {
    MultiDiscrete pair =
        new MultiDiscrete(List.of("x", "y"), List.of(Discrete.of(2), Discrete.of(3)));
    WindowEncoder encoder =
        new WindowEncoder(ObservationSpace.of(new Modality("pair", pair)), pair, 2);
    Set<Integer> states = new HashSet<>();
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < 3; y++) {
        Observation shown = Observation.of(Indices.of(x, y));
        encoder.begin(Phase.TRAIN, shown);
        states.add(encoder.state());
        encoder.observe(new Transition(shown, Indices.of(x, y), 0, shown, false, false));
        states.add(encoder.state());
      }
    }
    assertThat(states).hasSize(12);
  }

  @Test
  void realObservationsAreRefused() {
    ObservationSpace real =
        ObservationSpace.of(new Modality("speed", new Box(Vector.of(0), Vector.of(1))));
    assertThatThrownBy(() -> new WindowEncoder(real, ACTIONS, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a table needs finite observations, but modality speed is not finite");
  }

  @Test
  void knownStatesAreFoundWithoutAllocation() {
    WindowEncoder encoder = new WindowEncoder(SPACE, ACTIONS, 2);
    Transition[] steps = new Transition[12];
    for (int i = 0; i < steps.length; i++) {
      Observation shown = Observation.ofIndices(i % 3, i % 2);
      steps[i] = new Transition(shown, Index.of(i / 6), 0, shown, false, false);
    }
    encoder.begin(Phase.TRAIN, steps[0].after());
    walk(encoder, steps);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    walk(encoder, steps);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }

  private static void walk(WindowEncoder encoder, Transition[] steps) {
    for (int t = 0; t < 100_000; t++) {
      encoder.observe(steps[t % steps.length]);
    }
  }
}
