package org.jackdaw.examples;

import java.util.Arrays;
import java.util.Map;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.StatePolicyValue;

/** Several trainings of one learner on one seen world: returns online, and of the greedy policy. */
final class TrainedRuns {

  private final double[][] returns; // [run][episode]
  private final double[] greedy; // exact, by run

  private TrainedRuns(double[][] returns, double[] greedy) {
    this.returns = returns;
    this.greedy = greedy;
  }

  static <W extends Record, O extends Record> TrainedRuns of(
      EnvironmentFactory<W> worlds,
      Map<String, ?> world,
      AgentFactory<O> agents,
      Map<String, ?> agent,
      int[] episodesStepsRuns) {
    int episodes = episodesStepsRuns[0];
    int limit = episodesStepsRuns[1];
    W worldOptions = with(worlds.defaults(), world);
    O agentOptions = with(agents.defaults(), agent);
    double[][] returns = new double[episodesStepsRuns[2]][];
    double[] greedy = new double[returns.length];
    Environment bare = worlds.create(worldOptions);
    JointModel joint = JointModel.of(((PublishesModel) bare).model(0));
    for (int run = 0; run < returns.length; run++) {
      AgentContext context = context(bare, Budget.episodes(episodes, limit), run);
      Agent trained = agents.create(agentOptions, context);
      returns[run] = trained(new StepLimit(bare, limit), trained, episodes, run);
      greedy[run] = greedy(joint, trained, limit);
    }
    return new TrainedRuns(returns, greedy);
  }

  private static <R extends Record> R with(R options, Map<String, ?> changes) {
    R changed = options;
    for (Map.Entry<String, ?> change : changes.entrySet()) {
      changed = OptionRecords.with(changed, change.getKey(), change.getValue());
    }
    return changed;
  }

  private static AgentContext context(Environment world, Budget budget, int run) {
    return new AgentContext(
        world.spec().observations(),
        world.spec().actions(),
        new Knowledge.None(),
        budget,
        SeedTree.root(11).child("agent").child(run));
  }

  private static double[] trained(Environment world, Agent agent, int episodes, int run) {
    double[] returns = new double[episodes];
    SeedTree seeds = SeedTree.root(11).child("world").child(run);
    for (int e = 0; e < episodes; e++) {
      Episode episode = new Episode(run, Phase.TRAIN, e, e, seeds.child(e).seed());
      returns[e] = EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE).totalReward();
    }
    return returns;
  }

  /** The exact value of the policy that takes the best action, under the step limit. */
  private static double greedy(JointModel joint, Agent agent, int limit) {
    int[] actions = new int[joint.states()];
    for (int s = 0; s < actions.length; s++) {
      agent.begin(shown(joint, s), Phase.EVALUATE);
      actions[s] = ((Index) agent.act()).value();
    }
    return StatePolicyValue.atStart(
        joint, StatePolicyValue.within(joint, (step, state, p) -> p[actions[state]] = 1, 1, limit));
  }

  /** What is seen in a state of a world that shows it. */
  private static Observation shown(JointModel joint, int state) {
    Model model = joint.model();
    int[] factors = new int[model.factors().size()];
    joint.factors(state, factors);
    int[] controls = new int[model.controls().size()];
    int[] outcomes = new int[model.observationSpace().size()];
    for (int m = 0; m < outcomes.length; m++) {
      int column = model.likelihoodColumn(m, factors, factors, controls);
      outcomes[m] = model.likelihood(m).table().sample(column, 0.5);
    }
    return Observation.ofIndices(outcomes);
  }

  /** The mean return of the runs over some episodes, each run counted once. */
  double[] online(int from, int to) {
    return Arrays.stream(returns)
        .mapToDouble(run -> Arrays.stream(run, from, to).average().orElseThrow())
        .toArray();
  }

  /** The exact values of the greedy policies, by run. */
  double[] greedy() {
    return greedy.clone();
  }
}
