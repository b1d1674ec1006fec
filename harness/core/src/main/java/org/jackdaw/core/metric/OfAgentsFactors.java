package org.jackdaw.core.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;

/** What an agent believes about some factors of the world, where it holds beliefs about them. */
final class OfAgentsFactors implements KnownBelief {

  /** The part of a block that is about the factors: for every joint state their joint value. */
  private record Part(int block, int[] values, double[] marginal) {}

  private final HoldsBelief agent;
  private final List<String> factors;
  private final Model model;
  private List<Part> parts = List.of(); // found out at the first belief
  private boolean asked;
  private boolean complete;

  OfAgentsFactors(HoldsBelief agent, List<String> factors, Model model) {
    this.agent = agent;
    this.factors = factors;
    this.model = model;
  }

  @Override
  public double entropy() {
    double entropy = 0;
    for (Part part : parts()) {
      entropy += Categorical.entropy(marginal(part));
    }
    return entropy;
  }

  @Override
  public double certainty() {
    double most = 1;
    for (Part part : parts()) {
      most *= Categorical.max(marginal(part));
    }
    return most;
  }

  @Override
  public boolean valid() {
    parts();
    return complete;
  }

  private double[] marginal(Part part) {
    Arrays.fill(part.marginal(), 0);
    for (int s = 0; s < part.values().length; s++) {
      part.marginal()[part.values()[s]] += agent.belief().probability(part.block(), s);
    }
    return part.marginal();
  }

  private List<Part> parts() {
    if (!asked) {
      asked = true;
      parts = found(agent.belief());
    }
    return parts;
  }

  /** Blocks over other states than the world's are no beliefs about its factors. */
  private List<Part> found(Belief belief) {
    List<Part> found = new ArrayList<>();
    int covered = 0;
    for (int b = 0; b < belief.blocks().size(); b++) {
      List<String> block = belief.blocks().get(b);
      int own = (int) block.stream().filter(factors::contains).count();
      if (own > 0 && BlockStates.fits(model, block, belief.size(b))) {
        found.add(part(b, block, belief.size(b)));
        covered += own;
      }
    }
    complete = covered == factors.size();
    return found;
  }

  private Part part(int number, List<String> block, int states) {
    int[] values = new int[states];
    int size = 1;
    for (String factor : factors) {
      int at = block.indexOf(factor);
      if (at >= 0) {
        int choices = model.factors().get(model.factor(factor)).size();
        int stride = BlockStates.stride(model, block, at);
        Arrays.setAll(values, s -> values[s] * choices + s / stride % choices);
        size *= choices;
      }
    }
    return new Part(number, values, new double[size]);
  }
}
