package org.jackdaw.aif.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.learning.EpisodeLearning.Beliefs;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

/** A coin that stays as it is, a clue that tells which it is, and a look that is unknown. */
class EpisodeLearningTest {

  private static final Model COIN =
      Model.builder()
          .factor("coin", "gold", "brass")
          .modality("clue", "gold", "brass")
          .modality("look", "bright", "dull")
          .deterministicTransition("coin", List.of(Parent.before("coin")), v -> v[0])
          .deterministicLikelihood("clue", List.of(Parent.after("coin")), v -> v[0])
          .likelihood("look", List.of(Parent.after("coin")), (v, column) -> column[0] = 1)
          .build();
  private static final Set<String> UNKNOWN =
      Set.of("likelihood.look", "start.coin", "transition.coin");

  private final WorkingModel coin = new WorkingModel(COIN, Conventions.CLEAN, 1, UNKNOWN, 1);

  private double count(String table, int row, int column) {
    return coin.learnt().get(table).counts().orElseThrow().count(row, column);
  }

  /** Two looks, then the clue says brass. */
  private EpisodeLearning looked(Beliefs beliefs, Map<String, LearningRule> rules) {
    EpisodeLearning learning = new EpisodeLearning(coin, rules, beliefs);
    MarginalBelief start = coin.newBelief();
    coin.start(start);
    learning.begin(start).observeAll(new int[] {-1, 1});
    learning.next(0).observeAll(new int[] {-1, 1});
    learning.next(0).observeAll(new int[] {1, -1});
    learning.learn();
    learning.learnStart(0);
    return learning;
  }

  private static Map<String, LearningRule> counting(String... tables) {
    Map<String, LearningRule> rules = new java.util.TreeMap<>();
    for (String table : tables) {
      rules.put(table, LearningRule.counting(1));
    }
    return rules;
  }

  @Test
  void givesEachCoinHalfOfTheLooksFromFilteredBeliefs() {
    looked(Beliefs.FILTERED, counting("likelihood.look", "start.coin"));
    assertThat(count("likelihood.look", 1, 0)).isCloseTo(2, within(1e-12));
    assertThat(count("likelihood.look", 1, 1)).isCloseTo(2, within(1e-12));
    assertThat(count("start.coin", 0, 0)).isCloseTo(1.5, within(1e-12)); // it may have moved
  }

  /**
   * With moves unknown (even) the clue says nothing of earlier steps. With a coin that is known to
   * stay, hindsight gives both looks to brass, and the start too.
   */
  @Test
  void givesTheLooksToTheRightCoinInHindsight() {
    WorkingModel still =
        new WorkingModel(COIN, Conventions.CLEAN, 1, Set.of("likelihood.look", "start.coin"), 1);
    EpisodeLearning learning =
        new EpisodeLearning(still, counting("likelihood.look", "start.coin"), Beliefs.SMOOTHED);
    MarginalBelief start = still.newBelief();
    still.start(start);
    learning.begin(start).observeAll(new int[] {-1, 1});
    learning.next(0).observeAll(new int[] {-1, 1});
    learning.next(0).observeAll(new int[] {1, -1});
    learning.learn();
    learning.learnStart(0);

    var look = still.learnt().get("likelihood.look").counts().orElseThrow();
    assertThat(look.count(1, 0)).isCloseTo(1, within(1e-12));
    assertThat(look.count(1, 1)).isCloseTo(3, within(1e-12));
    assertThat(still.learnt().get("start.coin").counts().orElseThrow().count(1, 0))
        .isCloseTo(2, within(1e-12));
  }

  /** Forgetting is once per episode: half of the two counts, not half after each step. */
  @Test
  void forgetsAndCapsOncePerEpisode() {
    Map<String, LearningRule> rules =
        Map.of("likelihood.look", new LearningRule(1, 0.5, Double.POSITIVE_INFINITY));
    looked(Beliefs.FILTERED, rules);
    assertThat(count("likelihood.look", 1, 0)).isCloseTo(2, within(1e-12));
    looked(Beliefs.FILTERED, rules);
    assertThat(count("likelihood.look", 1, 0) + count("likelihood.look", 1, 1))
        .isCloseTo(2 + 1 + 2, within(1e-12)); // priors, half of the first two, two more
    looked(Beliefs.FILTERED, Map.of("likelihood.look", new LearningRule(1, 0, 2.5)));
    assertThat(count("likelihood.look", 0, 0) + count("likelihood.look", 1, 0))
        .isCloseTo(2.5, within(1e-12));
  }

  @Test
  void isOnlineLearningWhereTheStatesAreSeen() {
    Set<String> unknown = Set.of("transition.location");
    WorkingModel online = new WorkingModel(Models.tMaze(0.98), Conventions.CLEAN, 1, unknown, 1);
    WorkingModel late = new WorkingModel(Models.tMaze(0.98), Conventions.CLEAN, 1, unknown, 1);
    Map<String, LearningRule> rules = counting("transition.location");
    DirichletLearning counting = new DirichletLearning(online, rules);
    int steps = 40; // more than are remembered at first
    for (Beliefs beliefs : Beliefs.values()) {
      EpisodeLearning learning = new EpisodeLearning(late, rules, beliefs);
      MarginalBelief before = online.newBelief();
      MarginalBelief after = online.newBelief();
      online.start(before);
      late.start(after);
      learning.begin(after).observeAll(0, 0, 0);
      for (int t = 1; t <= steps; t++) {
        int place = t % 2 == 0 ? 0 : 3;
        int[] outcomes = {place, -1, -1};
        learning.next(place).observeAll(outcomes);
        double[] certain = new double[4];
        certain[place] = 1;
        after.copy(before);
        after.set(0, certain, 0);
        counting.moved(before, place, after);
        before.copy(after);
      }
      learning.learn();
      assertThat(late.transition(0).countMatrix().toArray())
          .as("%s", beliefs)
          .containsExactly(online.transition(0).countMatrix().toArray(), within(1e-9));
    }
  }

  @Test
  void remembersEpisodesOfAnyLength() {
    EpisodeLearning learning =
        new EpisodeLearning(coin, counting("likelihood.look"), Beliefs.SMOOTHED);
    for (int episode = 1; episode <= 2; episode++) {
      MarginalBelief start = coin.newBelief();
      coin.start(start);
      Evidence first = learning.begin(start);
      first.observeAll(new int[] {0, 0});
      for (int t = 1; t < 100; t++) {
        learning.next(0).observeAll(new int[] {0, 0});
      }
      learning.learn();
      assertThat(count("likelihood.look", 0, 0)).isCloseTo(1 + 100.0 * episode, within(1e-9));
    }
  }
}
