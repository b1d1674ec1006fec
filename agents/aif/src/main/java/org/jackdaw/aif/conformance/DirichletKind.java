package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.reduction.CountInformation;
import org.jackdaw.aif.reduction.Dirichlet;
import org.jackdaw.aif.reduction.ModelReduction;
import org.jackdaw.aif.reduction.Pruned;
import org.jackdaw.aif.reduction.Pruning;

/** Functions of Dirichlet counts and model reduction, as SPM computes them. */
final class DirichletKind implements GoldenKind {

  private static final double TOLERANCE = 1e-9;

  @Override
  public String schema() {
    return "spm-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("dirichlet-functions");
  }

  @Override
  public void check(JsonNode file, Deviations deviations) {
    GoldenKeys keys = GoldenKeys.of(file);
    keys.ignore("routine", "index_base");
    for (GoldenKeys item : keys.objects("items")) {
      new Item(item, deviations).check();
    }
    keys.finish(deviations);
  }

  /** One set of counts. */
  private static final class Item {

    private final GoldenKeys keys;
    private final Deviations deviations;
    private final ColumnMatrix posterior;
    private final ColumnMatrix prior;

    Item(GoldenKeys keys, Deviations deviations) {
      this.keys = keys;
      this.deviations = deviations;
      posterior = GoldenTensor.matrix(keys.get("posterior"));
      prior = GoldenTensor.matrix(keys.get("prior"));
    }

    void check() {
      functions();
      information();
      reduction();
      compare("prune_mi_bma", Pruning.averagedByInformation(posterior, prior));
      compare("prune_mi_T1", Pruning.byInformation(posterior, prior, 1));
      if (keys.has("hard_threshold")) {
        Pruned hard = Pruning.byInformation(posterior, prior, keys.number("hard_threshold", 0));
        compare("prune_mi_hard", hard);
        compare("n_hard_reduced", hard.reduced());
      }
      compare("prune_simple", Pruning.byProbability(posterior, prior, 0));
    }

    private void functions() {
      compare("betaln_post", Dirichlet.logBeta(posterior));
      compare("KL_dir_post_prior", Dirichlet.divergence(posterior, prior));
      compare("psi", Dirichlet.expectedLogs(posterior));
      compare("wnorm", Dirichlet.informationWeights(posterior));
    }

    private void information() {
      CountInformation information = new CountInformation(posterior);
      compare("MI", information.mutual());
      compare("MI_dEdA", information.byProbability());
      compare("MI_dEda", information.byCount());
      if (keys.has("pref_counts")) {
        double[] counts = GoldenTensor.values(keys.get("pref_counts"));
        double[] preference = ColumnMatrix.of(counts.length, counts).normalised().toArray();
        for (int r = 0; r < preference.length; r++) {
          preference[r] = StrictMath.log(preference[r]);
        }
        compare("MI_with_pref", information.mutual(preference));
      }
    }

    private void reduction() {
      if (keys.has("reduced_prior")) {
        ColumnMatrix reduced = GoldenTensor.matrix(keys.get("reduced_prior"));
        ModelReduction reduction = ModelReduction.of(posterior, prior, reduced);
        compare("log_evidence_F", reduction.changes());
        compare("reduced_posterior", reduction.posterior());
      }
    }

    private void compare(String key, Pruned pruned) {
      compare(key + "_post", pruned.posterior());
      compare(key + "_prior", pruned.prior());
    }

    private void compare(String key, ColumnMatrix actual) {
      if (keys.has(key)) {
        String field = keys.name() + " " + key;
        deviations.compare(
            field, GoldenTensor.columnMajor(keys.get(key)), actual.toArray(), TOLERANCE);
      }
    }

    private void compare(String key, double... actual) {
      if (keys.has(key)) {
        deviations.compare(keys.name() + " " + key, keys.get(key), actual, TOLERANCE);
      }
    }
  }
}
