package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.inductive.InductiveRule;
import org.jackdaw.aif.inductive.InductiveRule.Direction;
import org.jackdaw.aif.inductive.Reachability;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.DigammaGain;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.reduction.Dirichlet;
import org.jackdaw.aif.reduction.ModelReduction;
import org.jackdaw.api.prob.Categorical;

/** Elementary functions of both generations, each a few inputs and what they give. */
final class FunctionsKind implements GoldenKind {

  private static final double TOLERANCE = 1e-10;
  private static final double ADDED = 1e-16; // to counts, in the NumPy generation
  private static final double SMALLEST = 0x1.0p-52; // count, in the JAX generation

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("functions");
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    GoldenKeys file = GoldenKeys.of(root);
    boolean legacy = root.path("source").path("flavour").asText().startsWith("legacy");
    Map<String, Function<GoldenKeys, double[]>> functions = functions(legacy);
    for (GoldenKeys one : file.objects("cases")) {
      String name = one.get("function").asText().replaceFirst("_axis0$", "");
      if (name.equals("dirichlet_log_evidence")) {
        reduction(one, deviations);
      } else if (functions.containsKey(name)) {
        compare(one, "expected", functions.get(name).apply(one), deviations);
      } else {
        deviations.unsupported(one.name() + ".function", name);
      }
    }
    file.finish(deviations);
  }

  private static void compare(GoldenKeys one, String key, double[] actual, Deviations deviations) {
    String field = one.name() + " " + one.get("function").asText() + " " + key;
    deviations.compare(field, flat(one.get(key)), actual, TOLERANCE);
  }

  /** The numbers of a tensor or of nested lists. */
  private static double[] flat(JsonNode node) {
    return node.isArray()
        ? GoldenModel.stream(node).flatMapToDouble(n -> DoubleStream.of(flat(n))).toArray()
        : GoldenTensor.values(node);
  }

  private static Map<String, Function<GoldenKeys, double[]>> functions(boolean legacy) {
    Conventions conventions = legacy ? Conventions.PYMDP_LEGACY : Conventions.PYMDP_JAX;
    LogGuard guard = conventions.logGuard();
    Map<String, Function<GoldenKeys, double[]>> all = new TreeMap<>();
    all.put("wnorm_exact", FunctionsKind::exactWeights);
    all.put("wnorm_legacy", c -> reciprocalWeights(c, ADDED));
    all.put("wnorm_legacy_form", c -> reciprocalWeights(c, SMALLEST));
    all.put("dirichlet_kl_divergence", FunctionsKind::divergence);
    all.put("dirichlet_expected_value", c -> rowMajor(input(c).normalised()));
    all.put("norm", c -> rowMajor(input(c).normalised()));
    all.put("softmax", FunctionsKind::softmax);
    all.put("betaln", c -> Dirichlet.logBeta(input(c)));
    all.put("entropy", c -> new double[] {entropy(GoldenTensor.values(c.get("input")), guard)});
    all.put("cross_entropy", c -> crossEntropy(c, guard));
    all.put("log_stable", c -> logs(c, guard));
    all.put("log_likelihood_soft_observation", c -> GoldenFunctions.soft(c, conventions));
    all.put("construct_policies", GoldenFunctions::policies);
    all.put("flat_action_index", GoldenFunctions::flatActions);
    all.put("reachability_matrix", c -> reachability(c, legacy));
    all.put("state_info_gain_joint", c -> GoldenFunctions.jointGain(c, conventions));
    all.put("state_info_gain_sum_over_modalities", c -> GoldenFunctions.gains(c, conventions));
    return all;
  }

  private static ColumnMatrix input(GoldenKeys one) {
    return matrix(one, "input");
  }

  private static ColumnMatrix matrix(GoldenKeys one, String key) {
    return GoldenTensor.matrix(one.get(key));
  }

  private static double[] rowMajor(ColumnMatrix matrix) {
    double[] values = new double[matrix.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix.at(i / matrix.columns(), i % matrix.columns());
    }
    return values;
  }

  private static double[] exactWeights(GoldenKeys one) {
    ColumnMatrix counts = input(one);
    double[] weights = new double[counts.length()];
    for (int i = 0; i < weights.length; i++) {
      double total = 0;
      for (int r = 0; r < counts.rows(); r++) {
        total += Math.max(counts.at(r, i / counts.rows()), SMALLEST);
      }
      weights[i] = -DigammaGain.of(Math.max(counts.cell(i), SMALLEST), total);
    }
    return rowMajor(ColumnMatrix.of(counts.rows(), weights));
  }

  private static double[] reciprocalWeights(GoldenKeys one, double added) {
    double[] halves = rowMajor(Dirichlet.informationWeights(input(one), added));
    return DoubleStream.of(halves).map(w -> 2 * w).toArray();
  }

  private static double[] divergence(GoldenKeys one) {
    return new double[] {Dirichlet.divergence(matrix(one, "q"), matrix(one, "p"), SMALLEST)};
  }

  private static double[] softmax(GoldenKeys one) {
    ColumnMatrix logs = input(one);
    double[] cells = new double[logs.length()];
    for (int c = 0; c < logs.columns(); c++) {
      double[] column = new double[logs.rows()];
      for (int r = 0; r < column.length; r++) {
        column[r] = logs.at(r, c);
      }
      Categorical.softmax(column);
      System.arraycopy(column, 0, cells, c * column.length, column.length);
    }
    return rowMajor(ColumnMatrix.of(logs.rows(), cells));
  }

  private static double entropy(double[] p, LogGuard guard) {
    return DoubleStream.of(p).map(x -> -guard.timesLog(x)).sum();
  }

  private static double[] crossEntropy(GoldenKeys one, LogGuard guard) {
    double[] x = GoldenTensor.values(one.get("x"));
    double[] y = GoldenTensor.values(one.get("y"));
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum -= x[i] * guard.log(y[i]);
    }
    return new double[] {sum};
  }

  private static double[] logs(GoldenKeys one, LogGuard guard) {
    return DoubleStream.of(GoldenTensor.values(one.get("input"))).map(guard::log).toArray();
  }

  private static double[] reachability(GoldenKeys one, boolean legacy) {
    double[] intended = GoldenTensor.values(one.get("H"));
    Direction direction = legacy ? Direction.FORWARD : Direction.BACKWARD;
    int depth = (int) one.number("depth", 1);
    InductiveRule rule = new InductiveRule(depth, one.number("threshold", 0), 1e-3, direction);
    WorkingModel model = GoldenFunctions.moving(one.get("B"));
    Reachability way = new Reachability(model, 0, intended, rule);
    List<Double> sets = new ArrayList<>();
    for (int i = 0; i < depth * intended.length; i++) {
      sets.add(way.reaches(i / intended.length, i % intended.length) ? 1.0 : 0.0);
    }
    return sets.stream().mapToDouble(s -> s).toArray();
  }

  private static void reduction(GoldenKeys one, Deviations deviations) {
    ModelReduction reduction =
        ModelReduction.of(
            matrix(one, "posterior"), matrix(one, "prior"), matrix(one, "reduced_prior"), 0);
    compare(one, "expected_F", reduction.changes(), deviations);
    double[] posterior = rowMajor(reduction.posterior());
    compare(one, "expected_reduced_posterior", posterior, deviations);
  }
}
