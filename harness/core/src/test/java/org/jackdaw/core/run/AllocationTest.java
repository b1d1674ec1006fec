package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.plan.WorldSeeds;
import org.jackdaw.core.result.CellKey;
import org.jackdaw.core.result.CellStore;
import org.jackdaw.core.result.CellWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationTest {

  private static final int EPISODES = 2000;
  private static final int STEPS = 100;

  @TempDir Path temp;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final WorldSeeds seeds = TinyPlan.standard().plan().seeds().world("arms", 0);

  /** Chooses without allocating anything. */
  private static final class Idle implements Agent {
    @Override
    public void begin(Observation first, Phase phase) {}

    @Override
    public Value act() {
      return Index.of(0);
    }

    @Override
    public void observe(Transition transition) {}
  }

  private double bytesPerStep(EpisodeListener listener) {
    Environment world = new StepLimit(new ThreeArms(), STEPS);
    Agent agent = new Idle();
    long before = 0;
    for (int episode = 0; episode < 2 * EPISODES; episode++) {
      if (episode == EPISODES) {
        before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
      }
      EpisodeLoop.run(world, agent, seeds.episode(Phase.TRAIN, episode, episode), listener);
    }
    long after = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    return (double) (after - before) / EPISODES / STEPS;
  }

  /** An episode's row may cost something; spread over a hundred steps it is next to nothing. */
  @Test
  void recordingAddsNothingToAStep() throws Exception {
    double bare = bytesPerStep(EpisodeListener.NONE);
    try (CellWriter writer = CellStore.open(temp).writer(new CellKey(0, 0, 0))) {
      EpisodeRecorder recorder =
          new EpisodeRecorder(
              List.of(), List.of(), List.of(), STEPS, writer, new DecisionClock(), "");
      recorder.block("tiny,arms,idle,none,0,train,0");

      assertThat(bytesPerStep(recorder) - bare).isLessThan(4);
    }
  }
}
