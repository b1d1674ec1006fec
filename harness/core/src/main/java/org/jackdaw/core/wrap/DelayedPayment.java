package org.jackdaw.core.wrap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.TerminalRule;

/**
 * The modality that pays what is owed: the oldest debt, and at the end of the world all of them.
 */
final class DelayedPayment {

  private final Earning earning;
  private final Amounts amounts;
  private final List<String> owed;
  private final List<Parent> parents;
  private final Amounts payable;

  /**
   * Payments of a model.
   *
   * @param owed factors for what the steps before the latest have earned, the youngest first
   */
  DelayedPayment(Earning earning, List<String> owed) {
    this.earning = earning;
    this.amounts = earning.amounts();
    this.owed = owed;
    this.parents = parents();
    Amounts sums = amounts;
    for (int k = 0; k < (model().terminals().isEmpty() ? 0 : owed.size()); k++) {
      sums = sums.plus(amounts);
    }
    this.payable = sums;
  }

  private Model model() {
    return earning.model();
  }

  private List<Parent> parents() {
    Set<Parent> all = new LinkedHashSet<>();
    if (!model().terminals().isEmpty()) {
      model().terminals().forEach(r -> r.factors().forEach(f -> all.add(Parent.after(f))));
      all.addAll(earning.table().parents());
      owed.subList(0, owed.size() - 1).forEach(name -> all.add(Parent.after(name)));
    }
    all.add(Parent.after(owed.get(owed.size() - 1)));
    return List.copyOf(all);
  }

  /** Columns that the table has, counted without building it. */
  static double columns(Earning earning, int delay) {
    Model model = earning.model();
    double columns =
        StrictMath.pow(earning.amounts().size(), model.terminals().isEmpty() ? 1 : delay);
    if (!model.terminals().isEmpty()) {
      Set<Parent> others = new LinkedHashSet<>(earning.table().parents());
      model.terminals().forEach(r -> r.factors().forEach(f -> others.add(Parent.after(f))));
      for (Parent parent : others) {
        columns *= model.variable(parent).size();
      }
    }
    return columns;
  }

  /** Puts the modality in the place of the one that paid at once. */
  void replace(ModelBuilder builder, String name) {
    Reward old = earning.reward();
    if (old.rewardOnly()) {
      builder.withoutModality(old.modality());
    } else if (model().preferences().containsKey(old.modality())) {
      double[] indifferent = new double[old.values().outcomes()];
      builder.preference(old.modality(), OutcomeValues.of(indifferent));
    }
    builder.modality(payable.variable(name));
    builder.sparseLikelihood(name, parents, this::paid).absentAtReset(name);
    builder.reward(new Reward(name, OutcomeValues.of(payable.values()), true));
  }

  private void paid(int[] values, SparseFiller.Cells cells) {
    if (!ends(values)) {
      cells.add(payable.position(amounts.value(values[values.length - 1])), 1);
      return;
    }
    double debts = 0;
    for (int k = owed.size() - 1; k >= 0; k--) {
      debts += amounts.value(values[values.length - owed.size() + k]);
    }
    double owing = debts;
    earning.each(column(values), (amount, p) -> cells.add(payable.position(owing + amount), p));
  }

  private boolean ends(int[] values) {
    for (TerminalRule rule : model().terminals()) {
      int joint = 0;
      for (String factor : rule.factors()) {
        Parent parent = Parent.after(factor);
        joint = joint * model().variable(parent).size() + values[parents.indexOf(parent)];
      }
      if (rule.ends(joint)) {
        return true;
      }
    }
    return false;
  }

  private int column(int[] values) {
    int column = 0;
    for (Parent parent : earning.table().parents()) {
      column = column * model().variable(parent).size() + values[parents.indexOf(parent)];
    }
    return column;
  }
}
