package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.learning.EpisodeLearning;
import org.jackdaw.aif.learning.LearningRule;
import org.jackdaw.aif.learning.PreferenceLearning;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.reduction.Reduction;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.Variable;

/** What the agent learns in training: tables and preferences, at once or at an episode's end. */
final class Learner {

  private final WorkingModel model;
  private final LearningOptions options;
  private final DirichletLearning online;
  private final Optional<EpisodeLearning> late;
  private final Optional<PreferenceLearning> preferences;
  private final Optional<Reduction> reduction;
  private final boolean active;
  private final List<int[]> met = new ArrayList<>(); // outcomes of an episode, reused
  private int length;
  private int episodes;

  Learner(WorkingModel model, ActiveInferenceOptions all) {
    this.model = model;
    options = all.learning();
    Map<String, LearningRule> rules = rules(model.learnt().keySet(), all);
    online = new DirichletLearning(model, rules);
    late =
        options.when() == LearningOptions.When.EPISODE
            ? Optional.of(new EpisodeLearning(model, rules, options.beliefs()))
            : Optional.empty();
    preferences = options.preferenceRate() > 0 ? Optional.of(preferences(model)) : Optional.empty();
    reduction = options.reduce().every() > 0 ? Optional.of(reduction(model)) : Optional.empty();
    active = !model.learnt().isEmpty() || preferences.isPresent();
  }

  private static Map<String, LearningRule> rules(
      Collection<String> tables, ActiveInferenceOptions all) {
    SortedMap<String, LearningRule> rules = new TreeMap<>();
    for (String name : tables) {
      double rate = all.learning().rates().getOrDefault(name, all.rate(name));
      rules.put(name, all.learning().rule(rate));
    }
    return rules;
  }

  private PreferenceLearning preferences(WorkingModel working) {
    SortedMap<String, LearningRule> rules = new TreeMap<>();
    for (Variable modality : working.plain().modalities()) {
      rules.put(modality.name(), options.rule(options.preferenceRate()));
    }
    return new PreferenceLearning(working, rules, options.preferencePrior());
  }

  private Reduction reduction(WorkingModel working) {
    List<String> tables = options.reduce().tables();
    Collection<String> names = tables.isEmpty() ? likelihoods(working) : tables;
    return new Reduction(working, names, options.reduce().proposal(), options.reduce().threshold());
  }

  private static List<String> likelihoods(WorkingModel working) {
    return working.learnt().keySet().stream()
        .filter(name -> name.startsWith(TableName.likelihood("")))
        .toList();
  }

  /** Whether anything is learnt. */
  boolean active() {
    return active;
  }

  /** A training episode begins. */
  void begin(MarginalBelief prior, int[] outcomes) {
    length = 0;
    if (late.isPresent()) {
      late.get().begin(prior).observeAll(outcomes);
      meet(outcomes);
    }
  }

  /** It goes on by a move. */
  void next(int action, int[] outcomes) {
    if (late.isPresent()) {
      late.get().next(action).observeAll(outcomes);
      meet(outcomes);
    }
  }

  private void meet(int[] outcomes) {
    if (preferences.isPresent()) {
      if (length == met.size()) {
        met.add(new int[outcomes.length]);
      }
      System.arraycopy(outcomes, 0, met.get(length), 0, outcomes.length);
      length++;
    }
  }

  /** Learns at once; returns whether anything may have changed. */
  boolean moved(MarginalBelief before, int action, MarginalBelief after) {
    if (late.isEmpty()) {
      online.moved(before, action, after);
    }
    return active && late.isEmpty();
  }

  /** Learns at once; returns whether anything may have changed. */
  boolean observed(int step, int[] outcomes, Evidence evidence, MarginalBelief belief) {
    if (late.isEmpty()) {
      online.observed(evidence, belief);
      if (preferences.isPresent()) {
        preferences.get().observed(step, outcomes);
      }
    }
    return active && late.isEmpty();
  }

  /**
   * A training episode has ended.
   *
   * @param carried factors whose start is not learnt
   * @param last belief at its end
   * @param first belief after its first observation
   */
  void end(CarriedFactors carried, MarginalBelief last, MarginalBelief first) {
    late.ifPresent(EpisodeLearning::learn);
    for (int t = 0; t < length; t++) {
      preferences.orElseThrow().observed(t, met.get(t));
    }
    for (int f = 0; f < model.factors(); f++) {
      if (!carried.includes(f)) {
        start(f, model.still(f) ? last : first);
      }
    }
    episodes++;
    if (reduction.isPresent() && episodes % options.reduce().every() == 0) {
      reduction.get().reduce();
    }
  }

  private void start(int factor, MarginalBelief known) {
    if (late.isPresent()) {
      late.get().learnStart(factor);
    } else {
      online.started(factor, known);
    }
  }
}
