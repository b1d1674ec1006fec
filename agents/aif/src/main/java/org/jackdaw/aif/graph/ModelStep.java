package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/** One step of a model as a graph, with controls as variables, for {@link StreamingFilter}. */
final class ModelStep {

  private static final StepNames NAMES =
      new StepNames(
          StreamingFilter::before,
          UnaryOperator.identity(),
          StreamingFilter::outcome,
          StreamingFilter::control);

  private ModelStep() {}

  /** The first step, which begins with the model's start, or a later one. */
  static FactorGraph graph(Model model, boolean first, Map<String, ColumnMatrix> unknown) {
    FactorGraphBuilder builder = FactorGraph.builder();
    unknown.forEach(builder::dirichlet);
    ModelFactors factors = new ModelFactors(model, builder, unknown.keySet());
    if (!first) {
      for (Variable factor : model.factors()) {
        builder.variable(new Variable(StreamingFilter.before(factor.name()), factor.labels()));
      }
      factors.declareControls(NAMES);
    }
    factors.declareStates(NAMES);
    if (first) {
      factors.start(NAMES);
    } else {
      factors.moves(NAMES);
    }
    for (int m = 0; m < model.modalities().size(); m++) {
      if (!first || model.observedAtReset(m)) {
        factors.declareOutcome(m, NAMES);
        factors.outcome(m, NAMES);
      }
    }
    return builder.build();
  }

  /** Each factor before and after the move, and the outcomes that depend on it alone. */
  static List<List<String>> clusters(Model model, FactorGraph graph) {
    List<String> declared = graph.variables().stream().map(Variable::name).toList();
    List<List<String>> clusters = new ArrayList<>();
    for (Variable factor : model.factors()) {
      List<String> cluster =
          new ArrayList<>(List.of(StreamingFilter.before(factor.name()), factor.name()));
      for (int m = 0; m < model.modalities().size(); m++) {
        List<String> parents =
            model.likelihood(m).parents().stream().map(parent -> parent.name()).toList();
        if (parents.equals(List.of(factor.name()))) {
          cluster.add(StreamingFilter.outcome(model.modalities().get(m).name()));
        }
      }
      cluster.retainAll(declared);
      clusters.add(cluster);
    }
    return clusters;
  }
}
