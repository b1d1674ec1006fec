package org.jackdaw.aif.batch;

import java.util.Optional;
import java.util.function.Supplier;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.workers.Workers;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * Independent agents with the same model and policies: one call makes all of them infer the states
 * behind what they observe (fixed-point inference), plan by expected free energy, learn where
 * tables are unknown, and choose. Agents that know their model share its tables and the working
 * memory; each has its own belief and its own chance. Agents that learn have a model of their own
 * each. On request several threads share the agents; the numbers are the same to the bit.
 */
public final class AgentBatch {

  private final Lane[] lanes; // one per thread, or one per agent if they learn
  private final boolean learning;
  private final Optional<Workers> workers;
  private final MarginalBelief[] beliefs;
  private final RandomStream[] randoms;
  private final double[][] posteriors;
  private final int modalities;
  private final Workers.Part begin = this::begin;
  private final Workers.Part move = this::move;
  private int[] made;
  private int[] outcomes;
  private int[] chosen;
  private int steps;

  /**
   * Agents that know the model.
   *
   * @param model the model, of which nothing is learnt
   * @param policies the policies
   * @param rule how they weigh and choose
   * @param seeds one child per agent, by its number
   * @param agents how many
   * @param workers the threads, which stay the caller's; empty for the caller's alone
   * @return agents that have not begun
   * @throws IllegalArgumentException if tables of the model are unknown, or there is no agent
   */
  public static AgentBatch of(
      WorkingModel model,
      PolicySet policies,
      BatchRule rule,
      SeedTree seeds,
      int agents,
      Optional<Workers> workers) {
    if (!model.learnt().isEmpty()) {
      throw new IllegalArgumentException(
          "batch: agents that learn need a model each, but these would share "
              + model.learnt().keySet());
    }
    Lane[] lanes = new Lane[workers.map(Workers::threads).orElse(1)];
    for (int t = 0; t < lanes.length; t++) {
      lanes[t] = new Lane(model.view(), policies, rule);
    }
    return new AgentBatch(lanes, false, policies, seeds, agents, workers);
  }

  /**
   * Agents that learn.
   *
   * @param model makes one model per agent
   * @param policies the policies
   * @param rule how they weigh, choose and learn
   * @param seeds one child per agent, by its number
   * @param agents how many
   * @param workers the threads, which stay the caller's; empty for the caller's alone
   * @return agents that have not begun
   * @throws IllegalArgumentException if there is no agent
   */
  public static AgentBatch learning(
      Supplier<WorkingModel> model,
      PolicySet policies,
      BatchRule rule,
      SeedTree seeds,
      int agents,
      Optional<Workers> workers) {
    Lane[] lanes = new Lane[Math.max(1, agents)];
    for (int a = 0; a < lanes.length; a++) {
      lanes[a] = new Lane(model.get(), policies, rule);
    }
    return new AgentBatch(lanes, true, policies, seeds, agents, workers);
  }

  private AgentBatch(
      Lane[] lanes,
      boolean learning,
      PolicySet policies,
      SeedTree seeds,
      int agents,
      Optional<Workers> workers) {
    if (agents < 1) {
      throw new IllegalArgumentException("batch: agents must be >= 1, got " + agents);
    }
    this.lanes = lanes;
    this.learning = learning;
    this.workers = workers;
    modalities = lanes[0].model().modalities();
    beliefs = new MarginalBelief[agents];
    randoms = new RandomStream[agents];
    posteriors = new double[agents][policies.size()];
    for (int a = 0; a < agents; a++) {
      beliefs[a] = lanes[0].model().newBelief();
      randoms[a] = seeds.child(a).stream();
    }
  }

  /**
   * Begins an episode of every agent.
   *
   * @param outcomes first observations, at agent * modalities + modality; -1 where absent
   * @param chosen one joint action per agent, overwritten
   */
  public void begin(int[] outcomes, int[] chosen) {
    steps = 0;
    run(begin, outcomes, chosen);
  }

  /**
   * Goes on by one move of every agent.
   *
   * @param made one joint action per agent: those that were made, chosen or not
   * @param outcomes what was observed then, at agent * modalities + modality; -1 where absent
   * @param chosen one joint action per agent, overwritten; may be the same array as made
   */
  public void step(int[] made, int[] outcomes, int[] chosen) {
    this.made = made;
    steps++;
    run(move, outcomes, chosen);
  }

  private void run(Workers.Part part, int[] seen, int[] actions) {
    outcomes = seen;
    chosen = actions;
    if (workers.isPresent()) {
      workers.get().run(beliefs.length, part);
    } else {
      for (int a = 0; a < beliefs.length; a++) {
        part.work(a, 0);
      }
    }
  }

  private void begin(int agent, int thread) {
    chosen[agent] =
        lane(agent, thread)
            .begin(outcomes, agent * modalities, beliefs[agent], randoms[agent], posteriors[agent]);
  }

  private void move(int agent, int thread) {
    chosen[agent] =
        lane(agent, thread)
            .move(
                made[agent],
                steps,
                outcomes,
                agent * modalities,
                beliefs[agent],
                randoms[agent],
                posteriors[agent]);
  }

  private Lane lane(int agent, int thread) {
    return lanes[learning ? agent : thread];
  }

  /**
   * Number of agents.
   *
   * @return at least 1
   */
  public int agents() {
    return beliefs.length;
  }

  /**
   * What an agent believes.
   *
   * @param agent its number
   * @return live; not to be changed
   */
  public MarginalBelief belief(int agent) {
    return beliefs[agent];
  }

  /**
   * The posterior probability of an agent's policy.
   *
   * @param agent its number
   * @param policy the policy
   * @return in [0, 1]
   */
  public double posterior(int agent, int policy) {
    return posteriors[agent][policy];
  }

  /**
   * The model that an agent plans with; the same tables for all agents unless they learn.
   *
   * @param agent its number
   * @return live; not to be changed
   */
  public WorkingModel model(int agent) {
    return lane(agent, 0).model();
  }
}
