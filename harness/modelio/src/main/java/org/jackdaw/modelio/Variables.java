package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.Labels;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/** The variables of a model being read. */
final class Variables {

  private final Map<String, Variable> factors = new LinkedHashMap<>();
  private final Map<String, Variable> modalities = new LinkedHashMap<>();
  private final Map<String, Variable> controls = new LinkedHashMap<>();

  /** Declares a factor. */
  Variable addFactor(MapNode map) {
    return add(factors, map);
  }

  /** Declares a modality. */
  Variable addModality(MapNode map) {
    return add(modalities, map);
  }

  /** Declares a control. */
  Variable addControl(MapNode map) {
    return add(controls, map);
  }

  private static Variable add(Map<String, Variable> known, MapNode map) {
    Variable variable = variable(map);
    known.put(variable.name(), variable);
    return variable;
  }

  private static Variable variable(MapNode map) {
    String name = DocumentView.text(DocumentView.required(map, "name"));
    boolean labelled = map.find("labels").isPresent();
    if (labelled == map.find("size").isPresent()) {
      throw new Misfit(map, name + " needs either labels or size");
    }
    return new Variable(
        name,
        labelled
            ? DocumentView.texts(map.find("labels").orElseThrow())
            : Labels.numbered(DocumentView.whole(map.find("size").orElseThrow(), 1)));
  }

  /** A factor by name. */
  Variable factor(String name) {
    return known("factor", factors, name);
  }

  /** A modality by name. */
  Variable modality(String name) {
    return known("modality", modalities, name);
  }

  /** The factor or control that a parent names. */
  Variable variable(Parent parent) {
    return parent.kind() == Parent.Kind.CONTROL
        ? known("control", controls, parent.name())
        : factor(parent.name());
  }

  /** The factors that a map names, in its order. */
  List<Variable> block(MapNode map) {
    List<Variable> block = new ArrayList<>();
    for (Node name : DocumentView.items(DocumentView.required(map, "factors"))) {
      block.add(factor(DocumentView.text(name)));
    }
    return block;
  }

  private static Variable known(String what, Map<String, Variable> variables, String name) {
    Variable variable = variables.get(name);
    if (variable == null) {
      throw NearestName.unknown(what, name, variables.keySet());
    }
    return variable;
  }
}
