package org.jackdaw.aif;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * The same world with dense tables: each gets one more parent, which never leaves its first state;
 * in the second one, columns would be uniform, so that no table is sparse or deterministic.
 */
public final class DenseTwin {

  private DenseTwin() {}

  /** The twin of a model; tables of fewer factors as parents stay as they are. */
  public static Model of(Model model, int fewestParents) {
    ModelBuilder builder = Model.builder();
    model.controls().forEach(builder::control);
    model.factors().forEach(builder::factor);
    model.modalities().forEach(builder::modality);
    builder.factor(Variable.numbered("pad", 2)).start("pad", 1, 0);
    builder.deterministicTransition("pad", List.of(Parent.before("pad")), v -> v[0]);
    for (int f = 0; f < model.factors().size(); f++) {
      String name = model.factors().get(f).name();
      builder.transition(name, padded(model.transition(f), Parent.before("pad"), 0));
      builder.start(name, model.startMarginal(f));
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      String name = model.modalities().get(m).name();
      builder.likelihood(name, padded(model.likelihood(m), Parent.after("pad"), fewestParents));
      builder.preference(name, model.logPreference(m));
    }
    return builder.build();
  }

  private static Conditional padded(Conditional source, Parent pad, int fewest) {
    if (source.parents().size() < fewest) {
      return source;
    }
    List<Parent> parents = new ArrayList<>(source.parents());
    parents.add(pad);
    int rows = source.table().rows();
    int columns = source.table().columns();
    double[] cells = new double[2 * columns * rows];
    for (int i = 0; i < cells.length; i++) {
      int column = i / rows;
      cells[i] = column % 2 == 0 ? source.table().get(i % rows, column / 2) : 1.0 / rows;
    }
    return new Conditional(parents, Table.of(rows, 2 * columns, cells));
  }
}
