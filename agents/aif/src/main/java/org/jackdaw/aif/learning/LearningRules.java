package org.jackdaw.aif.learning;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.model.TableName;

/** The rules by which a model's tables are learnt, found by kind and position. */
final class LearningRules {

  private final WorkingModel model;
  private final LearningRule[] likelihoods;
  private final LearningRule[] transitions;
  private final LearningRule[] starts;

  /** Rules by the names of {@link TableName}; a table without one is not learnt. */
  LearningRules(WorkingModel model, Map<String, LearningRule> named) {
    this.model = model;
    SortedMap<String, LearningRule> rules = new TreeMap<>(named);
    likelihoods = new LearningRule[model.modalities()];
    transitions = new LearningRule[model.factors()];
    starts = new LearningRule[model.factors()];
    for (int m = 0; m < likelihoods.length; m++) {
      String name = model.plain().modalities().get(m).name();
      likelihoods[m] = rules.getOrDefault(TableName.likelihood(name), LearningRule.NONE);
    }
    for (int f = 0; f < transitions.length; f++) {
      String name = model.plain().factors().get(f).name();
      transitions[f] = rules.getOrDefault(TableName.transition(name), LearningRule.NONE);
      starts[f] = rules.getOrDefault(TableName.start(name), LearningRule.NONE);
    }
  }

  /** The same rates without forgetting and ceilings. */
  static SortedMap<String, LearningRule> plain(Map<String, LearningRule> rules) {
    SortedMap<String, LearningRule> plain = new TreeMap<>();
    rules.forEach((name, rule) -> plain.put(name, LearningRule.counting(rule.rate())));
    return plain;
  }

  LearningRule likelihood(int modality) {
    return likelihoods[modality];
  }

  LearningRule transition(int factor) {
    return transitions[factor];
  }

  LearningRule start(int factor) {
    return starts[factor];
  }

  /** Forgets in all likelihoods and transitions that are learnt. */
  void forget() {
    for (int m = 0; m < likelihoods.length; m++) {
      forget(model.likelihood(m), likelihoods[m]);
    }
    for (int f = 0; f < transitions.length; f++) {
      forget(model.transition(f), transitions[f]);
    }
  }

  /** Caps all likelihoods and transitions that are learnt. */
  void cap() {
    for (int m = 0; m < likelihoods.length; m++) {
      cap(model.likelihood(m), likelihoods[m]);
    }
    for (int f = 0; f < transitions.length; f++) {
      cap(model.transition(f), transitions[f]);
    }
  }

  static void forget(WorkingTable table, LearningRule rule) {
    if (rule.learns() && rule.forgetting() > 0) {
      table.forget(rule.forgetting());
    }
  }

  static void cap(WorkingTable table, LearningRule rule) {
    if (rule.learns() && rule.ceiling() < Double.POSITIVE_INFINITY) {
      table.cap(rule.ceiling());
    }
  }
}
