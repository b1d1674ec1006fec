package org.jackdaw.rl4j;

import java.util.List;
import java.util.Set;
import org.deeplearning4j.rl4j.agent.learning.update.UpdateRule;
import org.deeplearning4j.rl4j.agent.learning.update.updater.NeuralNetUpdaterConfiguration;
import org.deeplearning4j.rl4j.agent.learning.update.updater.sync.SyncGradientsNeuralNetUpdater;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.encoders.EncoderKind;

/**
 * RL4J's n-step Q-learning without replay (Mnih et al. 2016, arXiv:1602.01783, algorithm S2), with
 * one worker.
 */
public final class NStepQ {

  static final String ID = "rl4j-n-step-q";

  private NStepQ() {}

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<NStepOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "RL4J's n-step Q-learning on a network, without replay";
    }

    @Override
    public String equations() {
      return "Mnih et al. 2016, arXiv:1602.01783, algorithm S2";
    }

    @Override
    public String complexity() {
      return "O(W) time per step and W numbers, for W weights";
    }

    @Override
    public NStepOptions defaults() {
      return new NStepOptions(
          new NetworkOptions(0.99, 1e-3, List.of(64, 64), Activation.RELU, EncoderKind.WINDOW, 1),
          new ExplorationOptions(1, 0.05, 0.3),
          5,
          50);
    }

    @Override
    public Set<KnowledgeLevel> accepts(NStepOptions options) {
      return options.network().accepts();
    }

    @Override
    public List<String> problems(NStepOptions options, AgentContext context) {
      return options.network().problems(ID, context);
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public NStepOptions sanityOptions() {
      return new NStepOptions(NetworkOptions.small(), ExplorationOptions.small(), 5, 20);
    }

    @Override
    public Agent create(NStepOptions options, AgentContext context) {
      return QAgent.of(
          options.network(),
          options.exploration(),
          context,
          Networks::values,
          (learnt, target) -> learning(options, learnt, target));
    }

    static QAgent.Parts<?> learning(NStepOptions options, QNetwork learnt, QNetwork target) {
      NeuralNetUpdaterConfiguration sync =
          NeuralNetUpdaterConfiguration.builder()
              .targetUpdateFrequency(options.targetSync())
              .build();
      return new QAgent.Parts<>(
          new SegmentExperience(options.nStep()),
          new UpdateRule<>(
              new NStepTargets(learnt, target, options.network().discount()),
              new SyncGradientsNeuralNetUpdater(learnt, target, sync)));
    }
  }
}
