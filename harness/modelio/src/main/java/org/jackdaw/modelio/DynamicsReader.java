package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/** Reads how factors move and what they show. */
final class DynamicsReader {

  private final DocumentView view;
  private final Variables variables;
  private final ModelBuilder builder;

  DynamicsReader(DocumentView view, Variables variables, ModelBuilder builder) {
    this.view = view;
    this.variables = variables;
    this.builder = builder;
  }

  void transition(String factor, Node node) {
    Variable variable = variables.factor(factor);
    builder.transition(factor, conditional(variable, view.map(node, ModelKeys.TRANSITION)));
  }

  void likelihood(String modality, Node node) {
    Variable variable = variables.modality(modality);
    MapNode map = view.map(node, ModelKeys.LIKELIHOOD);
    Conditional conditional = conditional(variable, map);
    builder.likelihood(modality, conditional);
    map.find("at-reset").ifPresent(shown -> atReset(modality, conditional, shown));
  }

  private void atReset(String modality, Conditional conditional, Node shown) {
    if (!DocumentView.truth(shown)) {
      builder.absentAtReset(modality);
    } else if (conditional.parents().stream().anyMatch(p -> p.kind() != Parent.Kind.AFTER)) {
      throw new Misfit(
          shown, modality + " depends on the move, so it cannot be observed at the reset");
    }
  }

  private Conditional conditional(Variable variable, MapNode map) {
    List<Parent> parents = new ArrayList<>();
    List<Variable> over = new ArrayList<>();
    for (Node node : DocumentView.items(map.find("parents"))) {
      Parent parent = parent(node);
      parents.add(parent);
      over.add(variable(parent, node));
    }
    return new Conditional(parents, new TableReader(List.of(variable), over).read(map));
  }

  private Variable variable(Parent parent, Node node) {
    try {
      return variables.variable(parent);
    } catch (IllegalArgumentException e) {
      throw new Misfit(node, e.getMessage());
    }
  }

  private static Parent parent(Node node) {
    String text = DocumentView.text(node);
    int dot = text.indexOf('.');
    String name = text.substring(dot + 1);
    return switch (dot < 0 ? "" : text.substring(0, dot)) {
      case "before" -> Parent.before(name);
      case "after" -> Parent.after(name);
      case "control" -> Parent.control(name);
      default ->
          throw new Misfit(
              node, "must be before.FACTOR, after.FACTOR or control.CONTROL, got " + node.words());
    };
  }
}
