package org.jackdaw.bench.peer;

import java.util.Optional;
import org.jackdaw.aif.batch.AgentBatch;
import org.jackdaw.aif.batch.BatchRule;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.workers.Workers;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;

/** A batch of agents led through a story, agent by agent through one of its episodes. */
final class PeerBatch {

  private static final double PRECISION = 16;

  private final AgentBatch batch;
  private final int[][] outcomes; // per step
  private final int[][] actions; // per step, those that led to it
  private final int[] chosen;
  private int step;

  PeerBatch(PeerTask task, String conventions, int agents, Optional<Workers> workers) {
    Model model = task.model();
    Conventions numbers = conventions.equals("clean") ? Conventions.CLEAN : Conventions.PYMDP_JAX;
    ActionSelection.Rule choice =
        new ActionSelection.Rule(
            PRECISION,
            PRECISION,
            ActionSelection.Sampling.MARGINAL,
            ActionSelection.Determinism.BEST,
            numbers.ties());
    batch =
        AgentBatch.of(
            WorkingModel.of(model, numbers),
            PolicySet.all(model.actions().size(), task.policyLength()),
            new BatchRule(TermWeights.ONE, choice, DirichletLearning.Rates.ONE),
            SeedTree.root(1),
            agents,
            workers);
    PeerStory story = PeerRun.story(task, model);
    int modalities = model.modalities().size();
    outcomes = new int[task.steps()][agents * modalities];
    actions = new int[task.steps()][agents];
    chosen = new int[agents];
    for (int t = 0; t < task.steps(); t++) {
      for (int a = 0; a < agents; a++) {
        int episode = a % story.outcomes().length;
        System.arraycopy(story.outcomes()[episode][t], 0, outcomes[t], a * modalities, modalities);
        actions[t][a] = t == 0 ? 0 : story.actions()[episode][t - 1];
      }
    }
  }

  /** One step of all agents; after the story's end they begin anew. */
  void step() {
    if (step == 0) {
      batch.begin(outcomes[0], chosen);
    } else {
      batch.step(actions[step], outcomes[step], chosen);
    }
    step = (step + 1) % outcomes.length;
  }
}
