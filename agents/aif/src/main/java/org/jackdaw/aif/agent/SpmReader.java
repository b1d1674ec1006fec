package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Engine;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.spm.Counts;
import org.jackdaw.aif.spm.PublishedModel;
import org.jackdaw.aif.spm.SpmModel;
import org.jackdaw.aif.spm.SpmModelBuilder;
import org.jackdaw.aif.spm.SpmScheme;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;

/**
 * Reads what the engine {@code spm} assumes about an episode: a trial as long as the step limit.
 * Policies of one action are moves, weighed anew in every step; longer ones last the episode.
 */
final class SpmReader {

  private final ActiveInferenceOptions options;
  private final PolicySet policies;
  private final boolean moves;
  private final int limit;
  private final WorkingModel working;
  private final PublishedModel published;
  private final Set<String> unknown;
  private final double prior;

  /**
   * A reader.
   *
   * @throws IllegalArgumentException if the options do not fit the model or the episode
   */
  SpmReader(ActiveInferenceOptions options, AgentContext context) {
    this.options = options;
    policies = new PolicyReader(context.knowledge().model().orElseThrow()).read(options);
    moves = policies.length() == 1;
    limit = limit(context);
    working = WorkingModel.of(context.knowledge(), options.numerics(), options.preferenceScale());
    published = new PublishedModel(working.plain(), limit + 1);
    if (context.knowledge() instanceof Knowledge.Structure structure) {
      unknown = structure.unknown();
      prior = structure.prior();
    } else {
      unknown = Set.of();
      prior = 0;
    }
  }

  private int limit(AgentContext context) {
    int steps =
        context
            .budget()
            .stepLimit()
            .orElseThrow(() -> new IllegalArgumentException("engine spm needs a step limit"));
    if (!moves && policies.length() < steps) {
      throw new IllegalArgumentException(
          "engine spm weighs policies over the whole episode: they must have 1 action, or at least"
              + " as many as the step limit "
              + steps
              + ", got "
              + policies.length());
    }
    return steps;
  }

  WorkingModel working() {
    return working;
  }

  PublishedModel published() {
    return published;
  }

  /** The joint actions of every policy, [policy][step]; one step if they are moves. */
  int[][] actions() {
    int[][] actions = new int[policies.size()][moves ? 1 : limit];
    for (int k = 0; k < actions.length; k++) {
      for (int t = 0; t < actions[k].length; t++) {
        actions[k][t] = policies.action(k, t);
      }
    }
    return actions;
  }

  /** The scheme, before its first trial. */
  SpmScheme scheme(CarriedFactors carried) {
    SpmModelBuilder builder = published.builder(options.preferenceScale());
    int[][] actions = actions();
    if (moves) {
      int[][] controls = new int[actions.length][];
      Arrays.setAll(controls, k -> published.controlsOf(actions[k][0]));
      builder.moves(controls);
    } else {
      builder.policies(published.sequences(actions));
    }
    if (!options.habits().isEmpty()) {
      builder.habit(options.habits().stream().mapToDouble(h -> h).toArray());
    }
    if (!unknown.isEmpty()) {
      count(builder, builder.build(), carried);
    }
    return new SpmScheme(builder.build(), options.spm().settings(options.weights()));
  }

  private void count(SpmModelBuilder builder, SpmModel known, CarriedFactors carried) {
    Model plain = published.plain();
    List<Tensor> likelihoods = new ArrayList<>();
    for (int m = 0; m < known.modalities(); m++) {
      String name = TableName.likelihood(plain.modalities().get(m).name());
      likelihoods.add(counts(name, known.likelihood(m)));
    }
    List<Tensor> transitions = new ArrayList<>();
    List<Tensor> starts = new ArrayList<>();
    for (int f = 0; f < known.factors(); f++) {
      String name = plain.factors().get(f).name();
      transitions.add(counts(TableName.transition(name), known.transition(f)));
      boolean drawn = !carried.includes(f);
      starts.add(drawn ? counts(TableName.start(name), known.start(f)) : Counts.KNOWN);
    }
    builder.likelihoodCounts(any(likelihoods));
    builder.transitionCounts(any(transitions));
    builder.startCounts(any(starts));
  }

  private Tensor counts(String name, Tensor table) {
    if (!unknown.contains(name)) {
      return Counts.KNOWN;
    }
    double[] cells = new double[table.length()];
    Arrays.fill(cells, prior);
    return Tensor.of(table.shape(), cells);
  }

  private static List<Tensor> any(List<Tensor> counts) {
    return counts.stream().allMatch(Counts.KNOWN::equals) ? List.of() : counts;
  }

  /** Adds what keeps the engine {@code spm}, or its options, from being used. */
  static void check(
      ActiveInferenceOptions options,
      ActiveInferenceOptions defaults,
      AgentContext context,
      List<String> problems) {
    if (options.engine() != Engine.SPM) {
      if (!options.spm().equals(defaults.spm())) {
        problems.add("active-inference: spm holds options of engine spm, but engine is another");
      }
      return;
    }
    unused(options, defaults, problems);
    if (problems.isEmpty()) {
      try {
        SpmReader reader = new SpmReader(options, context);
        reader.scheme(new CarriedFactors(reader.working()));
      } catch (IllegalArgumentException e) {
        problems.add("active-inference: " + e.getMessage());
      }
    }
  }

  private static void unused(
      ActiveInferenceOptions options, ActiveInferenceOptions defaults, List<String> problems) {
    note("planner", options.planner() == Planning.POLICIES, problems);
    note("horizon-aware", options.horizonAware() == defaults.horizonAware(), problems);
    note("gamma", options.gamma() == defaults.gamma(), problems);
    note("alpha", options.alpha() == defaults.alpha(), problems);
    note("deterministic", options.deterministic() == defaults.deterministic(), problems);
    note("sampling", options.sampling() == defaults.sampling(), problems);
    note("information-gain", options.informationGain() == defaults.informationGain(), problems);
    note("inference", options.inference() == defaults.inference(), problems);
    note("inference-horizon", options.inferenceHorizon() == defaults.inferenceHorizon(), problems);
    note("learning", options.learning().equals(defaults.learning()), problems);
    note("precision", options.precision().equals(defaults.precision()), problems);
    note("occam-window", options.occamWindow().isEmpty(), problems);
    note("inductive", options.inductive().equals(defaults.inductive()), problems);
    note("discount", options.discount() == defaults.discount(), problems);
    note("replan", options.replan().equals(defaults.replan()), problems);
    note("state-preferences", options.statePreferences().isEmpty(), problems);
    note("final-state-preferences", options.finalStatePreferences().isEmpty(), problems);
    rates(options, defaults, problems);
  }

  private static void rates(
      ActiveInferenceOptions options, ActiveInferenceOptions defaults, List<String> problems) {
    boolean untouched =
        options.likelihoodLearningRate() == defaults.likelihoodLearningRate()
            && options.transitionLearningRate() == defaults.transitionLearningRate()
            && options.startLearningRate() == defaults.startLearningRate();
    note("learning rates", untouched, problems);
  }

  private static void note(String key, boolean untouched, List<String> problems) {
    if (!untouched) {
      problems.add("active-inference: engine spm does not use " + key + "; see its options, spm");
    }
  }
}
