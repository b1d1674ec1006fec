package org.jackdaw.baselines.neural;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.baselines.neural.net.Activation;
import org.jackdaw.encoders.EncoderKind;

/**
 * Advantage actor-critic (Mnih et al. 2016, arXiv:1602.01783, the synchronous form of A3C): a
 * policy is moved towards actions whose n-step return exceeded the value of the state, with a bonus
 * for the policy's entropy; policy and value share all hidden layers.
 *
 * <p>Differs from Mnih et al.: one worker, since it meets one world; Adam in place of RMSProp;
 * gated recurrent units, if any, in place of LSTM cells.
 */
public final class A2c {

  private static final String ID = "a2c";

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
      return "Advantage actor-critic with n-step returns and an entropy bonus; recurrent as an option";
    }

    @Override
    public String equations() {
      return "Mnih et al. 2016, arXiv:1602.01783";
    }

    @Override
    public String complexity() {
      return "O(W) time per step and W numbers, for W weights";
    }

    @Override
    public A2cOptions defaults() {
      return new A2cOptions(
          new NetworkOptions(
              0.99, 7e-4, 1e-5, 0.5, List.of(64, 64), Activation.TANH, EncoderKind.WINDOW, 1),
          5,
          0.01,
          0.5,
          0);
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
    public Agent create(A2cOptions options, AgentContext context) {
      return new ActorCritic(options, context);
    }
  }
}
