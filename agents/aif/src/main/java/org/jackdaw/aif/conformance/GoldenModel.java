package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * The model of a pymdp golden file: factors {@code f0, f1, ...}, modalities {@code m0, ...} and one
 * control per factor, {@code u0, ...}, or the controls of {@code B_multi} where these are asked
 * for. Sizes follow from the shapes of A and B.
 */
public final class GoldenModel {

  private final GoldenKeys keys;
  private final boolean legacy;
  private final boolean severalControls;
  private final JsonNode likelihoods;
  private final JsonNode transitions;
  private final int[] controls; // sizes
  private final int firstStep;
  private final Model model;

  /**
   * A model with one control per factor.
   *
   * @param keys the object below {@code model}
   * @param legacy whether preferences that change are laid out as in the NumPy generation
   */
  public GoldenModel(GoldenKeys keys, boolean legacy) {
    this(keys, legacy, false, 1);
  }

  /** The first column or row of preferences that change is for the given step. */
  GoldenModel(GoldenKeys keys, boolean legacy, boolean severalControls, int firstStep) {
    this.keys = keys;
    this.legacy = legacy;
    this.severalControls = severalControls;
    this.firstStep = firstStep;
    keys.ignore("num_obs", "num_states", "num_controls", "num_controls_multi");
    keys.ignore("control_fac_idx", "B", "B_multi", "B_action_dependencies");
    likelihoods = keys.get("A");
    transitions = keys.get(severalControls ? "B_multi" : "B");
    controls =
        severalControls
            ? GoldenTensor.integers(keys.get("num_controls_multi"))
            : lastAxes(transitions);
    model = build();
  }

  private static int[] lastAxes(JsonNode tensors) {
    int[] sizes = new int[tensors.size()];
    for (int f = 0; f < sizes.length; f++) {
      int[] shape = GoldenTensor.shape(tensors.get(f));
      sizes[f] = shape[shape.length - 1];
    }
    return sizes;
  }

  private Model build() {
    ModelBuilder builder = Model.builder();
    for (int f = 0; f < transitions.size(); f++) {
      builder.factor(Variable.numbered("f" + f, rows(transitions.get(f))));
    }
    for (int u = 0; u < controls.length; u++) {
      builder.control(Variable.numbered("u" + u, controls[u]));
    }
    for (int m = 0; m < likelihoods.size(); m++) {
      addModality(builder, m);
    }
    for (int f = 0; f < transitions.size(); f++) {
      builder.transition("f" + f, conditional(transitionParents(f), transitions.get(f)));
      if (keys.has("D")) {
        builder.start("f" + f, GoldenTensor.values(keys.get("D").get(f)));
      }
    }
    return builder.build();
  }

  private void addModality(ModelBuilder builder, int modality) {
    String name = "m" + modality;
    JsonNode table = likelihoods.get(modality);
    builder.modality(Variable.numbered(name, rows(table)));
    List<Parent> parents = new ArrayList<>();
    for (int f : dependencies("A_dependencies", modality, allFactors())) {
      parents.add(Parent.after("f" + f));
    }
    builder.likelihood(name, conditional(parents, table));
    if (keys.has("C")) {
      builder.preference(name, preference(keys.get("C").get(modality)));
    }
  }

  private int[] allFactors() {
    int[] all = new int[transitions.size()];
    Arrays.setAll(all, f -> f);
    return all;
  }

  private int[] dependencies(String key, int which, int... otherwise) {
    return keys.has(key) ? GoldenTensor.integers(keys.get(key).get(which)) : otherwise;
  }

  private static int rows(JsonNode tensor) {
    return GoldenTensor.shape(tensor)[0];
  }

  private List<Parent> transitionParents(int factor) {
    List<Parent> parents = new ArrayList<>();
    for (int f : dependencies("B_dependencies", factor, factor)) {
      parents.add(Parent.before("f" + f));
    }
    for (int u : controlsOf(factor)) {
      parents.add(Parent.control("u" + u));
    }
    return parents;
  }

  private int[] controlsOf(int factor) {
    return severalControls
        ? GoldenTensor.integers(keys.get("B_action_dependencies").get(factor))
        : new int[] {factor};
  }

  private static Conditional conditional(List<Parent> parents, JsonNode node) {
    double[] tensor = GoldenTensor.values(node);
    int rows = rows(node);
    return new Conditional(parents, Table.ofTensor(rows, tensor.length / rows, tensor));
  }

