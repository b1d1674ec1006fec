package org.jackdaw.aif.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.TerminalRule;

/**
 * The states in which an episode ends, and what is left of a belief once it is known that the
 * episode goes on. Exact for rules over one factor; for rules over several the belief stays
 * factored and several rules count as independent.
 */
public final class Ending {

  private final Wires[] wires;
  private final BitSet[] ends;
  private final JointWeights weights = new JointWeights();
  private final double[] scratch;

  /**
   * The ends of a model.
   *
   * @param model the model
   */
  public Ending(Model model) {
    List<TerminalRule> rules = model.terminals();
    wires = new Wires[rules.size()];
    ends = new BitSet[rules.size()];
    for (int r = 0; r < wires.length; r++) {
      wires[r] = new Wires(model, rules.get(r).factors().stream().map(Parent::after).toList());
      ends[r] = new BitSet();
      for (int joint = 0; joint < wires[r].jointStates(); joint++) {
        ends[r].set(joint, rules.get(r).ends(joint));
      }
    }
    scratch = new double[model.factors().stream().mapToInt(f -> f.size()).max().orElseThrow()];
  }

  /**
   * Whether an episode can end by itself.
   *
   * @return false if the model has no terminal states
   */
  public boolean possible() {
    return wires.length > 0;
  }

  /**
   * Conditions a belief on the episode going on.
   *
   * @param belief modified; left as it is where the answer is 0
   * @return the probability that the episode goes on
   */
  public double goOn(MarginalBelief belief) {
    double alive = 1;
    for (int r = 0; r < wires.length && alive > 0; r++) {
      alive *= goOn(belief, r);
    }
    return alive;
  }

  private double goOn(MarginalBelief belief, int rule) {
    weights.expand(wires[rule], belief);
    double alive = 0;
    double ended = 0;
    for (int i = 0; i < weights.size(); i++) {
      if (ends[rule].get(weights.column(i))) {
        ended += weights.weight(i);
      } else {
        alive += weights.weight(i);
      }
    }
    if (ended > 0 && alive > 0) {
      for (int p = 0; p < wires[rule].parents(); p++) {
        condition(belief, rule, p, alive);
      }
    }
    return alive / (alive + ended);
  }

  /** The marginal of one factor; the weights still hold the belief before any was changed. */
  private void condition(MarginalBelief belief, int rule, int parent, double alive) {
    int stride = wires[rule].stride(parent);
    int size = wires[rule].size(parent);
    Arrays.fill(scratch, 0, size, 0);
    for (int i = 0; i < weights.size(); i++) {
      if (!ends[rule].get(weights.column(i))) {
        scratch[weights.column(i) / stride % size] += weights.weight(i) / alive;
      }
    }
    belief.set(wires[rule].factor(parent), scratch, 0);
  }
}
