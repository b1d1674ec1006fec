package org.jackdaw.api.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.model.Parent.Kind;

/**
 * Makes likelihoods depend on the state after the move alone, by factors that remember the rest:
 * for a control c the factor {@code last-c}, whose first state stands for "no move yet"; for a
 * factor f before the move the factor {@code previous-f}.
 */
final class MoveMemory {

  private static final String NO_MOVE_YET = "(no move yet)";

  private final Model model;
  private final ModelBuilder builder;

  private MoveMemory(Model model) {
    this.model = model;
    this.builder = model.toBuilder();
  }

  static Model added(Model model) {
    MoveMemory memory = new MoveMemory(model);
    Set<Parent> remembered = memory.remembered();
    if (remembered.isEmpty()) {
      return model;
    }
    remembered.forEach(memory::remember);
    for (int m = 0; m < model.modalities().size(); m++) {
      memory.rewrite(m);
    }
    return memory.builder.build();
  }

  private Set<Parent> remembered() {
    Set<Parent> parents = new LinkedHashSet<>();
    for (int m = 0; m < model.modalities().size(); m++) {
      for (Parent parent : model.likelihood(m).parents()) {
        if (parent.kind() != Kind.AFTER) {
          parents.add(parent);
        }
      }
    }
    return parents;
  }

  private static String memoryOf(Parent parent) {
    return (parent.kind() == Kind.CONTROL ? "last-" : "previous-") + parent.name();
  }

  private void remember(Parent parent) {
    Variable variable = model.variable(parent);
    if (parent.kind() == Kind.BEFORE) {
      builder.factor(new Variable(memoryOf(parent), variable.labels()));
      builder.deterministicTransition(memoryOf(parent), List.of(parent), values -> values[0]);
      builder.startAt(memoryOf(parent), variable.label(0));
      return;
    }
    List<String> labels = new ArrayList<>(List.of(NO_MOVE_YET));
    labels.addAll(variable.labels());
    builder.factor(new Variable(memoryOf(parent), labels));
    builder.deterministicTransition(memoryOf(parent), List.of(parent), values -> values[0] + 1);
    builder.startAt(memoryOf(parent), NO_MOVE_YET);
  }

  private void rewrite(int modality) {
    Conditional likelihood = model.likelihood(modality);
    if (likelihood.parents().stream().allMatch(p -> p.kind() == Kind.AFTER)) {
      return;
    }
    String name = model.modalities().get(modality).name();
    List<Parent> parents =
        likelihood.parents().stream()
            .map(p -> p.kind() == Kind.AFTER ? p : Parent.after(memoryOf(p)))
            .toList();
    builder.likelihood(name, parents, (values, column) -> fill(likelihood, values, column));
    builder.absentAtReset(name);
  }

  /** Before the first move nothing is shown, so those columns are uniform and never used. */
  private void fill(Conditional likelihood, int[] values, double[] column) {
    int old = 0;
    for (int i = 0; i < values.length; i++) {
      Parent parent = likelihood.parents().get(i);
      int value = parent.kind() == Kind.CONTROL ? values[i] - 1 : values[i];
      if (value < 0) {
        java.util.Arrays.fill(column, 1.0 / column.length);
        return;
      }
      old = old * model.variable(parent).size() + value;
    }
    likelihood.table().addColumn(old, 1, column);
  }
}
