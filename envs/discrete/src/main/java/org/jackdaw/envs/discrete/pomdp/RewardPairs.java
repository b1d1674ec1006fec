package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jackdaw.api.text.Decimals;

/** Pairs of an observation and the reward that came with it, numbered by both in order. */
final class RewardPairs {

  private final List<String> labels = new ArrayList<>();
  private final List<Double> rewards = new ArrayList<>();
  private final List<TreeMap<Double, Integer>> numbers = new ArrayList<>(); // per observation

  RewardPairs(PomdpFile file) {
    List<TreeSet<Double>> met = new ArrayList<>();
    file.observations().forEach(o -> met.add(new TreeSet<>()));
    new RewardCases(file).all((a, s, t, o, reward) -> met.get(o).add(reward) || true);
    for (int o = 0; o < met.size(); o++) {
      number(file.observations().get(o), met.get(o));
    }
  }

  private void number(String observation, TreeSet<Double> met) {
    if (met.isEmpty()) {
      met.add(0.0);
    }
    TreeMap<Double, Integer> own = new TreeMap<>();
    for (double reward : met) {
      own.put(reward, labels.size());
      labels.add(observation + "/" + Decimals.format(reward));
      rewards.add(reward);
    }
    numbers.add(own);
  }

  List<String> labels() {
    return labels;
  }

  double[] rewards() {
    return rewards.stream().mapToDouble(r -> r).toArray();
  }

  /** The number of a pair. */
  int number(int seen, double reward) {
    return numbers.get(seen).get(reward);
  }

  /** Some pair with this observation, for a case that cannot happen. */
  int any(int seen) {
    return numbers.get(seen).firstEntry().getValue();
  }
}
