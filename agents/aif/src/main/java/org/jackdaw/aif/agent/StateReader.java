package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.NearestName;

/**
 * Reads what options say about the states of published factors in terms of a working model, in
 * which factors that start jointly are one.
 */
final class StateReader {

  private final Model published;
  private final WorkingModel model;

  StateReader(Model published, WorkingModel model) {
    this.published = published;
    this.model = model;
  }

  /**
   * Log-preferences by factor; those of factors that start jointly add up.
   *
   * @param key the option, for messages
   * @return per working factor one number per state, or none if no preference names it
   * @throws IllegalArgumentException if a factor is unknown or the numbers are not one per state
   */
  List<double[]> preferences(String key, Map<String, List<Double>> given) {
    given.forEach((name, values) -> check(key, factor(key, name), values));
    List<double[]> all = empty();
    for (StartBlock block : published.start()) {
      if (block.factors().stream().anyMatch(given::containsKey)) {
        all.set(position(block), sums(block, given));
      }
    }
    return all;
  }

  private static void check(String key, Variable factor, List<Double> values) {
    if (values.size() != factor.size()) {
      throw new IllegalArgumentException(
          "active-inference: "
              + key
              + " needs one number per state of "
              + factor.name()
              + ", "
              + factor.size()
              + ", got "
              + values.size());
    }
  }

  private double[] sums(StartBlock block, Map<String, List<Double>> given) {
    double[] sums = new double[model.size(position(block))];
    for (int joint = 0; joint < sums.length; joint++) {
      int[] states = states(block, joint);
      for (int i = 0; i < states.length; i++) {
        List<Double> values = given.get(block.factors().get(i));
        sums[joint] += values == null ? 0 : values.get(states[i]);
      }
    }
    return sums;
  }

  /**
   * Intended states, each {@code factor=state} by label or number: several of one factor are
   * alternatives, those of several factors are meant together.
   *
   * @return per working factor one number per state, 1 for those intended; none above 0 where no
   *     goal names it
   * @throws IllegalArgumentException if a goal cannot be read
   */
  List<double[]> goals(String key, List<String> given) {
    SortedMap<String, SortedSet<Integer>> goals = new TreeMap<>();
    for (String goal : given) {
      int at = goal.indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException(
            "active-inference: " + key + ": '" + goal + "' must be factor=state");
      }
      Variable factor = factor(key, goal.substring(0, at).strip());
      goals
          .computeIfAbsent(factor.name(), name -> new TreeSet<>())
          .add(PolicyReader.value(factor, goal.substring(at + 1).strip()));
    }
    List<double[]> all = empty();
    for (int f = 0; f < all.size(); f++) {
      all.set(f, new double[model.size(f)]);
    }
    for (StartBlock block : published.start()) {
      if (block.factors().stream().anyMatch(goals::containsKey)) {
        mark(block, goals, all.get(position(block)));
      }
    }
    return all;
  }

  private void mark(
      StartBlock block, SortedMap<String, SortedSet<Integer>> goals, double[] target) {
    for (int joint = 0; joint < target.length; joint++) {
      int[] states = states(block, joint);
      boolean intended = true;
      for (int i = 0; i < states.length; i++) {
        SortedSet<Integer> wanted = goals.get(block.factors().get(i));
        intended &= wanted == null || wanted.contains(states[i]);
      }
      target[joint] = intended ? 1 : 0;
    }
  }

  private Variable factor(String key, String name) {
    List<String> names = published.factors().stream().map(Variable::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "active-inference: " + key + ": " + NearestName.message("factor", name, names));
    }
    return published.factors().get(published.factor(name));
  }

  private List<double[]> empty() {
    List<double[]> all = new ArrayList<>();
    for (int f = 0; f < model.factors(); f++) {
      all.add(new double[0]);
    }
    return all;
  }

  private int position(StartBlock block) {
    return model.plain().factor(String.join("*", block.factors()));
  }

  /** The members' states in a joint one, the last member's fastest. */
  private int[] states(StartBlock block, int joint) {
    int[] states = new int[block.factors().size()];
    int rest = joint;
    for (int i = states.length - 1; i >= 0; i--) {
      int size = published.factors().get(published.factor(block.factors().get(i))).size();
      states[i] = rest % size;
      rest /= size;
    }
    return states;
  }
}
