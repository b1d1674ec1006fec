package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain.Scope;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PlannedStep;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/** Recorded functions that are asked of a small model. */
final class GoldenFunctions {

  private GoldenFunctions() {}

  /** A model of dense likelihoods; the other axes of each are the factors. */
  private static Model dense(int[] states, List<JsonNode> likelihoods) {
    ModelBuilder builder = Model.builder();
    List<Parent> parents = new ArrayList<>();
    for (int f = 0; f < states.length; f++) {
      builder.factor(Variable.numbered("f" + f, states[f]));
      parents.add(Parent.after("f" + f));
    }
    for (int m = 0; m < likelihoods.size(); m++) {
      double[] tensor = GoldenTensor.values(likelihoods.get(m));
      int rows = GoldenTensor.shape(likelihoods.get(m))[0];
      builder.modality(Variable.numbered("m" + m, rows));
      Table table = Table.ofTensor(rows, tensor.length / rows, tensor);
      builder.likelihood("m" + m, new Conditional(parents, table));
    }
    return builder.build();
  }

  private static double[] one(int size, int which) {
    double[] certain = new double[size];
    certain[which] = 1;
    return certain;
  }

  /** The log-likelihood of an observation that is a distribution, for every joint state. */
  static double[] soft(GoldenKeys one, Conventions conventions) {
    JsonNode likelihood = one.get("A");
    int[] shape = GoldenTensor.shape(likelihood);
    int columns = GoldenTensor.values(likelihood).length / shape[0];
    WorkingModel working =
        WorkingModel.of(dense(new int[] {columns}, List.of(likelihood)), conventions);
    Evidence evidence = new Evidence(working);
    evidence.observe(0, GoldenTensor.values(one.get("observation")));
    MarginalBelief belief = working.newBelief();
    double[] logs = new double[columns];
    for (int c = 0; c < columns; c++) {
      belief.set(0, one(columns, c), 0);
      JointWeights weights = new JointWeights().expand(working.likelihood(0), belief, 0);
      logs[c] = evidence.expected(0, weights);
    }
    return logs;
  }

  /** The policies of some controls, [policy][planned step][control]. */
  static double[] policies(GoldenKeys one) {
    int[] controls = GoldenTensor.integers(one.get("num_controls"));
    ActionCodec actions = acting(controls);
    PolicySet policies = PolicySet.all(actions.size(), (int) one.number("policy_len", 1));
    double[] all = new double[policies.size() * policies.length() * controls.length];
    for (int i = 0; i < all.length; i++) {
      int step = i / controls.length;
      int joint = policies.action(step / policies.length(), step % policies.length());
      all[i] = actions.control(joint, i % controls.length);
    }
    return all;
  }

  private static ActionCodec acting(int... controls) {
    ModelBuilder builder = Model.builder();
    builder.factor(Variable.numbered("f", 1)).modality(Variable.numbered("m", 1));
    for (int u = 0; u < controls.length; u++) {
      builder.control(Variable.numbered("u" + u, controls[u]));
    }
    builder.likelihood("m", new Conditional(List.of(), Table.uniform(1, 1)));
    return builder.build().actions();
  }

  /** The joint actions that several actions make. */
  static double[] flatActions(GoldenKeys one) {
    ActionCodec actions = acting(GoldenTensor.integers(one.get("dims")));
    return GoldenModel.stream(one.get("input"))
        .mapToDouble(parts -> joint(actions, GoldenTensor.integers(parts)))
        .toArray();
  }

  private static int joint(ActionCodec actions, int... parts) {
    for (int joint = 0; joint < actions.size(); joint++) {
      boolean same = true;
      for (int u = 0; u < parts.length; u++) {
        same &= actions.control(joint, u) == parts[u];
      }
      if (same) {
        return joint;
      }
    }
    throw new IllegalArgumentException("golden file: no such action");
  }

  /** A model of one factor that moves as given, [next state, state, action]. */
  static WorkingModel moving(JsonNode transition) {
    int[] shape = GoldenTensor.shape(transition);
    double[] tensor = GoldenTensor.values(transition);
    Table table = Table.ofTensor(shape[0], tensor.length / shape[0], tensor);
    Model model =
        Model.builder()
            .factor(Variable.numbered("f", shape[0]))
            .control(Variable.numbered("u", shape[2]))
            .modality(Variable.numbered("m", 1))
            .likelihood("m", new Conditional(List.of(), Table.uniform(1, 1)))
            .transition(
                "f", new Conditional(List.of(Parent.before("f"), Parent.control("u")), table))
            .build();
    return WorkingModel.of(model, Conventions.PYMDP_JAX);
  }

  /** The information gain about states from all modalities together. */
  static double[] jointGain(GoldenKeys one, Conventions conventions) {
    return gains(one, conventions.with(Scope.JOINT));
  }

  /** The information gain about states under the conventions' scope. */
  static double[] gains(GoldenKeys one, Conventions conventions) {
    JsonNode beliefs = one.get("qs");
    int[] states = new int[beliefs.size()];
    for (int f = 0; f < states.length; f++) {
      states[f] = GoldenTensor.values(beliefs.get(f)).length;
    }
    WorkingModel model =
        WorkingModel.of(dense(states, GoldenModel.stream(one.get("A")).toList()), conventions);
    MarginalBelief belief = model.newBelief();
    GoldenModel.read(beliefs, belief);
    PlannedStep step = new PlannedStep(model);
    step.evaluate(belief, 0, belief, 1);
    return new double[] {step.term(Term.STATE_INFORMATION_GAIN)};
  }
}
