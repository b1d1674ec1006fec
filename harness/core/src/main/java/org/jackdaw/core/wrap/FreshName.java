package org.jackdaw.core.wrap;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/** Names that a model does not use yet. */
final class FreshName {

  private FreshName() {}

  static String factor(Model model, String wanted) {
    return among(model.factors(), wanted);
  }

  static String modality(Model model, String wanted) {
    return among(model.modalities(), wanted);
  }

  private static String among(List<Variable> variables, String wanted) {
    List<String> taken = variables.stream().map(Variable::name).toList();
    String name = wanted;
    for (int n = 2; taken.contains(name); n++) {
      name = wanted + "-" + n;
    }
    return name;
  }
}
