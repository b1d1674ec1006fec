package org.jackdaw.rl4j;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.deeplearning4j.rl4j.agent.learning.update.UpdateRule;
import org.deeplearning4j.rl4j.agent.learning.update.updater.NeuralNetUpdaterConfiguration;
import org.deeplearning4j.rl4j.agent.learning.update.updater.sync.SyncLabelsNeuralNetUpdater;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.encoders.EncoderKind;

/**
 * RL4J's deep Q-network (Mnih et al. 2015, doi:10.1038/nature14236), with the double estimator (van
 * Hasselt et al. 2016, arXiv:1509.06461) and the dueling head (Wang et al. 2016, arXiv:1511.06581)
 * as options.
 */
public final class Dqn {

  static final String ID = "rl4j-dqn";

  private Dqn() {}

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<DqnOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "RL4J's deep Q-network: replay, target network; double and dueling as options";
    }

    @Override
    public String equations() {
      return "Mnih et al. 2015, doi:10.1038/nature14236; double-q: van Hasselt et al. 2016,"
          + " arXiv:1509.06461; dueling: Wang et al. 2016, arXiv:1511.06581";
    }

    @Override
    public String complexity() {
      return "O(B x W) time per step and W + R x I numbers, for batches of B, W weights, and R remembered"
          + " observations of I inputs; small networks are bound by the cost per array operation";
    }

    @Override
    public DqnOptions defaults() {
      return new DqnOptions(
          new NetworkOptions(0.99, 5e-4, List.of(64, 64), Activation.RELU, EncoderKind.WINDOW, 1),
          new ExplorationOptions(1, 0.05, 0.3),
          32,
          10_000,
          100,
          1,
          500,
          OptionalDouble.of(1),
          false,
          false);
    }

    @Override
    public Set<KnowledgeLevel> accepts(DqnOptions options) {
      return options.network().accepts();
    }

    @Override
    public List<String> problems(DqnOptions options, AgentContext context) {
      return options.network().problems(ID, context);
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public DqnOptions sanityOptions() {
      return new DqnOptions(
          NetworkOptions.small(),
          ExplorationOptions.small(),
          32,
          5000,
          50,
          4,
          50,
          OptionalDouble.empty(),
          false,
          false);
    }

    @Override
    public Agent create(DqnOptions options, AgentContext context) {
      return QAgent.of(
          options.network(),
          options.exploration(),
          context,
          networks -> options.dueling() ? networks.duelling() : networks.values(),
          (learnt, target) -> learning(options, context, learnt, target));
    }

    static QAgent.Parts<?> learning(
        DqnOptions options, AgentContext context, QNetwork learnt, QNetwork target) {
      UniformReplay replay =
          new UniformReplay(
              options.replaySize(),
              options.batchSize(),
              context.trainingRandom().child("replay").stream());
      NeuralNetUpdaterConfiguration sync =
          NeuralNetUpdaterConfiguration.builder()
              .targetUpdateFrequency(options.targetSync())
              .build();
      return new QAgent.Parts<>(
          new PacedReplay(replay, options.learningStarts(), options.updateEvery()),
          new UpdateRule<>(
              new AllowedTargets(learnt, target, options, options.network().discount()),
              new SyncLabelsNeuralNetUpdater(learnt, target, sync)));
    }
  }
}
