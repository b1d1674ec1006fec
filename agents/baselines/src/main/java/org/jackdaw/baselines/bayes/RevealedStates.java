package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import java.util.Set;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.TupleNumbers;

/**
 * Reads the state off the modalities whose likelihoods are known, certain, and there from the first
 * observation on; where those do not tell all states apart, the state is not revealed.
 */
final class RevealedStates {

  private final int[] modalities;
  private final TupleNumbers numbers;
  private final boolean complete;
  private final int[] tuple;

  RevealedStates(JointModel joint, Set<String> unknown) {
    Model model = joint.model();
    modalities = revealing(model, unknown);
    tuple = new int[modalities.length];
    numbers = new TupleNumbers(tuple.length);
    int[] factors = new int[model.factors().size()];
    int[] controls = new int[model.controls().size()];
    for (int s = 0; s < joint.states(); s++) {
      joint.factors(s, factors);
      shown(model, factors, controls);
      numbers.number(tuple);
    }
    complete = numbers.size() == joint.states();
  }

  private void shown(Model model, int[] factors, int[] controls) {
    for (int i = 0; i < tuple.length; i++) {
      int column = model.likelihoodColumn(modalities[i], factors, factors, controls);
      tuple[i] = model.likelihood(modalities[i]).table().sample(column, 0);
    }
  }

  private static int[] revealing(Model model, Set<String> unknown) {
    int[] revealing = new int[model.modalities().size()];
    int count = 0;
    for (int m = 0; m < revealing.length; m++) {
      String name = model.modalities().get(m).name();
      if (!unknown.contains(TableName.likelihood(name))
          && !model.rewardOnly(name)
          && model.observedAtReset(m)
          && certain(model.likelihood(m))) {
        revealing[count++] = m;
      }
    }
    return Arrays.copyOf(revealing, count);
  }

  private static boolean certain(Conditional likelihood) {
    Table table = likelihood.table();
    boolean certain =
        likelihood.parents().stream().allMatch(parent -> parent.kind() == Parent.Kind.AFTER);
    for (int column = 0; certain && column < table.columns(); column++) {
      certain = table.get(table.sample(column, 0), column) == 1;
    }
    return certain;
  }

  /** Whether every state shows itself. */
  boolean complete() {
    return complete;
  }

  /** The state behind the outcomes of all modalities. */
  int state(int[] outcomes) {
    for (int i = 0; i < tuple.length; i++) {
      tuple[i] = outcomes[modalities[i]];
    }
    int state = numbers.find(tuple);
    if (state < 0) {
      throw new IllegalStateException(
          "no state of the structure shows " + Arrays.toString(tuple) + " of its modalities");
    }
    return state;
  }
}
