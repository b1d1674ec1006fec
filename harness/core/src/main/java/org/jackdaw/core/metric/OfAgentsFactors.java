package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;

/** What an agent believes about some factors of the world, where it holds beliefs about them. */
final class OfAgentsFactors implements KnownBelief {

  private final HoldsBelief agent;
  private final List<String> factors;
  private final Model model;
  private Optional<List<BeliefPart>> parts = Optional.empty();
  private boolean asked;

  OfAgentsFactors(HoldsBelief agent, List<String> factors, Model model) {
    this.agent = agent;
    this.factors = factors;
    this.model = model;
  }

  @Override
  public double entropy() {
    double entropy = 0;
    for (double part : each(Categorical::entropy)) {
      entropy += part;
    }
    return entropy;
  }

  @Override
  public double certainty() {
    double most = 1;
    for (double part : each(Categorical::max)) {
      most *= part;
    }
    return most;
  }

  private double[] each(ToDoubleFunction<double[]> measure) {
    List<BeliefPart> found = parts().orElse(List.of());
    double[] each = new double[found.size()];
    for (int p = 0; p < each.length; p++) {
      double[] marginal = new double[found.get(p).size()];
      found.get(p).marginal(agent.belief(), marginal);
      each[p] = measure.applyAsDouble(marginal);
    }
    return each;
  }

  @Override
  public boolean valid() {
    return parts().isPresent();
  }

  /** Found out at the first belief. */
  private Optional<List<BeliefPart>> parts() {
    if (!asked) {
      asked = true;
      parts = BeliefPart.of(agent.belief(), model, factors);
    }
    return parts;
  }
}
