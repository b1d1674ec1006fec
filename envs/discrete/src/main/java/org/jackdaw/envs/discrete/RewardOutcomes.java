package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;

/**
 * The outcomes of a reward modality that is no observation of its own. Since such an outcome is
 * known from the reward alone, events that pay the same share one.
 */
final class RewardOutcomes {

  private static final String NAME = "reward";

  private final Map<String, Integer> positions = new TreeMap<>();
  private final List<String> labels = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /** Adds an event by its name and what it pays. */
  RewardOutcomes with(String event, double paid) {
    double value = paid + 0.0; // makes minus zero zero
    int known = values.indexOf(value);
    if (known < 0) {
      values.add(value);
      labels.add(event);
      known = values.size() - 1;
    } else {
      labels.set(known, labels.get(known) + "-or-" + event);
    }
    positions.put(event, known);
    return this;
  }

  /** The outcome that stands for an event. */
  int position(String event) {
    return positions.get(event);
  }

  /** Declares the modality with a certain event for each joint value of the parents. */
  void declare(ModelBuilder builder, List<Parent> parents, Function<int[], String> event) {
    declare(builder);
    builder.deterministicLikelihood(NAME, parents, v -> position(event.apply(v)));
  }

  /** Declares the modality without its likelihood, which has the rows of {@link #position}. */
  void declare(ModelBuilder builder) {
    builder.modality(new Variable(NAME, labels));
    builder.rewardOnly(NAME, values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
