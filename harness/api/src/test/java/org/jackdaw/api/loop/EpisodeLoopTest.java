package org.jackdaw.api.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class EpisodeLoopTest {

  private final List<String> calls = new ArrayList<>();

  /** Ends after two steps; the observation counts them. */
  private final class World implements Environment {
    private int steps;

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec(
          "world",
          ObservationSpace.of(new Modality("steps", Discrete.of(3))),
          Discrete.of(4),
          OptionalInt.empty(),
          Optional.of(last -> last.reward() > 1),
          List.of());
    }

    @Override
    public Observation reset(Episode episode) {
      calls.add("reset " + episode.index());
      return Observation.ofIndices(0);
    }

    @Override
    public StepResult step(Value action) {
      calls.add("step " + action);
      steps++;
      return new StepResult(Observation.ofIndices(steps), 1.5 * steps, steps == 2, false);
    }
  }

  private final class Recorder implements Agent {
    @Override
    public void begin(Observation first, Phase phase) {
      calls.add("begin " + first + " " + phase.word());
    }

    @Override
    public Value act() {
      calls.add("act");
      return Index.of(3);
    }

    @Override
    public void observe(Transition t) {
      calls.add(
          "observe " + t.before() + t.after() + " " + t.reward() + " " + t.terminated() + t.last());
    }
  }

  private final EpisodeListener listener =
      new EpisodeListener() {
        @Override
        public void began(Episode episode, Observation first) {
          calls.add("began");
        }

        @Override
        public void acted(Value action) {
          calls.add("acted");
        }

        @Override
        public void stepped(int step, Transition transition, StepResult result) {
          calls.add("stepped " + step);
        }

        @Override
        public void ended(EpisodeResult result) {
          calls.add("ended");
        }
      };

  @Test
  void everyObservationIsPerceivedOnceAndTheListenerComesAfterTheAgent() {
    Episode episode = new Episode(1, Phase.EVALUATE, 4, 7, 9);
    EpisodeResult result = EpisodeLoop.run(new World(), new Recorder(), episode, listener);
    String zero = Observation.ofIndices(0).toString();
    String one = Observation.ofIndices(1).toString();
    String two = Observation.ofIndices(2).toString();
    assertThat(calls)
        .containsExactly(
            "reset 7",
            "begin " + zero + " evaluate",
            "began",
            "act",
            "acted",
            "step Index[value=3]",
            "observe " + zero + one + " 1.5 falsefalse",
            "stepped 1",
            "act",
            "acted",
            "step Index[value=3]",
            "observe " + one + two + " 3.0 truetrue",
            "stepped 2",
            "ended");
    assertThat(result).isEqualTo(new EpisodeResult(2, 4.5, true, false, Optional.of(true)));
  }
}
