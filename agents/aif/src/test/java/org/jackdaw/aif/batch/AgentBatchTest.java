package org.jackdaw.aif.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.workers.Workers;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

class AgentBatchTest {

  private static final int AGENTS = 20;
  private static final int MODALITIES = 3;
  private static final Model MAZE = Models.tMaze(0.9);
  private static final PolicySet POLICIES = PolicySet.all(4, 2);
  private static final ActionSelection.Rule DRAWN =
      new ActionSelection.Rule(
          4,
          1,
          ActionSelection.Sampling.MARGINAL,
          ActionSelection.Determinism.DRAWN,
          Conventions.Ties.RANDOM);
  private static final BatchRule RULE =
      new BatchRule(TermWeights.ONE, DRAWN, DirichletLearning.Rates.ONE);

  private static WorkingModel known() {
    return WorkingModel.of(MAZE, Conventions.CLEAN);
  }

  private static WorkingModel unknown() {
    return new WorkingModel(MAZE, Conventions.CLEAN, 1, Set.of("likelihood.reward"), 1);
  }

  private static AgentBatch batch(Optional<Workers> workers) {
    return AgentBatch.of(known(), POLICIES, RULE, SeedTree.root(3), AGENTS, workers);
  }

  /** Every agent meets chances of its own; where it goes follows from what it chose. */
  private static int[] outcomes(RandomStream random, int[] places) {
    int[] outcomes = new int[AGENTS * MODALITIES];
    for (int a = 0; a < AGENTS; a++) {
      boolean arm = places[a] == 1 || places[a] == 2;
      outcomes[a * MODALITIES] = places[a];
      outcomes[a * MODALITIES + 1] = places[a] == 3 ? 1 + random.nextInt(2) : 0;
      outcomes[a * MODALITIES + 2] = arm ? 1 + random.nextInt(2) : 0;
    }
    return outcomes;
  }

  private static String story(AgentBatch batch) {
    StringBuilder story = new StringBuilder();
    RandomStream random = new RandomStream(5);
    int[] places = new int[AGENTS];
    int[] chosen = new int[AGENTS];
    batch.begin(outcomes(random, places), chosen);
    for (int t = 0; t < 4; t++) {
      for (int a = 0; a < AGENTS; a++) {
        story.append(chosen[a]).append(' ').append(batch.posterior(a, 5)).append(' ');
        story.append(batch.belief(a).probability(1, 0)).append('\n');
        places[a] = places[a] == 1 || places[a] == 2 ? places[a] : chosen[a];
      }
      batch.step(chosen, outcomes(random, places), chosen);
    }
    return story.toString();
  }

  @Test
  void eachAgentDoesWhatItWouldDoAlone() {
    AgentBatch batch = batch(Optional.empty());
    int[] chosen = new int[AGENTS];
    RandomStream random = new RandomStream(5);
    int[] places = {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
    batch.begin(outcomes(random, new int[AGENTS]), chosen);
    int[] seen = outcomes(random, places);
    batch.step(places, seen, chosen);
    for (int a = 0; a < AGENTS; a++) {
      assertAlone(batch, a, places[a], java.util.Arrays.copyOfRange(seen, 3 * a, 3 * a + 3));
    }
  }

  private static void assertAlone(AgentBatch batch, int agent, int move, int[] seen) {
    WorkingModel model = known();
    MarginalBelief prior = model.newBelief();
    MarginalBelief belief = model.newBelief();
    FixedPointInference inference = new FixedPointInference(model);
    model.start(prior);
    inference.infer(prior, new Evidence(model).observeAll(0, 0, 0), belief);
    model.predict(belief, move, prior);
    inference.infer(prior, new Evidence(model).observeAll(seen), belief);
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(model, POLICIES);
    energy.evaluate(belief, 1);
    double[] values = new double[POLICIES.size()];
    energy.negative(TermWeights.ONE, values);
    ActionSelection selection = new ActionSelection(MAZE, POLICIES, DRAWN);
    selection.weigh(values, Optional.empty());
    assertThat(batch.belief(agent).same(belief)).isTrue();
    for (int p = 0; p < POLICIES.size(); p++) {
      assertThat(batch.posterior(agent, p)).isEqualTo(selection.posterior(p));
    }
  }

  @Test
  void threadsGiveTheSameBits() {
    String one = story(batch(Optional.empty()));
    for (int threads = 1; threads <= 4; threads++) {
      try (Workers workers = new Workers(threads)) {
        assertThat(story(batch(Optional.of(workers)))).isEqualTo(one);
      }
    }
  }

  @Test
  void anotherSeedGivesOtherChoices() {
    AgentBatch other =
        AgentBatch.of(known(), POLICIES, RULE, SeedTree.root(4), AGENTS, Optional.empty());
    assertThat(story(other)).isNotEqualTo(story(batch(Optional.empty())));
  }

  @Test
  void learnersKeepCountsOfTheirOwn() {
    AgentBatch batch =
        AgentBatch.learning(
            AgentBatchTest::unknown, POLICIES, RULE, SeedTree.root(3), AGENTS, Optional.empty());
    story(batch);
    double first = batch.model(0).likelihood(2).probability(1, 2);
    boolean differ = false;
    for (int a = 1; a < AGENTS; a++) {
      differ |= batch.model(a).likelihood(2).probability(1, 2) != first;
    }
    assertThat(differ).isTrue();
  }

  @Test
  void refusesLearnersThatWouldShareCounts() {
    assertThatThrownBy(
            () -> AgentBatch.of(unknown(), POLICIES, RULE, SeedTree.root(3), 2, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("likelihood.reward");
  }

  @Test
  void allocatesNothingPerStep() {
    AgentBatch batch = batch(Optional.empty());
    int[] chosen = new int[AGENTS];
    int[] outcomes = outcomes(new RandomStream(5), new int[AGENTS]);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int t = 0; t < 200; t++) {
      batch.begin(outcomes, chosen);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int t = 0; t < 100; t++) {
      batch.begin(outcomes, chosen);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / (100.0 * AGENTS)).isLessThan(8);
  }
}
