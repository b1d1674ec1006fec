package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.Decimals;

/** Distinct amounts of reward, ascending; what differs by rounding alone is one amount. */
final class Amounts {

  private static final double TOLERANCE = 1e-9;

  private final double[] values;

  private Amounts(double[] values) {
    this.values = values;
  }

  static Amounts of(double... amounts) {
    double[] sorted = Arrays.stream(amounts).map(a -> a + 0.0).sorted().toArray();
    List<Double> distinct = new ArrayList<>();
    for (double amount : sorted) {
      if (distinct.isEmpty() || differs(distinct.get(distinct.size() - 1), amount)) {
        distinct.add(amount);
      }
    }
    return new Amounts(distinct.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static boolean differs(double a, double b) {
    return Math.abs(a - b) > TOLERANCE * Math.max(1, Math.abs(a));
  }

  /** All sums of one of these and one of others. */
  Amounts plus(Amounts others) {
    double[] sums = new double[values.length * others.values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < others.values.length; j++) {
        sums[i * others.values.length + j] = values[i] + others.values[j];
      }
    }
    return of(sums);
  }

  int size() {
    return values.length;
  }

  double value(int position) {
    return values[position];
  }

  double[] values() {
    return values.clone();
  }

  /** The position of the nearest amount. */
  int position(double amount) {
    int found = Arrays.binarySearch(values, amount);
    if (found >= 0) {
      return found;
    }
    int above = -found - 1;
    if (above == 0 || above == values.length) {
      return above == 0 ? 0 : above - 1;
    }
    return values[above] - amount < amount - values[above - 1] ? above : above - 1;
  }

  /** A variable whose values are these. */
  Variable variable(String name) {
    return new Variable(name, Arrays.stream(values).mapToObj(Decimals::format).toList());
  }
}
