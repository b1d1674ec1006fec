package org.jackdaw.examples;

import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.agent.ActiveInferenceOptions;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Value;
import org.jackdaw.envs.discrete.TMaze;

/**
 * Why a plan should expect to learn: in a T-maze whose cue is right less often (0.95) than the
 * right arm pays (0.98), sequences of actions weighed as a whole count what an arm tells of the
 * context at both steps, and go to an arm at once. A tree of actions and observations knows that it
 * will have seen the cue by then, and goes to the cue.
 */
public final class Example08Sophisticated {

  private static final double CUE_VALIDITY = 0.95;

  private Example08Sophisticated() {}

  /**
   * What came of some episodes.
   *
   * @param firstMoves how often each move came first
   * @param meanReturn return per episode
   */
  record Outcome(Map<String, Integer> firstMoves, double meanReturn) {}

  /**
   * Prints what came of both ways to plan.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println("policies " + play(Planning.POLICIES, 200));
    System.out.println("sophisticated " + play(Planning.SOPHISTICATED, 200));
  }

  /**
   * Plays some episodes.
   *
   * @param planner how the agent plans
   * @param episodes how many
   * @return what came of them
   */
  static Outcome play(Planning planner, int episodes) {
    TMaze.Factory worlds = new TMaze.Factory();
    Environment maze =
        worlds.create(OptionRecords.with(worlds.defaults(), "cue-validity", CUE_VALIDITY));
    int limit = maze.spec().stepLimit().orElseThrow();
    Map<String, Integer> firstMoves = new TreeMap<>();
    double total = 0;
    try (Environment world = new StepLimit(maze, limit);
        Agent agent = agent(maze, planner, limit)) {
      for (int e = 0; e < episodes; e++) {
        Episode episode = new Episode(0, Phase.TRAIN, e, e, SeedTree.root(4).child(e).seed());
        EpisodeListener counter = counter(((PublishesModel) maze).model(0), firstMoves);
        EpisodeResult result = EpisodeLoop.run(world, agent, episode, counter);
        total += result.totalReward();
      }
    }
    return new Outcome(firstMoves, total / episodes);
  }

  private static Agent agent(Environment maze, Planning planner, int limit) {
    ActiveInferenceOptions two = new ActiveInferenceFactory().defaults().withPolicyLength(2);
    ActiveInferenceOptions deep = OptionRecords.with(two, "sophisticated.depth", 2);
    return new ActiveInferenceFactory()
        .create(
            OptionRecords.with(deep, "planner", planner),
            new AgentContext(
                maze.spec().observations(),
                maze.spec().actions(),
                new Knowledge.Full(((PublishesModel) maze).model(0)),
                Budget.episodes(1, limit),
                SeedTree.root(1).child("agent")));
  }

  private static EpisodeListener counter(Model model, Map<String, Integer> firstMoves) {
    return new EpisodeListener() {
      private boolean first = true;

      @Override
      public void acted(Value action) {
        if (first) {
          String move = model.controls().get(0).label(model.actions().joint(action));
          firstMoves.merge(move, 1, Integer::sum);
        }
        first = false;
      }
    };
  }
}
