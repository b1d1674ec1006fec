package org.jackdaw.core.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.Labels;

/**
 * A belief, factor by factor: a JSON object of objects, such as {@code
 * {"context":{"left":0.5,"right":0.5}}}. Of each factor the {@value #MOST} most probable states
 * stand in the order of the model; the key {@code ""}, which no state can have, holds what is left
 * to all others. States of less than half a millionth are left out.
 */
public final class BeliefText {

  /** States of a factor that are told. */
  public static final int MOST = 20;

  private final List<Variable> factors;

  private BeliefText(List<Variable> factors) {
    this.factors = factors;
  }

  /**
   * Tells beliefs about the states of a model.
   *
   * @param model the model; where there is none, or a factor is not of it, states have numbers
   * @return the teller
   */
  public static BeliefText of(Optional<Model> model) {
    return new BeliefText(model.map(Model::factors).orElse(List.of()));
  }

  /**
   * A belief whose factors have marginals.
   *
   * @param marginals one distribution per factor of the model, each asked for once, in order
   * @return the text
   */
  public String of(IntFunction<double[]> marginals) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          for (int f = 0; f < factors.size(); f++) {
            write(json, factors.get(f), marginals.apply(f));
          }
          json.writeEndObject();
        });
  }

  /**
   * A belief as an agent holds it; blocks over several factors are told factor by factor.
   *
   * @param belief the belief
   * @return the text
   */
  public String of(Belief belief) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          for (int b = 0; b < belief.blocks().size(); b++) {
            List<Variable> block = variables(belief.blocks().get(b), belief.size(b));
            double[][] marginals = marginals(belief, b, block);
            for (int i = 0; i < block.size(); i++) {
              write(json, block.get(i), marginals[i]);
            }
          }
          json.writeEndObject();
        });
  }

  /** The factors of a block; one factor of numbers where the model does not know them. */
  private List<Variable> variables(List<String> names, int size) {
    List<Variable> known =
        names.stream()
            .flatMap(name -> factors.stream().filter(factor -> factor.name().equals(name)))
            .toList();
    long product = known.stream().mapToLong(Variable::size).reduce(1, (a, b) -> a * b);
    return known.size() == names.size() && product == size
        ? known
        : List.of(new Variable(String.join(" x ", names), Labels.numbered(size)));
  }

  /** The marginal of each factor of a block, in which the last factor varies fastest. */
  private static double[][] marginals(Belief belief, int block, List<Variable> factors) {
    double[][] marginals = new double[factors.size()][];
    Arrays.setAll(marginals, i -> new double[factors.get(i).size()]);
    for (int state = 0; state < belief.size(block); state++) {
      double probability = belief.probability(block, state);
      int rest = state;
      for (int i = marginals.length - 1; i >= 0; i--) {
        marginals[i][rest % marginals[i].length] += probability;
        rest /= marginals[i].length;
      }
    }
    return marginals;
  }

  private static void write(JsonGenerator json, Variable factor, double[] belief)
      throws IOException {
    json.writeObjectFieldStart(factor.name());
    boolean[] told = told(belief);
    double others = 0;
    for (int s = 0; s < belief.length; s++) {
      if (told[s] && JsonText.rounded(belief[s]) > 0) {
        json.writeFieldName(factor.label(s));
        JsonText.rounded(json, belief[s]);
      } else {
        others += belief[s];
      }
    }
    if (JsonText.rounded(others) > 0) {
      json.writeFieldName("");
      JsonText.rounded(json, others);
    }
    json.writeEndObject();
  }

  private static boolean[] told(double[] belief) {
    boolean[] told = new boolean[belief.length];
    if (belief.length <= MOST) {
      Arrays.fill(told, true);
      return told;
    }
    IntStream.range(0, belief.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> -belief[s]))
        .limit(MOST)
        .forEach(s -> told[s] = true);
    return told;
  }
}
