package org.jackdaw.core.wrap;

import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Table;

/** A model with permuted outcomes and controls. */
final class RemappedModel {

  private final Model model;
  private final Remap remap;
  private final ModelBuilder builder;

  RemappedModel(Model model, Remap remap) {
    this.model = model;
    this.remap = remap;
    this.builder = model.toBuilder();
  }

  Model model() {
    for (int f = 0; f < model.factors().size(); f++) {
      Conditional table = model.transition(f);
      if (controlled(table)) {
        String name = model.factors().get(f).name();
        builder.sparseTransition(
            name, table.parents(), (v, cells) -> copy(table, v, cells, new int[0]));
      }
    }
    int shown = 0;
    for (int m = 0; m < model.modalities().size(); m++) {
      String name = model.modalities().get(m).name();
      likelihood(m, model.rewardOnly(name) ? new int[0] : remap.outcomes()[shown++]);
    }
    return builder.build();
  }

  private static boolean controlled(Conditional table) {
    return table.parents().stream().anyMatch(p -> p.kind() == Parent.Kind.CONTROL);
  }

  /** A modality with its outcomes permuted, unless there is no permutation of them. */
  private void likelihood(int modality, int[] images) {
    Conditional table = model.likelihood(modality);
    String name = model.modalities().get(modality).name();
    if (images.length > 0 || controlled(table)) {
      builder.sparseLikelihood(name, table.parents(), (v, cells) -> copy(table, v, cells, images));
    }
    if (images.length == 0) {
      return;
    }
    model
        .reward()
        .filter(r -> r.modality().equals(name))
        .ifPresent(r -> builder.reward(new Reward(name, permuted(r.values(), images), false)));
    OutcomeValues liked = model.preferences().get(name);
    if (liked != null) {
      builder.preference(name, permuted(liked, images));
    }
  }

  private static OutcomeValues permuted(OutcomeValues values, int[] images) {
    double[][] rows = new double[values.steps()][values.outcomes()];
    for (int t = 0; t < rows.length; t++) {
      for (int o = 0; o < images.length; o++) {
        rows[t][images[o]] = values.value(t, o);
      }
    }
    return OutcomeValues.perStep(rows);
  }

  private void copy(Conditional old, int[] values, SparseFiller.Cells cells, int[] images) {
    int column = 0;
    for (int i = 0; i < values.length; i++) {
      Parent parent = old.parents().get(i);
      boolean control = parent.kind() == Parent.Kind.CONTROL;
      int value = control ? remap.controls()[model.position(parent)][values[i]] : values[i];
      column = column * model.variable(parent).size() + value;
    }
    Table table = old.table();
    for (int k = 0; k < table.support(column); k++) {
      int row = table.supportRow(column, k);
      cells.add(images.length == 0 ? row : images[row], table.supportValue(column, k));
    }
  }
}
