package org.jackdaw.examples;

import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.model.DirichletCounts;
import org.jackdaw.aif.model.WorkingTable;
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
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.envs.discrete.BernoulliBandit;

/**
 * Learning a table: the agent knows that a bandit has arms that pay or not, but not how often. It
 * is handed the structure with one unknown table, counts what it sees (Dirichlet), and pulls an arm
 * also because it is worth knowing. What it has learnt is read off its counts.
 */
public final class Example07Learning {

  private static final List<Double> MEANS = List.of(0.2, 0.8, 0.5);

  private Example07Learning() {}

  /**
   * What was learnt of an arm.
   *
   * @param mean how often the agent thinks that it pays
   * @param pulls how often it was pulled
   */
  record Learnt(double mean, double pulls) {}

  /**
   * Prints what was learnt.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    learn(300, 1).forEach(System.out::println);
  }

  /**
   * Pulls arms.
   *
   * @param steps how often
   * @param seed the root of all chance
   * @return what was learnt of each arm
   */
  static List<Learnt> learn(int steps, long seed) {
    BernoulliBandit.Factory worlds = new BernoulliBandit.Factory();
    Environment bandit = worlds.create(OptionRecords.with(worlds.defaults(), "means", MEANS));
    Model model = ((PublishesModel) bandit).model(seed);
    String unknown = "likelihood." + model.reward().orElseThrow().modality();
    AgentContext context =
        new AgentContext(
            bandit.spec().observations(),
            bandit.spec().actions(),
            Knowledge.Structure.of(model, List.of(unknown), 1, true),
            Budget.episodes(1, steps),
            SeedTree.root(seed));
    ActiveInferenceAgent agent =
        new ActiveInferenceAgent(new ActiveInferenceFactory().defaults(), context);
    try (Environment world = new StepLimit(bandit, steps)) {
      Episode episode = new Episode(seed, Phase.TRAIN, 0, 0, seed);
      EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE);
    }
    return read(agent.model().learnt().get(unknown));
  }

  /**
   * Column 0 of a table that depends on the latest move is that there was none; the prior is one
   * count each for paying and not.
   */
  private static List<Learnt> read(WorkingTable table) {
    DirichletCounts counts = table.counts().orElseThrow();
    return IntStream.rangeClosed(1, MEANS.size())
        .mapToObj(arm -> new Learnt(table.probability(1, arm), counts.total(arm) - 2))
        .toList();
  }
}
