package org.jackdaw.oracle;

import java.util.List;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * The factors that are there to be found out: they stay what they are for an episode and are not
 * known beforehand, such as the context of a T-maze. What is learnt about anything else may be
 * nothing but where chance has led.
 */
public final class LatentFactors {

  private LatentFactors() {}

  /**
   * The latent factors of a model.
   *
   * @param model the model
   * @return their names, in the order of the model; none in a world without such
   */
  public static List<String> of(Model model) {
    return model.factors().stream()
        .map(Variable::name)
        .filter(name -> constant(model, name) && uncertain(model, model.factor(name)))
        .toList();
  }

  private static boolean uncertain(Model model, int factor) {
    for (double p : model.startMarginal(factor)) {
      if (p == 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether every column of the transition keeps the value of this factor that it starts from. */
  private static boolean constant(Model model, String name) {
    Conditional transition = model.transition(model.factor(name));
    int own = transition.parents().indexOf(Parent.before(name));
    if (own < 0) {
      return model.factors().get(model.factor(name)).size() == 1;
    }
    int stride = 1;
    for (int p = own + 1; p < transition.parents().size(); p++) {
      stride *= model.variable(transition.parents().get(p)).size();
    }
    int values = model.variable(transition.parents().get(own)).size();
    Table table = transition.table();
    for (int column = 0; column < table.columns(); column++) {
      if (table.get(column / stride % values, column) != 1) {
        return false;
      }
    }
    return true;
  }
}
