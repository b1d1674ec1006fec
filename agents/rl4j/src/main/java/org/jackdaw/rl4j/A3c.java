package org.jackdaw.rl4j;

import java.util.List;
import java.util.Set;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;

/**
 * RL4J's asynchronous advantage actor-critic (Mnih et al. 2016, arXiv:1602.01783, algorithm S3):
 * threads compute gradients of segments, each on its copy of the network, and apply them to the
 * shared one as they come.
 *
 * <p>Differs from Mnih et al.: all segments come from one world, since every contender gets the
 * same interaction, so the threads learn from it and do not act in worlds of their own. What is
 * learnt depends on which thread is ready first: the agent is not repeatable.
 */
public final class A3c {

  static final String ID = "rl4j-a3c";

  private A3c() {}

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<A3cOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "RL4J's advantage actor-critic with threads that learn; not repeatable";
    }

    @Override
    public String equations() {
      return A2c.EQUATIONS;
    }

    @Override
    public String complexity() {
      return "O(W) time per step and T x W numbers, for W weights and T threads";
    }

    @Override
    public A3cOptions defaults() {
      return new A3cOptions(A2c.standard(), 2);
    }

    @Override
    public Set<KnowledgeLevel> accepts(A3cOptions options) {
      return options.actorCritic().network().accepts();
    }

    @Override
    public boolean repeatable(A3cOptions options) {
      return false;
    }

    @Override
    public List<String> problems(A3cOptions options, AgentContext context) {
      return options.actorCritic().network().problems(ID, context);
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public A3cOptions sanityOptions() {
      return new A3cOptions(new A2cOptions(NetworkOptions.small(), 5), 2);
    }

    @Override
    public Agent create(A3cOptions options, AgentContext context) {
      return A2c.agent(
          options.actorCritic(),
          context,
          (network, actions) -> learning(options, network, actions));
    }

    private static Learning learning(A3cOptions options, ActorCriticNetwork acting, int actions) {
      double discount = options.actorCritic().network().discount();
      SharedUpdates updates = new SharedUpdates(acting, actions, discount, options.threads());
      return new SharedLearning(options.actorCritic().nStep(), updates);
    }
  }
}
