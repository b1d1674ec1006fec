package org.jackdaw.baselines.neural;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.baselines.neural.net.Activation;
import org.jackdaw.baselines.neural.net.Architecture;
import org.jackdaw.baselines.neural.net.ErrorLoss;
import org.jackdaw.encoders.EncoderKind;

/**
 * The deep recurrent Q-network (Hausknecht and Stone 2015, arXiv:1507.06527): DQN whose network
 * remembers, so that it can act where the latest observation does not tell the state. It sees the
 * observation, the action before it and its reward, through hidden layers if any, gated recurrent
 * units and a linear or dueling head.
 *
 * <p>Differs from Hausknecht and Stone: gated recurrent units in place of LSTM cells; the latest
 * action and reward are seen; an optional burn-in (Kapturowski et al. 2019).
 */
public final class Drqn {

  private static final String ID = "drqn";

  private Drqn() {}

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<DrqnOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Deep recurrent Q-network: DQN with memory, for partial observation";
    }

    @Override
    public String equations() {
      return "Hausknecht and Stone 2015, arXiv:1507.06527; burn-in: Kapturowski et al. 2019";
    }

    @Override
    public String complexity() {
      return "O(B x T x W) time per step and W + R x I numbers, for batches of B sequences of T steps, W"
          + " weights, and R remembered observations of I inputs";
    }

    @Override
    public DrqnOptions defaults() {
      return new DrqnOptions(
          new NetworkOptions(
              0.99, 1e-3, 1.5e-4, 10, List.of(), Activation.RELU, EncoderKind.WINDOW, 1),
          new ReplayOptions(
              16, 10_000, 100, 1, 100, 1, 0.05, 0.3, ErrorLoss.SQUARED, 1, true, false),
          32,
          10,
          5);
    }

    @Override
    public Set<KnowledgeLevel> accepts(DrqnOptions options) {
      return options.network().accepts();
    }

    @Override
    public List<String> problems(DrqnOptions options, AgentContext context) {
      return options.network().problems(ID, context);
    }

    @Override
    public Agent create(DrqnOptions options, AgentContext context) {
      Perception perception =
          new Perception(options.network(), Perception.Feedback.ACTION_AND_REWARD, context);
      int width = perception.vector().length;
      int actions = perception.actions().size();
      Architecture shape =
          options.replay().shape(options.network(), width, options.recurrentUnits(), actions);
      ActionValues values =
          new ActionValues(
              shape,
              options.network(),
              options.replay().targetSync(),
              options.times(),
              options.replay().batchSize(),
              context);
      ValueUpdate update = new SequenceUpdate(values, options.network(), options, width, actions);
      return new DeepQ(perception, values, update, options.replay(), context);
    }
  }
}
