package org.jackdaw.core.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/**
 * The part of one block of an agent's belief that is about some factors of the world.
 *
 * @param block the block
 * @param factors those of the factors asked for that it is over, in the order asked
 * @param values for every joint state of the block the joint value of the factors, the last varying
 *     fastest
 * @param size number of joint values of the factors
 */
public record BeliefPart(int block, List<String> factors, int[] values, int size) {

  /**
   * The parts of a belief about some factors.
   *
   * @param belief the agent's belief
   * @param model the world's model
   * @param factors names of factors of the model
   * @return empty if the belief is not about each of them; blocks over other states than the
   *     world's are no beliefs about it
   */
  public static Optional<List<BeliefPart>> of(Belief belief, Model model, List<String> factors) {
    List<BeliefPart> parts = new ArrayList<>();
    int covered = 0;
    for (int b = 0; b < belief.blocks().size(); b++) {
      List<String> block = belief.blocks().get(b);
      List<String> own = factors.stream().filter(block::contains).toList();
      if (!own.isEmpty() && fits(model, block, belief.size(b))) {
        parts.add(part(b, model, block, own, belief.size(b)));
        covered += own.size();
      }
    }
    return covered == factors.size() ? Optional.of(parts) : Optional.empty();
  }

  private static boolean fits(Model model, List<String> block, int states) {
    List<String> known = model.factors().stream().map(Variable::name).toList();
    long size = 1;
    for (String factor : block) {
      if (!known.contains(factor) || size > Integer.MAX_VALUE) {
        return false;
      }
      size *= size(model, factor);
    }
    return size == states;
  }

  private static int size(Model model, String factor) {
    return model.factors().get(model.factor(factor)).size();
  }

  private static BeliefPart part(
      int number, Model model, List<String> block, List<String> own, int states) {
    int[] values = new int[states];
    int size = 1;
    for (String factor : own) {
      int choices = size(model, factor);
      int stride = 1;
      for (String later : block.subList(block.indexOf(factor) + 1, block.size())) {
        stride *= size(model, later);
      }
      int step = stride;
      Arrays.setAll(values, s -> values[s] * choices + s / step % choices);
      size *= choices;
    }
    return new BeliefPart(number, own, values, size);
  }

  /**
   * What the belief says of the factors.
   *
   * @param belief the agent's belief now
   * @param target one number per joint value, modified
   */
  public void marginal(Belief belief, double[] target) {
    Arrays.fill(target, 0);
    for (int s = 0; s < values.length; s++) {
      target[values[s]] += belief.probability(block, s);
    }
  }
}
