package org.jackdaw.core.config;

import java.util.List;
import java.util.Map;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Scalar;

/**
 * Log-preferences of a contender, in nats, that stand in for those of the model it is handed. Each
 * modality has one number per outcome, or one list of numbers per step, or numbers by label where
 * labels left out have 0. Modalities left out keep what the model says.
 *
 * @param node preferences by modality
 */
record Preferences(MapNode node) {

  /** The model with these preferences; refuses unknown names and lists of the wrong length. */
  Model over(Model model) {
    try {
      return changed(model);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("preferences: " + e.getMessage(), e);
    }
  }

  private Model changed(Model model) {
    ModelBuilder builder = model.toBuilder();
    for (Map.Entry<String, MapNode.Entry> entry : node.entries().entrySet()) {
      Variable modality = model.modalities().get(model.modality(entry.getKey()));
      builder.preference(modality.name(), values(modality, entry.getValue().value()));
    }
    return builder.build();
  }

  private static OutcomeValues values(Variable modality, Node node) {
    if (node instanceof MapNode map) {
      return byLabel(modality, map);
    }
    if (node instanceof ListNode list) {
      boolean steps = list.items().stream().anyMatch(ListNode.class::isInstance);
      return steps ? perStep(modality, list) : OutcomeValues.of(numbers(modality, list));
    }
    throw refused(modality, "must be a list of numbers or a map from label to number", node);
  }

  private static OutcomeValues byLabel(Variable modality, MapNode map) {
    double[] values = new double[modality.size()];
    map.entries()
        .forEach(
            (label, entry) -> values[modality.position(label)] = number(modality, entry.value()));
    return OutcomeValues.of(values);
  }

  private static OutcomeValues perStep(Variable modality, ListNode list) {
    double[][] rows = new double[list.items().size()][];
    for (int t = 0; t < rows.length; t++) {
      if (!(list.items().get(t) instanceof ListNode row)) {
        throw refused(modality, "must be a list of numbers at every step", list.items().get(t));
      }
      rows[t] = numbers(modality, row);
    }
    return OutcomeValues.perStep(rows);
  }

  private static double[] numbers(Variable modality, ListNode list) {
    List<Node> items = list.items();
    if (items.size() != modality.size()) {
      throw new IllegalArgumentException(
          modality.name()
              + " has "
              + modality.size()
              + " outcomes "
              + modality.labels()
              + ", got "
              + items.size()
              + " numbers");
    }
    return items.stream().mapToDouble(item -> number(modality, item)).toArray();
  }

  private static double number(Variable modality, Node node) {
    if (node instanceof Scalar scalar && scalar.numeric() && Double.isFinite(scalar.number())) {
      return scalar.number();
    }
    throw refused(modality, "must be finite numbers", node);
  }

  private static IllegalArgumentException refused(Variable modality, String rule, Node node) {
    return new IllegalArgumentException(modality.name() + " " + rule + ", got " + node.words());
  }
}