  /** Row t of a changing preference is for step t; planning starts at step 0. */
  private OutcomeValues preference(JsonNode node) {
    double[] data = GoldenTensor.values(node);
    int[] shape = GoldenTensor.shape(node);
    if (shape.length == 1) {
      return OutcomeValues.of(data);
    }
    int steps = shape[legacy ? 1 : 0];
    int outcomes = data.length / steps;
    double[][] rows = new double[steps + firstStep][outcomes];
    for (int t = 0; t < steps; t++) {
      for (int o = 0; o < outcomes; o++) {
        rows[t + firstStep][o] = data[legacy ? o * steps + t : t * outcomes + o];
      }
    }
    return OutcomeValues.perStep(rows);
  }

  /**
   * The model.
   *
   * @return immutable
   */
  public Model model() {
    return model;
  }

  /**
   * The model made ready, with the Dirichlet counts pA, pB and pD of the file.
   *
   * @param conventions numerical conventions
   * @return a new working model; tables that have counts are learnt
   */
  public WorkingModel working(Conventions conventions) {
    Set<String> learnt = new TreeSet<>();
    learnt(learnt, "pA", "likelihood.m");
    learnt(learnt, "pB", "transition.f");
    learnt(learnt, "pD", "start.f");
    WorkingModel working = new WorkingModel(model, conventions, 1, learnt, 1);
    JsonNode likelihood = keys.get("pA");
    for (int m = 0; m < likelihood.size(); m++) {
      if (learnt.contains("likelihood.m" + m)) {
        working.likelihood(m).setPrior(GoldenTensor.columnMajor(likelihood.get(m)));
      }
    }
    for (int f = 0; f < transitions.size(); f++) {
      if (learnt.contains("transition.f" + f)) {
        working.transition(f).setPrior(GoldenTensor.columnMajor(keys.get("pB").get(f)));
      }
      if (learnt.contains("start.f" + f)) {
        working.start(f).setPrior(GoldenTensor.columnMajor(keys.get("pD").get(f)));
      }
    }
    return working;
  }

  private void learnt(Set<String> names, String key, String prefix) {
    JsonNode counts = keys.get(key);
    for (int i = 0; i < counts.size(); i++) {
      if (!counts.get(i).isNull()) {
        names.add(prefix + i);
      }
    }
  }

  /**
   * Prior probabilities of policies.
   *
   * @return as in E; empty where the file has none
   */
  public double[] habits() {
    return keys.has("E") ? GoldenTensor.values(keys.get("E")) : new double[0];
  }

  /**
   * Policies as joint actions.
   *
   * @param policies [policy][planned step][factor]
   * @return one sequence per policy
   */
  public List<int[]> policies(JsonNode policies) {
    List<int[]> all = new ArrayList<>();
    for (JsonNode policy : policies) {
      all.add(joints(policy));
    }
    return all;
  }

  /**
   * A sequence of actions as joint actions.
   *
   * @param actions [step][factor], -1 where nothing was done
   * @return one joint action per step; -1 where any factor has -1
   */
  public int[] joints(JsonNode actions) {
    int[] joints = new int[actions.size()];
    for (int t = 0; t < joints.length; t++) {
      joints[t] = joint(GoldenTensor.integers(actions.get(t)));
    }
    return joints;
  }

  /**
   * The joint action that does something to each factor.
   *
   * @param perFactor one action per factor
   * @return its number; -1 if any factor has -1
   */
  public int joint(int... perFactor) {
    for (int action : perFactor) {
      if (action < 0) {
        return -1;
      }
    }
    for (int joint = 0; joint < model.actions().size(); joint++) {
      if (does(joint, perFactor)) {
        return joint;
      }
    }
    throw new IllegalArgumentException("golden file: no joint action does this");
  }

  private boolean does(int joint, int... perFactor) {
    boolean same = true;
    for (int f = 0; f < perFactor.length; f++) {
      int flat = 0;
      for (int u : controlsOf(f)) {
        flat = flat * controls[u] + model.actions().control(joint, u);
      }
      same &= perFactor[f] == flat;
    }
    return same;
  }

  /**
   * A recorded belief.
   *
   * @param factors one tensor per factor
   * @param target overwritten
   */
  public static void read(JsonNode factors, MarginalBelief target) {
    for (int f = 0; f < target.factors(); f++) {
      target.set(f, GoldenTensor.values(factors.get(f)), 0);
    }
  }

  /** The elements of a list. */
  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
