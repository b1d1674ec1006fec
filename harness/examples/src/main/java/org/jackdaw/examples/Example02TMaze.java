package org.jackdaw.examples;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
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
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Value;
import org.jackdaw.envs.discrete.TMaze;

/**
 * Active inference in the T-maze: look at the cue first, because it is worth knowing, then go where
 * it points. The agent is handed the model that the world publishes; the trace of its moves is read
 * with a listener, which is how every metric works.
 */
public final class Example02TMaze {

  private Example02TMaze() {}

  /**
   * Prints the moves of a few episodes.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    play(5).forEach(System.out::println);
  }

  /**
   * Plays some episodes.
   *
   * @param episodes how many
   * @return per episode the names of the moves
   */
  static List<List<String>> play(int episodes) {
    TMaze.Factory worlds = new TMaze.Factory();
    Environment maze = worlds.create(worlds.defaults());
    Model model = ((PublishesModel) maze).model(0);
    int limit = maze.spec().stepLimit().orElseThrow();
    AgentContext context =
        new AgentContext(
            maze.spec().observations(),
            maze.spec().actions(),
            new Knowledge.Full(model),
            Budget.episodes(episodes, limit),
            SeedTree.root(1).child("agent"));
    ActiveInferenceFactory agents = new ActiveInferenceFactory();
    List<List<String>> moves = new ArrayList<>();
    try (Environment world = new StepLimit(maze, limit);
        Agent agent = agents.create(agents.defaults().withPolicyLength(2), context)) {
      for (int e = 0; e < episodes; e++) {
        Episode episode = new Episode(0, Phase.TRAIN, e, e, SeedTree.root(2).child(e).seed());
        moves.add(new ArrayList<>());
        EpisodeLoop.run(world, agent, episode, recorder(model, moves.get(e)));
      }
    }
    return moves;
  }

  private static EpisodeListener recorder(Model model, List<String> moves) {
    return new EpisodeListener() {
      @Override
      public void acted(Value action) {
        moves.add(model.controls().get(0).label(model.actions().joint(action)));
      }
    };
  }
}
