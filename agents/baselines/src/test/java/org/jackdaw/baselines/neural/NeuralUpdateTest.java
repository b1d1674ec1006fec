package org.jackdaw.baselines.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.baselines.neural.net.Network;
import org.jackdaw.baselines.neural.net.Weights;
import org.junit.jupiter.api.Test;

class NeuralUpdateTest {

  private static final Observation HERE = Observation.ofIndices(0);
  private static final boolean[] ANY = {true, true};

  private static <O extends Record> O halved(O options) {
    return OptionRecords.with(OptionRecords.with(options, "discount", 0.5), "learning-rate", 0.005);
  }

  private static DeepQ dqn(long seed) {
    return (DeepQ) new Dqn.Factory().create(halved(new Dqn.Factory().defaults()), context(seed));
  }

  private static DeepQ drqn(long seed) {
    Drqn.Factory factory = new Drqn.Factory();
    return (DeepQ) factory.create(halved(factory.defaults()), context(seed));
  }

  private static AgentContext context(long seed) {
    return Runs.context(Models.bandit(1, 1), new Knowledge.None(), Budget.episodes(1000, 10), seed);
  }

  /** Episodes of one step that pays 1. */
  private static void live(Agent agent, int episodes, boolean terminated) {
    for (int i = 0; i < episodes; i++) {
      agent.begin(HERE, Phase.TRAIN);
      agent.observe(new Transition(HERE, agent.act(), 1, HERE, terminated, !terminated));
    }
    agent.begin(HERE, Phase.EVALUATE);
  }

  private static double value(DeepQ agent) {
    Network network = agent.values().acting();
    int width = agent.values().inputs();
    double[] here = new double[width];
    here[1] = 1; // the place before it says that the observation is absent
    return network.forward(here, 1, 1)[0];
  }

  @Test
  void truncationBootstrapsAndTerminationDoesNot() {
    // 1 + 1/2 + 1/4 + ... = 2 if the world would go on; the final observation is the first again
    DeepQ ended = dqn(1);
    DeepQ cut = dqn(1);
    live(ended, 1200, true);
    live(cut, 1200, false);
    assertThat(value(ended)).isCloseTo(1, within(0.02));
    assertThat(value(cut)).isCloseTo(2, within(0.1));
  }

  @Test
  void aRecurrentNetworkBootstrapsLikewise() {
    DeepQ ended = drqn(1);
    DeepQ cut = drqn(1);
    live(ended, 800, true);
    live(cut, 800, false);
    assertThat(value(ended)).isCloseTo(1, within(0.02));
    // after the step the network knows that it took it, and nobody learns what that is worth
    assertThat(value(cut)).isGreaterThan(1.2);
  }

  @Test
  void rewardsOfSeveralStepsEndWithTheEpisode() {
    Replay replay = new Replay(100, 1, 2);
    replay.begin(new double[] {0}, ANY);
    replay.step(1, 10, false, new double[] {1}, ANY);
    replay.step(0, 20, false, new double[] {2}, ANY);
    replay.begin(new double[] {3}, ANY);
    replay.step(1, 30, true, new double[] {4}, ANY);
    assertThat(replay.after(0, 1)).isEqualTo(1);
    assertThat(replay.after(0, 5)).isEqualTo(2);
    assertThat(replay.after(3, 5)).isEqualTo(4);
    assertThat(replay.before(4, 5)).isEqualTo(3);
    assertThat(replay.before(2, 1)).isEqualTo(1);
    assertThat(replay.terminated(3)).isTrue();
    assertThat(replay.steps()).isEqualTo(3);
  }

  @Test
  void theOldestStepsAreForgottenAndFinalObservationsNeverDrawn() {
    Replay replay = new Replay(7, 1, 2);
    for (int i = 0; i < 300; i++) {
      if (i % 3 == 0) {
        replay.begin(new double[] {-1}, ANY);
      }
      replay.step(0, i, false, new double[] {i}, ANY);
    }
    // the last seven places: -1, 294 to 296, -1 ... are places 393 to 399
    RandomStream random = new RandomStream(2);
    boolean[] drawn = new boolean[300];
    for (int i = 0; i < 500; i++) {
      drawn[(int) replay.reward(replay.draw(random))] = true;
    }
    for (int i = 0; i < 300; i++) {
      assertThat(drawn[i]).as("step %d", i).isEqualTo(i >= 295);
    }
    assertThat(replay.before(397, 10)).isEqualTo(396);
    assertThat(replay.before(394, 10)).isEqualTo(393);
  }

  private static long bits(Weights weights) {
    long hash = 0;
    for (int i = 0; i < weights.size(); i++) {
      hash = 31 * hash + Double.doubleToRawLongBits(weights.get(i));
    }
    return hash;
  }

  @Test
  void aSeedGivesTheSameWeightsToTheBitAndAnotherSeedOthers() {
    long first = bits(dqn(1).values().weights());
    assertThat(bits(dqn(1).values().weights())).isEqualTo(first);
    assertThat(bits(dqn(2).values().weights())).isNotEqualTo(first);
  }

  @Test
  void whatIsLearntHasTheSameBitsOnEveryMachine() {
    DeepQ feedForward = dqn(1);
    live(feedForward, 150, false);
    assertThat(bits(feedForward.values().weights())).isEqualTo(-594717650524511523L);
    DeepQ recurrent = drqn(1);
    live(recurrent, 150, false);
    assertThat(bits(recurrent.values().weights())).isEqualTo(8490303335056565203L);
    A2c.Factory a2c = new A2c.Factory();
    ActorCritic actorCritic = (ActorCritic) a2c.create(halved(a2c.defaults()), context(1));
    live(actorCritic, 150, false);
    assertThat(bits(actorCritic.weights())).isEqualTo(284769400956497972L);
  }

  @Test
  void aStepAllocatesNextToNothing() {
    Model lake = Models.lake(true);
    Budget budget = Budget.episodes(10, 100);
    Dqn.Factory dqn = new Dqn.Factory();
    A2c.Factory a2c = new A2c.Factory();
    assertThat(allocated(dqn.create(dqn.defaults(), Runs.context(lake, budget)), 1500))
        .isLessThan(100);
    assertThat(allocated(a2c.create(a2c.defaults(), Runs.context(lake, budget)), 5000))
        .isLessThan(100);
  }

  /** Bytes per step once the replay has its size. */
  private static double allocated(Agent agent, int steps) {
    Transition[] walk = new Transition[16];
    for (int i = 0; i < walk.length; i++) {
      Observation after = Observation.ofIndices(i);
      walk[i] = new Transition(after, Index.of(i % 4), 0, after, false, false);
    }
    agent.begin(walk[0].after(), Phase.TRAIN);
    walk(agent, walk, 2100);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    walk(agent, walk, steps);
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) steps;
  }

  private static void walk(Agent agent, Transition[] steps, int count) {
    for (int t = 0; t < count; t++) {
      agent.act();
      agent.observe(steps[t % steps.length]);
    }
  }

  @Test
  void optionsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> OptionRecords.with(new Dqn.Factory().defaults(), "batch-size", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neural learner: batch-size must be >= 1, got 0");
    assertThatThrownBy(() -> OptionRecords.with(new A2c.Factory().defaults(), "learning-rate", 2.0))
        .hasMessage("neural learner: learning-rate must be in (0, 1], got 2");
  }
}
