package org.jackdaw.oracle;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/** Joint states as single numbers, row-major over the factors, the last varying fastest. */
final class StateKeys {

  private final int[] sizes;
  private final long[] strides;
  private final long product;

  StateKeys(Model model) {
    List<Variable> factors = model.factors();
    sizes = factors.stream().mapToInt(Variable::size).toArray();
    strides = new long[sizes.length];
    long stride = 1;
    for (int f = sizes.length - 1; f >= 0; f--) {
      strides[f] = stride;
      stride = times(stride, sizes[f]);
    }
    product = stride;
  }

  private static long times(long product, int size) {
    try {
      return Math.multiplyExact(product, (long) size);
    } catch (ArithmeticException overflow) {
      throw new IllegalArgumentException(
          "the product of all factors has more states than can be numbered", overflow);
    }
  }

  int factors() {
    return sizes.length;
  }

  long product() {
    return product;
  }

  long stride(int factor) {
    return strides[factor];
  }

  long key(int[] factors) {
    long key = 0;
    for (int f = 0; f < sizes.length; f++) {
      key += strides[f] * factors[f];
    }
    return key;
  }

  int factor(long key, int factor) {
    return (int) (key / strides[factor] % sizes[factor]);
  }

  void factors(long key, int[] target) {
    for (int f = 0; f < sizes.length; f++) {
      target[f] = factor(key, f);
    }
  }
}
