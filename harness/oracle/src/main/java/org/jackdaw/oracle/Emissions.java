package org.jackdaw.oracle;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;

/**
 * The distinct ways in which all modalities together may show themselves: one emission is one
 * likelihood column per modality, or none where the modality stays silent.
 */
final class Emissions {

  private static final int SILENT = -1;

  private final Model model;
  private final Table[] tables;
  private final TupleNumbers columns;
  private final int[] scratch;
  private final boolean dependOnPast;

  Emissions(Model model) {
    this.model = model;
    this.tables = new Table[model.modalities().size()];
    for (int m = 0; m < tables.length; m++) {
      tables[m] = model.likelihood(m).table();
    }
    this.columns = new TupleNumbers(tables.length);
    this.scratch = new int[tables.length];
    this.dependOnPast = dependOnPast(model);
  }

  private static boolean dependOnPast(Model model) {
    for (int m = 0; m < model.modalities().size(); m++) {
      for (Parent parent : model.likelihood(m).parents()) {
        if (parent.kind() == Parent.Kind.BEFORE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a state and action together with the next state decide, not the next state alone. */
  boolean dependOnPast() {
    return dependOnPast;
  }

  int size() {
    return columns.size();
  }

  int modalities() {
    return tables.length;
  }

  /** The emission of a move. */
  int ofMove(int[] before, int[] after, int[] controls) {
    for (int m = 0; m < tables.length; m++) {
      scratch[m] = model.likelihoodColumn(m, before, after, controls);
    }
    return columns.number(scratch);
  }

  /** The emission of a reset. */
  int ofReset(int[] state, int[] controls) {
    for (int m = 0; m < tables.length; m++) {
      scratch[m] =
          model.observedAtReset(m) ? model.likelihoodColumn(m, state, state, controls) : SILENT;
    }
    return columns.number(scratch);
  }

  /** The probability of the outcomes that are present; an absent one (-1) tells nothing. */
  double likelihood(int emission, int[] outcomes) {
    double likelihood = 1;
    for (int m = 0; m < tables.length; m++) {
      int column = columns.word(emission, m);
      if (outcomes[m] >= 0 && column != SILENT) {
        likelihood *= outcomes[m] < tables[m].rows() ? tables[m].get(outcomes[m], column) : 0;
      }
    }
    return likelihood;
  }

  /** The expectation of a value per outcome of one modality; zero where it is silent. */
  double expectation(int emission, int modality, double[] values) {
    int column = columns.word(emission, modality);
    return column == SILENT ? 0 : tables[modality].dot(column, values);
  }

  Table table(int modality) {
    return tables[modality];
  }

  /** The column of a modality, or -1 where it is silent. */
  int column(int emission, int modality) {
    return columns.word(emission, modality);
  }
}
