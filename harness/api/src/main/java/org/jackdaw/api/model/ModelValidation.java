package org.jackdaw.api.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.model.Parent.Kind;
import org.jackdaw.api.prob.Categorical;

/** Checks a model and names every table, column and cell that is wrong. */
final class ModelValidation {

  private static final int MOST_PROBLEMS = 10;

  private final Model model;
  private final List<String> problems = new ArrayList<>();

  private ModelValidation(Model model) {
    this.model = model;
  }

  static void check(Model model) {
    ModelValidation validation = new ModelValidation(model);
    validation.variables();
    validation.transitions();
    validation.likelihoods();
    validation.start();
    validation.terminals();
    validation.reward();
    validation.preferences();
    validation.between();
    validation.discount();
    if (!validation.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", validation.summary()));
    }
  }

  private List<String> summary() {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    List<String> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    first.add("... and " + (problems.size() - MOST_PROBLEMS) + " more problems of this model");
    return first;
  }

  private void variables() {
    if (model.factors().isEmpty() || model.modalities().isEmpty()) {
      problems.add("a model needs at least one factor and one modality");
    }
    if (model.modalities().stream().allMatch(m -> model.rewardOnly(m.name()))) {
      problems.add("a model needs a modality besides the reward");
    }
  }

  private void transitions() {
    for (int f = 0; f < model.factors().size(); f++) {
      Variable factor = model.factors().get(f);
      String name = TableName.transition(factor.name());
      for (Parent parent : model.transition(f).parents()) {
        if (parent.kind() == Kind.AFTER) {
          problems.add(
              name
                  + ": parent "
                  + parent.name()
                  + " is after the move; a transition depends on"
                  + " factors before the move, and controls");
        }
      }
      conditional(name, factor, model.transition(f));
    }
  }

  private void likelihoods() {
    for (int m = 0; m < model.modalities().size(); m++) {
      Variable modality = model.modalities().get(m);
      String name = TableName.likelihood(modality.name());
      conditional(name, modality, model.likelihood(m));
      boolean stateOnly =
          model.likelihood(m).parents().stream().allMatch(p -> p.kind() == Kind.AFTER);
      if (!stateOnly && model.observedAtReset(m)) {
        problems.add(name + ": depends on the move, so it cannot be observed at the reset");
      }
    }
  }

  private void conditional(String name, Variable variable, Conditional conditional) {
    Set<Parent> seen = new HashSet<>();
    for (Parent parent : conditional.parents()) {
      if (!seen.add(parent)) {
        problems.add(name + ": parent " + parent.name() + " stands twice");
      }
    }
    Table table = conditional.table();
    int columns = model.expectedColumns(conditional);
    if (table.rows() != variable.size() || table.columns() != columns) {
      problems.add(
          name
              + ": has shape "
              + table.rows()
              + " x "
              + table.columns()
              + ", but "
              + variable.name()
              + " and its parents need "
              + variable.size()
              + " x "
              + columns);
      return;
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      column(name, variable, table, c, () -> model.describeColumn(conditional, column));
    }
  }

  private interface Place {
    String words();
  }

  private void column(String name, Variable variable, Table table, int column, Place place) {
    double sum = 0;
    for (int k = 0; k < table.support(column); k++) {
      double p = table.supportValue(column, k);
      if (!(p >= 0 && p <= 1 + Categorical.SUM_TOLERANCE)) {
        problems.add(
            name
                + ": cell "
                + variable.label(table.supportRow(column, k))
                + " of column "
                + place.words()
                + " is "
                + p
                + ", must be in [0, 1]");
        return;
      }
      sum += p;
    }
    if (Math.abs(sum - 1) > Categorical.SUM_TOLERANCE) {
      problems.add(name + ": column " + place.words() + " sums to " + sum + ", must be 1");
    }
  }

  private void start() {
    Set<String> seen = new HashSet<>();
    for (StartBlock block : model.start()) {
      for (String factor : block.factors()) {
        if (!seen.add(factor)) {
          problems.add(TableName.start(factor) + ": stands in two blocks");
        }
      }
      String name = TableName.start(String.join("*", block.factors()));
      int size = model.names().jointSize(block.factors());
      if (block.distribution().rows() != size) {
        problems.add(name + ": has " + block.distribution().rows() + " states, must have " + size);
        continue;
      }
      Variable joint = Variable.numbered(name, size);
      Variable shown =
          block.factors().size() == 1
              ? model.factors().get(model.factor(block.factors().get(0)))
              : joint;
      column(name, shown, block.distribution(), 0, () -> "of the start");
    }
  }

