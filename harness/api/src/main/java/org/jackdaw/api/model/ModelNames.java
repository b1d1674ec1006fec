package org.jackdaw.api.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.text.NearestName;

/** The variables of a model, found by name. */
record ModelNames(List<Variable> factors, List<Variable> modalities, List<Variable> controls) {

  ModelNames {
    factors = distinct("factor", factors);
    modalities = distinct("modality", modalities);
    controls = distinct("control", controls);
  }

  private static List<Variable> distinct(String what, List<Variable> variables) {
    Set<String> seen = new HashSet<>();
    for (Variable variable : variables) {
      if (!seen.add(variable.name())) {
        throw new IllegalArgumentException(what + " " + variable.name() + " appears twice");
      }
    }
    return List.copyOf(variables);
  }

  int factor(String name) {
    return position("factor", factors, name);
  }

  int modality(String name) {
    return position("modality", modalities, name);
  }

  int control(String name) {
    return position("control", controls, name);
  }

  int position(Parent parent) {
    return parent.kind() == Parent.Kind.CONTROL ? control(parent.name()) : factor(parent.name());
  }

  Variable variable(Parent parent) {
    return parent.kind() == Parent.Kind.CONTROL
        ? controls.get(control(parent.name()))
        : factors.get(factor(parent.name()));
  }

  int jointSize(List<String> factorNames) {
    int size = 1;
    for (String name : factorNames) {
      size = Math.multiplyExact(size, factors.get(factor(name)).size());
    }
    return size;
  }

  private static int position(String what, List<Variable> variables, String name) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(name)) {
        return i;
      }
    }
    throw NearestName.unknown(what, name, variables.stream().map(Variable::name).toList());
  }
}
