package org.jackdaw.aif.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/** One file of reference numbers: a plain A, B, C, D, E model, options and recorded steps. */
final class GoldenFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  final JsonNode root;
  final JsonNode options;
  final JsonNode model;
  final boolean legacy;
  final boolean severalControls; // read transitions that depend on several controls as such

  GoldenFile(String name) throws IOException {
    this(name, false);
  }

  GoldenFile(String name, boolean severalControls) throws IOException {
    this.severalControls = severalControls;
    try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/pymdp/" + name)) {
      root = JSON.readTree(in);
    }
    options = root.path("options");
    model = root.path("model");
    legacy = root.path("source").path("flavour").asText().startsWith("legacy");
  }

  static double[] tensor(JsonNode node) {
    double[] data = new double[node.path("data").size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = node.path("data").get(i).asDouble();
    }
    return data;
  }

  static int[] integers(JsonNode node) {
    int[] values = new int[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node.get(i).asInt();
    }
    return values;
  }

  /** A tensor whose first axis is the outcome, as counts column by column. */
  static double[] columnMajor(JsonNode node) {
    int rows = node.path("shape").get(0).asInt();
    double[] tensor = tensor(node);
    int columns = tensor.length / rows;
    double[] cells = new double[tensor.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cells[c * rows + r] = tensor[r * columns + c];
      }
    }
    return cells;
  }

  Conventions conventions() {
    if (!legacy) {
      Sweeps sweeps = Conventions.PYMDP_JAX.sweeps();
      int iterations = options.path("num_iter").asInt();
      return Conventions.PYMDP_JAX.with(new Sweeps(iterations, 0, sweeps.order(), sweeps.start()));
    }
    Sweeps sweeps = Conventions.PYMDP_LEGACY.sweeps();
    JsonNode given = options.path("inference_params");
    return Conventions.PYMDP_LEGACY.with(
        new Sweeps(
            given.path("num_iter").asInt(),
            given.path("dF_tol").asDouble(),
            sweeps.order(),
            sweeps.start()));
  }

  Model model() {
    ModelBuilder builder = Model.builder();
    int[] states = integers(model.path("num_states"));
    int[] outcomes = integers(model.path("num_obs"));
    int[] controls = integers(model.path(severalControls ? "num_controls_multi" : "num_controls"));
    JsonNode moves = model.path(severalControls ? "B_multi" : "B");
    for (int f = 0; f < states.length; f++) {
      builder.factor(Variable.numbered("f" + f, states[f]));
    }
    for (int u = 0; u < controls.length; u++) {
      builder.control(Variable.numbered("u" + u, controls[u]));
    }
    for (int m = 0; m < outcomes.length; m++) {
      builder.modality(Variable.numbered("m" + m, outcomes[m]));
      List<Parent> parents = new ArrayList<>();
      for (int f : integers(model.path("A_dependencies").get(m))) {
        parents.add(Parent.after("f" + f));
      }
      builder.likelihood("m" + m, conditional(parents, model.path("A").get(m)));
      builder.preference("m" + m, preference(model.path("C").get(m)));
    }
    for (int f = 0; f < states.length; f++) {
      builder.start("f" + f, tensor(model.path("D").get(f)));
      builder.transition("f" + f, conditional(transitionParents(f), moves.get(f)));
    }
    return builder.build();
  }

  private List<Parent> transitionParents(int factor) {
    List<Parent> parents = new ArrayList<>();
    for (int f : integers(model.path("B_dependencies").get(factor))) {
      parents.add(Parent.before("f" + f));
    }
    if (severalControls) {
      for (int u : controlsOf(factor)) {
        parents.add(Parent.control("u" + u));
      }
    } else {
      parents.add(Parent.control("u" + factor));
    }
    return parents;
  }

  private static Conditional conditional(List<Parent> parents, JsonNode node) {
    double[] tensor = tensor(node);
    int rows = node.path("shape").get(0).asInt();
    return new Conditional(parents, Table.ofTensor(rows, tensor.length / rows, tensor));
  }

  /** Row t of a changing preference is for the t-th planned step; planning starts at step 0. */
  private OutcomeValues preference(JsonNode node) {
    double[] data = tensor(node);
    if (node.path("shape").size() == 1) {
      return OutcomeValues.of(data);
    }
    int steps = node.path("shape").get(legacy ? 1 : 0).asInt();
    int outcomes = data.length / steps;
    double[][] rows = new double[steps + 1][outcomes];
    for (int t = 1; t <= steps; t++) {
      for (int o = 0; o < outcomes; o++) {
        rows[t][o] = data[legacy ? o * steps + t - 1 : (t - 1) * outcomes + o];
      }
    }
    return OutcomeValues.perStep(rows);
  }

  List<int[]> policies(Model compiled) {
    List<int[]> policies = new ArrayList<>();
    for (JsonNode policy : root.path("policies")) {
      int[] joint = new int[policy.size()];
      for (int t = 0; t < joint.length; t++) {
        joint[t] = joint(compiled, integers(policy.get(t)));
      }
      policies.add(joint);
    }
    return policies;
  }

  /** The joint action that does this to each factor. */
  int joint(Model compiled, int[] perFactor) {
    for (int joint = 0; joint < compiled.actions().size(); joint++) {
      boolean same = true;
      for (int f = 0; f < perFactor.length; f++) {
        same &= perFactor[f] == flat(compiled, joint, f);
      }
      if (same) {
        return joint;
      }
    }
    throw new IllegalArgumentException("no joint action does this");
  }

  private int flat(Model compiled, int joint, int factor) {
    int flat = 0;
    for (int u : severalControls ? controlsOf(factor) : new int[] {factor}) {
      flat = flat * compiled.controls().get(u).size() + compiled.actions().control(joint, u);
    }
    return flat;
  }

  private int[] controlsOf(int factor) {
    return integers(model.path("B_action_dependencies").get(factor));
  }

  /** Whether the table number i of a kind is among those that the options let learn. */
  boolean learns(String kind, int i) {
    JsonNode which = options.path(kind.equals("A") ? "modalities_to_learn" : "factors_to_learn");
    return learns(kind) && (!which.isArray() || which.toString().matches(".*\\b" + i + "\\b.*"));
  }

  private boolean learns(String table) {
    return legacy
        ? options.path("learn").toString().contains(table)
        : options.path("learn_" + table).asBoolean();
  }
}
