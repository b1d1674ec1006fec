package org.jackdaw.rl4j;

import java.util.List;
import java.util.Set;
import org.deeplearning4j.rl4j.agent.learning.behavior.ILearningBehavior;
import org.deeplearning4j.rl4j.agent.learning.update.UpdateRule;
import org.deeplearning4j.rl4j.agent.learning.update.updater.NeuralNetUpdaterConfiguration;
import org.deeplearning4j.rl4j.agent.learning.update.updater.sync.SyncGradientsNeuralNetUpdater;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;
import org.deeplearning4j.rl4j.network.CommonOutputNames;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.encoders.EncoderKind;

/**
 * RL4J's advantage actor-critic with one worker (Mnih et al. 2016, arXiv:1602.01783, the
 * synchronous form of algorithm S3). In training it draws from its policy, in evaluation it takes
 * the most probable action.
 */
public final class A2c {

  static final String ID = "rl4j-a2c";
  static final String EQUATIONS = "Mnih et al. 2016, arXiv:1602.01783, algorithm S3";

  private A2c() {}

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<A2cOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "RL4J's advantage actor-critic with n-step returns and an entropy bonus";
    }

    @Override
    public String equations() {
      return EQUATIONS;
    }

    @Override
    public String complexity() {
      return "O(W) time per step and W numbers, for W weights";
    }

    @Override
    public A2cOptions defaults() {
      return standard();
    }

    @Override
    public Set<KnowledgeLevel> accepts(A2cOptions options) {
      return options.network().accepts();
    }

    @Override
    public List<String> problems(A2cOptions options, AgentContext context) {
      return options.network().problems(ID, context);
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public A2cOptions sanityOptions() {
      return new A2cOptions(NetworkOptions.small(), 5);
    }

    @Override
    public Agent create(A2cOptions options, AgentContext context) {
      return agent(options, context, (network, actions) -> learning(options, network, actions));
    }

    static Learning learning(A2cOptions options, ActorCriticNetwork network, int actions) {
      AdvantageTargets targets =
          new AdvantageTargets(network, actions, options.network().discount());
      NeuralNetUpdaterConfiguration noTarget = NeuralNetUpdaterConfiguration.builder().build();
      ILearningBehavior<Integer> behavior =
          new QAgent.Parts<>(
                  new SegmentExperience(options.nStep()),
                  new UpdateRule<>(
                      targets, new SyncGradientsNeuralNetUpdater(network, network, noTarget)))
              .behavior();
      return () -> behavior;
    }
  }

  /** What the factories of both actor-critics have as defaults. */
  static A2cOptions standard() {
    return new A2cOptions(
        new NetworkOptions(0.99, 7e-4, List.of(64, 64), Activation.TANH, EncoderKind.WINDOW, 1), 5);
  }

  /** Makes what learns, of the network that acts and the number of actions. */
  interface LearningMaker {
    Learning of(ActorCriticNetwork network, int actions);
  }

  /** An actor-critic. */
  static Agent agent(A2cOptions options, AgentContext context, LearningMaker learning) {
    Natives.load();
    Sight sight = new Sight(options.network(), context);
    int actions = sight.actions().size();
    long weights = context.trainingRandom().child("weights").seed();
    ActorCriticNetwork network =
        new Networks(options.network(), sight.inputs(), actions, weights).actorCritic();
    PhaseRandom chances = new PhaseRandom(context);
    return new DeepAgent(
        sight,
        chances,
        new Sampling(network, chances::current),
        new Greedy(network, CommonOutputNames.ActorCritic.Policy),
        learning.of(network, actions));
  }
}
