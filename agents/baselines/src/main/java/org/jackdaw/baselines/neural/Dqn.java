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
 * The deep Q-network (Mnih et al. 2015, doi:10.1038/nature14236): Q-learning with a network of
 * action values, experience replay and a target network. Options: the double estimator (van Hasselt
 * et al. 2016, arXiv:1509.06461, equation 4), the dueling head (Wang et al. 2016, arXiv:1511.06581,
 * equation 9) and n-step targets (without correction for exploration).
 *
 * <p>The epsilon of Adam is that of Hessel et al. 2018 (arXiv:1710.02298): with the common 1e-8 a
 * network that has converged keeps moving, and the small differences between action values drown.
 *
 * <p>Differs from Mnih et al.: Adam in place of RMSProp; from Wang et al.: value and advantages
 * share all hidden layers.
 */
public final class Dqn {

  private static final String ID = "dqn";

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
      return "Deep Q-network: replay, target network; double, dueling and n-step as options";
    }

    @Override
    public String equations() {
      return "Mnih et al. 2015, doi:10.1038/nature14236; double-q: van Hasselt et al. 2016,"
          + " arXiv:1509.06461; dueling: Wang et al. 2016, arXiv:1511.06581";
    }

    @Override
    public String complexity() {
      return "O(B x W) time per step and W + R x I numbers, for batches of B, W weights, and R remembered"
          + " observations of I inputs";
    }

    @Override
    public DqnOptions defaults() {
      return new DqnOptions(
          new NetworkOptions(
              0.99, 5e-4, 1.5e-4, 10, List.of(64, 64), Activation.RELU, EncoderKind.WINDOW, 1),
          new ReplayOptions(
              32, 10_000, 100, 1, 100, 1, 0.05, 0.3, ErrorLoss.HUBER, 1, false, false));
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
    public Agent create(DqnOptions options, AgentContext context) {
      Perception perception = new Perception(options.network(), Perception.Feedback.NONE, context);
      int width = perception.vector().length;
      int actions = perception.actions().size();
      Architecture shape = options.replay().shape(options.network(), width, 0, actions);
      int rows = options.replay().batchSize();
      ActionValues values =
          new ActionValues(
              shape, options.network(), options.replay().targetSync(), 1, rows, context);
      ValueUpdate update =
          new TransitionUpdate(
              values, options.network().discount(), options.replay(), width, actions);
      return new DeepQ(perception, values, update, options.replay(), context);
    }
  }
}
