package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.aif.spm.sophisticated.SimulatedResponses;
import org.jackdaw.aif.spm.sophisticated.SophisticatedModel;
import org.jackdaw.aif.spm.sophisticated.SophisticatedResult;
import org.jackdaw.aif.spm.sophisticated.SophisticatedSettings;
import org.jackdaw.aif.spm.sophisticated.SophisticatedTrial;

/** Trials of SPM's sophisticated scheme. */
final class SophisticatedKind implements GoldenKind {

  @Override
  public String schema() {
    return "spm-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("spm_MDP_VB_XX");
  }

  @Override
  public void check(JsonNode file, Deviations deviations) {
    GoldenKeys keys = GoldenKeys.of(file);
    keys.ignore("routine", "index_base");
    JsonNode carry = keys.object("options").get("D");
    GoldenKeys tables = keys.object("model");
    List<GoldenKeys> trials = keys.objects("trials");
    int steps = steps(tables, trials.get(0));
    SophisticatedModel model = model(tables, steps);
    SophisticatedSettings settings = settings(tables, steps);
    for (GoldenKeys trial : trials) {
      SophisticatedModel started = SpmTables.ownStart(trial).map(model::withStart).orElse(model);
      SophisticatedResult result = run(started, settings, trial.object("given"));
      new Check(trial.object("out"), deviations).check(started, result);
      model = model.with(result.counts());
      model = model.withStart(SpmTables.carried(carry, model.start(), result.beliefs()));
    }
    keys.finish(deviations);
  }

  private static int steps(GoldenKeys model, GoldenKeys trial) {
    JsonNode outcomes = trial.object("given").get("o");
    return (int) model.number("T", GoldenTensor.shape(outcomes)[1]);
  }

  private static SophisticatedSettings settings(GoldenKeys model, int steps) {
    SophisticatedSettings usual = SophisticatedSettings.of(steps);
    return new SophisticatedSettings(
        steps,
        (int) model.number("N", usual.depth()),
        model.number("alpha", usual.alpha()),
        model.number("eta", usual.eta()),
        usual.policyRatio(),
        usual.stateRatio(),
        usual.states(),
        usual.droppedValue());
  }

  private static SophisticatedModel model(GoldenKeys keys, int steps) {
    TableCounts counts = SpmTables.perStep(SpmTables.counts(keys), steps);
    List<ColumnMatrix> likelihood = SpmTables.tables(keys, "A", counts.likelihood());
    List<ColumnMatrix> transition = SpmTables.tables(keys, "B", counts.transition());
    List<Integer> states = transition.stream().map(ColumnMatrix::rows).toList();
    List<Integer> controls = transition.stream().map(b -> b.columns() / b.rows()).toList();
    List<ColumnMatrix> start = SpmTables.tables(keys, "D", SpmTables.ones(states));
    List<ColumnMatrix> preference = SpmTables.tables(keys, "C", SpmTables.zeros(likelihood));
    List<List<Integer>> policies =
        keys.has("U") ? SpmTables.rows(keys.get("U")) : SophisticatedModel.allPolicies(controls);
    ColumnMatrix habit =
        keys.has("E")
            ? GoldenTensor.matrix(keys.get("E"))
            : ColumnMatrix.filled(policies.size(), 1, 1);
    keys.ignore("num_obs", "num_states", "num_controls");
    return new SophisticatedModel(
        states, controls, likelihood, transition, preference, start, habit, policies, counts);
  }

  private static SophisticatedResult run(
      SophisticatedModel model, SophisticatedSettings settings, GoldenKeys given) {
    given.ignore("s");
    int[][] outcomes = SpmTables.perStep(given.get("o"));
    int[][] actions = SpmTables.perStep(given.get("u"));
    List<List<Integer>> controls = new ArrayList<>();
    for (int t = 0; t < settings.steps() - 1; t++) {
      controls.add(IntStream.of(actions[t]).boxed().toList());
    }
    return SophisticatedTrial.run(model, settings, outcomes, controls);
  }

  /** One trial's comparisons. */
  private static final class Check {

    private final GoldenKeys out;
    private final SpmComparison compare;

    Check(GoldenKeys out, Deviations deviations) {
      this.out = out;
      compare = new SpmComparison(out, deviations);
    }

    void check(SophisticatedModel model, SophisticatedResult result) {
      int steps = result.precision().rows();
      compare.number("T", steps);
      compare.matrices("X", result.beliefs());
      compare.vector("F", result.logEvidence());
      compare.matrix("G", result.values());
      compare.matrix("R", columns(result.policies(), steps - 1));
      compare.vector("w", result.precision());
      compare.values("P", actions(model, result.actions()));
      compare.matrices("log_C", result.logPreferences());
      responses(result.responses());
      compare.counts(model.counts(), result.counts());
    }

    private static ColumnMatrix columns(ColumnMatrix matrix, int count) {
      int length = count * matrix.rows();
      return ColumnMatrix.of(matrix.rows(), Arrays.copyOf(matrix.toArray(), length));
    }

    private static double[] actions(SophisticatedModel model, ColumnMatrix chosen) {
      int joint = model.controls().stream().reduce(1, (a, b) -> a * b);
      double[] result = new double[joint * chosen.columns()];
      for (int i = 0; i < chosen.length(); i++) {
        int flat = 0;
        for (int f = 0; f < model.controls().size(); f++) {
          int control = model.policies().get(i % chosen.rows()).get(f);
          flat = flat * model.controls().get(f) + control;
        }
        result[flat * chosen.columns() + i / chosen.rows()] += chosen.cell(i);
      }
      return result;
    }

    private void responses(SimulatedResponses responses) {
      for (int f = 0; f < out.get("xn").size(); f++) {
        compare.values("xn", f, SpmComparison.rowMajor(responses.states().get(f)));
      }
      compare.matrix("un", responses.policies());
      compare.vector("wn", responses.precision());
      compare.vector("dn", responses.dopamine());
    }
  }
}