  private void terminals() {
    for (TerminalRule rule : model.terminals()) {
      int size = model.names().jointSize(rule.factors());
      for (int joint : rule.joints()) {
        if (joint >= size) {
          problems.add(
              "terminal: state " + joint + " of " + rule.factors() + " must be below " + size);
        }
      }
    }
  }

  private void reward() {
    model.reward().ifPresent(this::reward);
  }

  private void reward(Reward reward) {
    int modality = model.modality(reward.modality());
    values("reward", modality, reward.values());
    if (!reward.rewardOnly()) {
      return;
    }
    int first = Math.min(1, reward.values().steps() - 1); // nothing is paid at the reset
    for (int t = first; t < reward.values().steps(); t++) {
      Set<Double> seen = new HashSet<>();
      for (int o = 0; o < reward.values().outcomes(); o++) {
        if (!seen.add(reward.values().value(t, o) + 0.0)) {
          problems.add(
              "reward: two outcomes of "
                  + reward.modality()
                  + " pay "
                  + reward.values().value(t, o)
                  + "; a modality known from the reward alone needs distinct rewards");
        }
      }
    }
  }

  private void preferences() {
    model
        .preferences()
        .forEach((name, values) -> values("preference." + name, model.modality(name), values));
  }

  private void values(String name, int modality, OutcomeValues values) {
    Variable variable = model.modalities().get(modality);
    if (values.outcomes() != variable.size()) {
      problems.add(
          name
              + ": has "
              + values.outcomes()
              + " values, "
              + variable.name()
              + " has "
              + variable.size()
              + " outcomes");
      return;
    }
    for (int t = 0; t < values.steps(); t++) {
      for (int o = 0; o < values.outcomes(); o++) {
        if (!Double.isFinite(values.value(t, o))) {
          problems.add(
              name
                  + ": value of "
                  + variable.label(o)
                  + " must be finite, got "
                  + values.value(t, o));
        }
      }
    }
  }

  private void between() {
    model.between().forEach(this::between);
  }

  private void between(String factor, BetweenEpisodes rule) {
    int f = model.factor(factor);
    if (!standsStill(f)) {
      problems.add(
          "between."
              + factor
              + ": a factor that is kept or switches between episodes must be"
              + " uncontrolled and constant within one");
    }
    for (StartBlock block : model.start()) {
      if (block.factors().contains(factor)
          && !model.between().keySet().containsAll(block.factors())) {
        problems.add(
            "between."
                + factor
                + ": starts jointly with "
                + block.factors()
                + ", which are not all carried over");
      }
    }
    if (rule instanceof BetweenEpisodes.Switching switching) {
      switching(factor, switching.matrix());
    }
  }

  private void switching(String factor, Table matrix) {
    Variable variable = model.factors().get(model.factor(factor));
    if (matrix.rows() != variable.size() || matrix.columns() != variable.size()) {
      problems.add(
          "between."
              + factor
              + ": matrix has shape "
              + matrix.rows()
              + " x "
              + matrix.columns()
              + ", must be "
              + variable.size()
              + " x "
              + variable.size());
      return;
    }
    for (int c = 0; c < matrix.columns(); c++) {
      int from = c;
      column("between." + factor, variable, matrix, c, () -> "(from " + variable.label(from) + ")");
    }
  }

  private boolean standsStill(int factor) {
    Conditional transition = model.transition(factor);
    String name = model.factors().get(factor).name();
    if (!transition.parents().equals(List.of(Parent.before(name)))) {
      return false;
    }
    for (int c = 0; c < transition.table().columns(); c++) {
      if (c >= transition.table().rows() || transition.table().get(c, c) != 1) {
        return false;
      }
    }
    return true;
  }

  private void discount() {
    if (model.discount().isPresent()) {
      double discount = model.discount().getAsDouble();
      if (!(discount > 0 && discount <= 1)) {
        problems.add("discount: must be in (0, 1], got " + discount);
      }
    }
  }
}
