package org.jackdaw.baselines.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.baselines.neural.net.ErrorLoss;
import org.jackdaw.baselines.tabular.QLearning;
import org.jackdaw.encoders.EncoderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeuralLearningTest {

  private static final int LIMIT = 100;

  private static <O extends Record> double trained(
      AgentFactory<O> factory, O options, Model model, int episodes) {
    AgentContext context = Runs.context(model, Budget.episodes(episodes, LIMIT));
    return evaluated(factory.create(options, context), model, episodes, LIMIT);
  }

  private static double evaluated(Agent agent, Model model, int episodes, int limit) {
    Runs.mean(model, agent, Phase.TRAIN, episodes, limit, 3);
    return Runs.mean(model, agent, Phase.EVALUATE, 100, limit, 3);
  }

  private static DqnOptions dqn() {
    return new Dqn.Factory().defaults();
  }

  static List<DqnOptions> variants() {
    return List.of(
        dqn(),
        OptionRecords.with(dqn(), "double-q", true),
        OptionRecords.with(OptionRecords.with(dqn(), "dueling", true), "n-step", 3));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aDeepQNetworkSolvesTheLakeWithoutSlipping(DqnOptions options) {
    assertThat(trained(new Dqn.Factory(), options, Models.lake(false), 300)).isEqualTo(1);
  }

  @Test
  void anActorCriticSolvesTheLakeWithoutSlipping() {
    A2c.Factory a2c = new A2c.Factory();
    assertThat(trained(a2c, a2c.defaults(), Models.lake(false), 1000)).isEqualTo(1);
  }

  @Test
  void bothFindTheBestArm() {
    // the mean of 100 episodes of 100 draws of the best arm has a standard error of 0.4
    Model bandit = Models.bandit(0.2, 0.8, 0.5);
    assertThat(trained(new Dqn.Factory(), dqn(), bandit, 10)).isGreaterThan(0.95 * 80);
    A2c.Factory a2c = new A2c.Factory();
    assertThat(trained(a2c, a2c.defaults(), bandit, 40)).isGreaterThan(0.95 * 80);
  }

  @Test
  void aCorridorIsSolvedOnlyWithMemory() {
    Model corridor = Models.corridor(3);
    Drqn.Factory drqn = new Drqn.Factory();
    A2c.Factory a2c = new A2c.Factory();
    A2cOptions recurrent = OptionRecords.with(a2c.defaults(), "recurrent-units", 16);
    assertThat(trained(new Dqn.Factory(), dqn(), corridor, 200)).isBetween(-0.5, 0.5);
    assertThat(trained(a2c, a2c.defaults(), corridor, 1000)).isBetween(-0.5, 0.5);
    assertThat(trained(drqn, drqn.defaults(), corridor, 200)).isEqualTo(1);
    assertThat(trained(a2c, recurrent, corridor, 1000)).isEqualTo(1);
  }

  @Test
  void aWindowAsLongAsTheCorridorIsMemoryEnough() {
    DqnOptions window = OptionRecords.with(dqn(), "memory", 4);
    assertThat(trained(new Dqn.Factory(), window, Models.corridor(3), 200)).isEqualTo(1);
  }

  @Test
  void tigerIsLivedWithOnTheExactBeliefAndNotWithoutMemory() {
    // the squared error, since the median of opening a door is the prize;
    // without memory nothing is better than to listen all the time, at -20
    Model tiger = Models.tiger();
    Budget budget = Budget.episodes(200, 20);
    DqnOptions belief = OptionRecords.with(dqn(), "encoder", EncoderKind.BELIEF);
    belief = OptionRecords.with(belief, "loss", ErrorLoss.SQUARED);
    belief = OptionRecords.with(belief, "discount", 0.95);
    AgentContext knowing = Runs.context(tiger, new Knowledge.Full(tiger), budget, 1);
    QLearning.Factory tabular = new QLearning.Factory();
    Agent forgetful = tabular.create(tabular.defaults(), Runs.context(tiger, budget));
    assertThat(evaluated(new Dqn.Factory().create(belief, knowing), tiger, 200, 20))
        .isGreaterThan(0);
    assertThat(evaluated(forgetful, tiger, 200, 20)).isLessThan(-15);
  }
}
