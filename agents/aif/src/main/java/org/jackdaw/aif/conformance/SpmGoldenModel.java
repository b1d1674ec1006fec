package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.spm.SpmModel;
import org.jackdaw.aif.spm.SpmModelBuilder;
import org.jackdaw.aif.spm.SpmSettings;
import org.jackdaw.aif.spm.Tensor;

/** The model and the hyperparameters of an SPM golden file, for the marginal scheme. */
final class SpmGoldenModel {

  private final GoldenKeys keys;
  private final SpmModel model;

  SpmGoldenModel(GoldenKeys keys) {
    this.keys = keys;
    keys.ignore("num_obs", "num_states", "num_controls", "B", "A");
    SpmModelBuilder builder = SpmModel.builder();
    tensors(keys.get(keys.has("B") ? "B" : "b")).forEach(builder::factor);
    tensors(keys.get(keys.has("A") ? "A" : "a")).forEach(builder::modality);
    tensors(keys.get("C")).forEach(builder::preference);
    tensors(keys.get(keys.has("D") ? "D" : "d")).forEach(d -> builder.start(d.toArray()));
    if (keys.has("E")) {
      builder.habit(GoldenTensor.values(keys.get("E")));
    }
    counts(builder);
    policies(builder);
    model = builder.build();
  }

  private void counts(SpmModelBuilder builder) {
    builder.likelihoodCounts(tensors(keys.get("a")));
    builder.transitionCounts(tensors(keys.get("b")));
    builder.preferenceCounts(tensors(keys.get("c")));
    builder.startCounts(tensors(keys.get("d")));
    if (keys.has("e")) {
      builder.habitCounts(GoldenTensor.values(keys.get("e")));
    }
  }

  private void policies(SpmModelBuilder builder) {
    if (keys.has("T")) {
      builder.steps((int) keys.number("T", 1));
    }
    if (keys.has("V")) {
      builder.policies(sequences(SpmTrialKind.tensor(keys.get("V"))));
    }
    if (keys.has("U")) {
      Tensor moves = SpmTrialKind.tensor(keys.get("U"));
      int last = moves.rank() - 1;
      int[] shape = {1, moves.size(last - 1), moves.size(last)};
      builder.moves(sequences(Tensor.of(shape, moves.toArray()))[0]);
    }
  }

  private static int[][][] sequences(Tensor controls) {
    int[][][] policies = new int[controls.size(0)][controls.size(1)][controls.size(2)];
    for (int t = 0; t < policies.length; t++) {
      for (int k = 0; k < policies[t].length; k++) {
        for (int f = 0; f < policies[t][k].length; f++) {
          policies[t][k][f] = (int) controls.at(t, k, f);
        }
      }
    }
    return policies;
  }

  SpmModel model() {
    return model;
  }

  /** The hyperparameters that the file gives, the reference's defaults for the others. */
  SpmSettings settings(GoldenKeys options, boolean forgetting, Deviations deviations) {
    SpmSettings usual = SpmSettings.SPM;
    SpmSettings settings =
        usual
            .withAlpha(keys.number("alpha", usual.alpha()))
            .withBeta(keys.number("beta", usual.beta()))
            .withZeta(keys.number("zeta", usual.zeta()))
            .withEta(keys.number("eta", usual.eta()))
            .withTau(keys.number("tau", usual.tau()))
            .withChi(keys.number("chi", usual.chi()))
            .withErp(keys.number("erp", usual.erp()))
            .withIterations((int) keys.number("Ni", usual.iterations()))
            .withCarriedStarts(carried(options.get("D")));
    keys.ignore("lambda"); // of agents that emit outcomes
    options.ignore("plot");
    if (options.number("BMR", 0) != 0) {
      deviations.unsupported("options.BMR");
    }
    if (options.number("gamma", 0) != 0) {
      settings = settings.with(SpmSettings.Precision.FIXED);
    }
    return forgetting ? settings.withForgetting(keys.number("omega", 1)) : settings;
  }

  /** One flag for all factors, or one per factor. */
  private List<Integer> carried(JsonNode flags) {
    List<Integer> factors = new ArrayList<>();
    double[] values = flags.isMissingNode() ? new double[] {0} : GoldenTensor.values(flags);
    for (int f = 0; f < model.factors(); f++) {
      if (values[Math.min(f, values.length - 1)] != 0) {
        factors.add(f);
      }
    }
    return factors;
  }

  /** A list of tensors, one per factor or modality; empty if there is none. */
  static List<Tensor> tensors(JsonNode list) {
    List<Tensor> tensors = new ArrayList<>();
    list.forEach(node -> tensors.add(SpmTrialKind.tensor(node)));
    return tensors;
  }
}
