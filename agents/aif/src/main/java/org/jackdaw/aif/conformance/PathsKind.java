package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.aif.spm.paths.PathsModel;
import org.jackdaw.aif.spm.paths.PathsResult;
import org.jackdaw.aif.spm.paths.PathsSettings;
import org.jackdaw.aif.spm.paths.PathsTrial;

/**
 * Trials of SPM's scheme with paths.
 *
 * <p>Implementation note: SPM draws the controls of controllable factors itself even where they are
 * given. A file whose {@code u} is not what the recorded run drew contradicts its own results and
 * fails.
 */
final class PathsKind implements GoldenKind {

  @Override
  public String schema() {
    return "spm-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("spm_MDP_VB_XXX");
  }

  @Override
  public void check(JsonNode file, Deviations deviations) {
    GoldenKeys keys = GoldenKeys.of(file);
    keys.ignore("routine", "index_base");
    GoldenKeys options = keys.object("options");
    JsonNode carry = options.get("D");
    List<GoldenKeys> trials = keys.objects("trials");
    GoldenKeys tables = keys.object("model");
    PathsModel model = model(tables, keys.get("controllable"));
    PathsSettings settings =
        settings(tables, trials.get(0))
            .with(
                options.number("B", 0) == 0
                    ? PathsSettings.Replay.NONE
                    : PathsSettings.Replay.AFTER_TRIAL);
    for (GoldenKeys trial : trials) {
      PathsModel started = SpmTables.ownStart(trial).map(model::withStart).orElse(model);
      PathsResult result = run(started, settings, trial.object("given"));
      compare(started, result, trial.object("out"), deviations);
      model = model.with(result.counts());
      model = model.with(model.refinements().withGoalCounts(result.goalCounts()));
      model = model.withStart(SpmTables.carried(carry, model.start(), result.beliefs()));
    }
    keys.finish(deviations);
  }

  private static PathsSettings settings(GoldenKeys model, GoldenKeys trial) {
    int observed = GoldenTensor.shape(trial.object("given").get("o"))[1];
    PathsSettings usual = PathsSettings.of((int) model.number("T", observed));
    return new PathsSettings(
        usual.steps(),
        (int) model.number("N", usual.depth()),
        model.number("alpha", usual.alpha()),
        model.number("beta", usual.beta()),
        model.number("eta", usual.eta()),
        usual.transitionNovelty());
  }

  private static PathsModel model(GoldenKeys keys, JsonNode controllable) {
    keys.ignore("num_obs", "num_states", "num_controls");
    TableCounts counts = SpmTables.counts(keys);
    List<ColumnMatrix> likelihood = SpmTables.tables(keys, "A", counts.likelihood());
    List<ColumnMatrix> transition = SpmTables.tables(keys, "B", counts.transition());
    List<Integer> states = transition.stream().map(ColumnMatrix::rows).toList();
    List<Integer> paths = transition.stream().map(b -> b.columns() / b.rows()).toList();
    GoldenKeys structure = keys.object("id");
    return new PathsModel(
        PathsGoldenStructure.parents(structure, likelihood.size(), states.size()),
        likelihood,
        transition,
        SpmTables.tables(keys, "C", SpmTables.ones(rows(likelihood))),
        SpmTables.tables(keys, "D", SpmTables.ones(states)),
        SpmTables.tables(keys, "E", SpmTables.ones(paths)),
        flags(controllable, states.size()),
        PathsGoldenStructure.byFactor(keys.get("H")),
        counts,
        PathsGoldenStructure.refinements(keys, structure));
  }

  private static List<Integer> rows(List<ColumnMatrix> tables) {
    return tables.stream().map(ColumnMatrix::rows).toList();
  }

  private static List<Boolean> flags(JsonNode node, int factors) {
    List<Boolean> flags = new ArrayList<>(Collections.nCopies(factors, false));
    double[] values = node.isMissingNode() ? new double[factors] : GoldenTensor.values(node);
    for (int f = 0; f < factors; f++) {
      flags.set(f, values[f] != 0);
    }
    return flags;
  }

  private static PathsResult run(PathsModel model, PathsSettings settings, GoldenKeys given) {
    given.ignore("s", "o");
    int[][] chosen = SpmTables.perStep(given.get("u"));
    if (given.has("O")) {
      double[][][] outcomes = PathsGoldenStructure.perStep(given.get("O"));
      return PathsTrial.run(model, settings, outcomes, chosen);
    }
    return PathsTrial.run(model, settings, SpmTables.perStep(given.get("o")), chosen);
  }

  private static void compare(
      PathsModel model, PathsResult result, GoldenKeys out, Deviations deviations) {
    SpmComparison compare = new SpmComparison(out, deviations);
    compare.number("T", result.precision().rows());
    double[] policies =
        model.policies().stream().flatMap(List::stream).mapToDouble(path -> path).toArray();
    compare.values("policies", policies);
    compare.matrices("X", result.beliefs());
    compare.matrices("paths", result.paths());
    compare.vector("F", result.logEvidence());
    compare.vector("Z", result.pathEvidence());
    compare.matrix("G", result.values());
    compare.matrix("R", result.policies());
    compare.vector("w", result.precision());
    compare.vector("v", result.expectedValue());
    compare.lists("Y", result.outcomes());
    compare.counts(model.counts(), result.counts());
    compare.matrices("h", List.copyOf(result.goalCounts().values()));
    if (!result.attended().isEmpty()) {
      compare.values("attended", result.attended().stream().mapToDouble(g -> g).toArray());
    }
  }
}
