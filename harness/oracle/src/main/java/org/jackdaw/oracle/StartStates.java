package org.jackdaw.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;

/**
 * The states in which any episode of a run may start. Factors that switch between episodes bring in
 * values that the first start does not have.
 */
final class StartStates {

  private final Model model;
  private final StateKeys keys;
  private final int mostStates;

  StartStates(Model model, StateKeys keys, int mostStates) {
    this.model = model;
    this.keys = keys;
    this.mostStates = mostStates;
  }

  /** Keys with their probability at the start of the first episode, which may be zero. */
  Map<Long, Double> list() {
    Map<Long, Double> states = new LinkedHashMap<>();
    states.put(0L, 1.0);
    for (StartBlock block : model.start()) {
      states = product(states, closed(block));
    }
    return states;
  }

  private Map<Long, Double> product(Map<Long, Double> states, Map<Long, Double> block) {
    if ((long) states.size() * block.size() > mostStates) {
      throw JointModel.tooManyStates(mostStates);
    }
    Map<Long, Double> product = new LinkedHashMap<>();
    states.forEach((key, p) -> block.forEach((part, q) -> product.put(key + part, p * q)));
    return product;
  }

  /** The block's support, closed under switching. */
  private Map<Long, Double> closed(StartBlock block) {
    int[] factors = block.factors().stream().mapToInt(model::factor).toArray();
    Map<Long, Double> states = support(block, factors);
    Deque<Long> open = new ArrayDeque<>(states.keySet());
    while (!open.isEmpty()) {
      for (long next : switched(open.pop(), factors)) {
        if (states.putIfAbsent(next, 0.0) == null) {
          open.add(next);
        }
      }
    }
    return states;
  }

  private Map<Long, Double> support(StartBlock block, int[] factors) {
    Map<Long, Double> support = new LinkedHashMap<>();
    Table table = block.distribution();
    for (int k = 0; k < table.support(0); k++) {
      if (table.supportValue(0, k) > 0) {
        support.put(key(factors, table.supportRow(0, k)), table.supportValue(0, k));
      }
    }
    return support;
  }

  private long key(int[] factors, int joint) {
    long key = 0;
    int rest = joint;
    for (int i = factors.length - 1; i >= 0; i--) {
      int size = model.factors().get(factors[i]).size();
      key += keys.stride(factors[i]) * (rest % size);
      rest /= size;
    }
    return key;
  }

  private Set<Long> switched(long key, int[] factors) {
    Set<Long> next = new LinkedHashSet<>(List.of(0L));
    for (int f : factors) {
      Set<Long> longer = new LinkedHashSet<>();
      for (int value : successors(f, keys.factor(key, f))) {
        next.forEach(part -> longer.add(part + keys.stride(f) * value));
      }
      next = longer;
    }
    return next;
  }

  private int[] successors(int factor, int value) {
    if (model.between(factor) instanceof BetweenEpisodes.Switching switching) {
      Table matrix = switching.matrix();
      return IntStream.range(0, matrix.rows()).filter(row -> matrix.get(row, value) > 0).toArray();
    }
    return new int[] {value};
  }
}
