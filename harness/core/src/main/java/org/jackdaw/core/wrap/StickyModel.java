package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;

/** A model whose controls do what a factor dictates, unless that is free. */
final class StickyModel {

  private static final String FREE = "free";

  private final Model model;
  private final String stuck;
  private final double probability;
  private final ModelBuilder builder;

  StickyModel(Model model, WrapperPlace place, double probability) {
    this.model = model;
    this.stuck = FreshName.factor(model, place.named("stuck"));
    this.probability = probability;
    this.builder = model.toBuilder();
  }

  Model model() {
    declare();
    for (int f = 0; f < model.factors().size(); f++) {
      Conditional table = model.transition(f);
      if (controlled(table)) {
        String name = model.factors().get(f).name();
        builder.sparseTransition(name, dictated(table), (v, cells) -> copy(table, v, cells));
      }
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      Conditional table = model.likelihood(m);
      if (controlled(table)) {
        String name = model.modalities().get(m).name();
        builder.sparseLikelihood(name, dictated(table), (v, cells) -> copy(table, v, cells));
      }
    }
    return builder.build();
  }

  private void declare() {
    List<String> labels = new ArrayList<>(List.of(FREE));
    for (int joint = 0; joint < model.actions().size(); joint++) {
      labels.add(label(joint));
    }
    List<Parent> parents = new ArrayList<>(List.of(Parent.before(stuck)));
    model.controls().forEach(control -> parents.add(Parent.control(control.name())));
    builder
        .factor(new Variable(stuck, labels))
        .startAt(stuck, FREE)
        .sparseTransition(
            stuck,
            parents,
            (values, cells) -> {
              cells.add(0, 1 - probability);
              cells.add(1 + executed(values), probability);
            });
  }

  private String label(int joint) {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < model.controls().size(); c++) {
      parts.add(model.controls().get(c).label(model.actions().control(joint, c)));
    }
    return "again " + String.join(" ", parts);
  }

  /** The joint action of the move, given the factor and then every control. */
  private int executed(int[] values) {
    if (values[0] > 0) {
      return values[0] - 1;
    }
    int joint = 0;
    for (int c = 0; c < model.controls().size(); c++) {
      joint = joint * model.controls().get(c).size() + values[1 + c];
    }
    return joint;
  }

  private static boolean controlled(Conditional table) {
    return table.parents().stream().anyMatch(p -> p.kind() == Parent.Kind.CONTROL);
  }

  private List<Parent> dictated(Conditional table) {
    List<Parent> parents = new ArrayList<>(List.of(Parent.before(stuck)));
    parents.addAll(table.parents());
    return parents;
  }

  /** A column of the old table, with the dictated values of the controls. */
  private void copy(Conditional table, int[] values, SparseFiller.Cells cells) {
    int column = 0;
    for (int i = 0; i < table.parents().size(); i++) {
      Parent parent = table.parents().get(i);
      boolean dictates = parent.kind() == Parent.Kind.CONTROL && values[0] > 0;
      int value =
          dictates ? model.actions().control(values[0] - 1, model.position(parent)) : values[1 + i];
      column = column * model.variable(parent).size() + value;
    }
    Columns.copy(table.table(), column, 1, cells);
  }
}
