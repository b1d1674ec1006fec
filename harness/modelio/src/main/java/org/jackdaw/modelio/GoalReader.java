package org.jackdaw.modelio;

import java.util.List;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/** Reads what is worth having. */
final class GoalReader {

  private final DocumentView view;
  private final Variables variables;
  private final ModelBuilder builder;

  GoalReader(DocumentView view, Variables variables, ModelBuilder builder) {
    this.view = view;
    this.variables = variables;
    this.builder = builder;
  }

  void reward(Node node) {
    MapNode map = view.map(node, ModelKeys.REWARD);
    String modality = DocumentView.text(DocumentView.required(map, "modality"));
    Variable variable = variables.modality(modality);
    OutcomeValues values = values(variable, DocumentView.required(map, "values"));
    boolean rewardOnly = map.find("reward-only").map(DocumentView::truth).orElse(false);
    builder.reward(new Reward(modality, values, rewardOnly));
  }

  void preference(String modality, Node node) {
    builder.preference(modality, values(variables.modality(modality), node));
  }

  private static OutcomeValues values(Variable modality, Node node) {
    List<Node> items = DocumentView.items(node);
    boolean perStep = items.stream().anyMatch(ListNode.class::isInstance);
    if (!perStep) {
      return OutcomeValues.of(row(modality, node));
    }
    return OutcomeValues.perStep(
        items.stream().map(item -> row(modality, item)).toArray(double[][]::new));
  }

  private static double[] row(Variable modality, Node node) {
    List<Node> items = DocumentView.items(node);
    if (items.size() != modality.size()) {
      throw new Misfit(
          node,
          "needs "
              + modality.size()
              + " numbers, one for each outcome of "
              + modality.name()
              + ", got "
              + items.size());
    }
    return items.stream().mapToDouble(DocumentView::number).toArray();
  }
}
