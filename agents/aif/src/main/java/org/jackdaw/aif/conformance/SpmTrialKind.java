package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackdaw.aif.spm.HabitLink;
import org.jackdaw.aif.spm.Link;
import org.jackdaw.aif.spm.Links;
import org.jackdaw.aif.spm.PreferenceLink;
import org.jackdaw.aif.spm.Script;
import org.jackdaw.aif.spm.SpmScheme;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.aif.spm.Trial;

/**
 * Trials of SPM's marginal message passing scheme: with sequences or moves, of one level or two, as
 * a hidden Markov model, with the original rule of learning or the one that forgets.
 *
 * <p>Implementation note: counts of zero in d that a belief visits make the expected free energy as
 * large as 1e15, of which a policy posterior sees only the last bits. Such a file records rounding
 * and is expected to fail.
 */
final class SpmTrialKind implements GoldenKind {

  @Override
  public String schema() {
    return "spm-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("spm_MDP_VB_X", "spm_MDP_VB_X_tutorial");
  }

  @Override
  public void check(JsonNode file, Deviations deviations) {
    GoldenKeys keys = GoldenKeys.of(file);
    keys.ignore("margin_dF", "margin_prune");
    if (keys.number("index_base", 0) != 0) {
      deviations.unsupported("index_base", keys.number("index_base", 0));
    }
    boolean forgetting = keys.get("routine").asText().endsWith("_tutorial");
    boolean hidden = keys.word("mode", deviations, "", "hmm").equals("hmm");
    SpmScheme scheme = scheme(keys, forgetting, deviations);
    for (GoldenKeys trial : keys.objects("trials")) {
      Trial actual = hidden ? observe(scheme, trial) : run(scheme, trial);
      new SpmTrialCheck(trial, deviations).check(actual, hidden);
    }
    keys.finish(deviations);
  }

  private static SpmScheme scheme(GoldenKeys keys, boolean forgetting, Deviations deviations) {
    SpmGoldenModel upper = new SpmGoldenModel(keys.object("model"));
    GoldenKeys options = keys.object("options");
    SpmScheme scheme =
        new SpmScheme(upper.model(), upper.settings(options, forgetting, deviations));
    if (!keys.has("lower_model")) {
      return scheme;
    }
    SpmGoldenModel lower = new SpmGoldenModel(keys.object("lower_model"));
    GoldenKeys none = keys.object("lower_options");
    SpmScheme below = new SpmScheme(lower.model(), lower.settings(none, forgetting, deviations));
    return scheme.above(below, links(keys, upper));
  }

  private static Links links(GoldenKeys keys, SpmGoldenModel upper) {
    return new Links(
        starts(keys.get("link"), upper),
        keys.objects("linkC").stream().map(SpmTrialKind::preferences).toList(),
        keys.objects("linkE").stream().map(SpmTrialKind::habit).toList());
  }

  private static PreferenceLink preferences(GoldenKeys link) {
    int lower = (int) link.number("lower", -1);
    return new PreferenceLink((int) link.number("modality", -1), lower, tensor(link.get("map")));
  }

  private static HabitLink habit(GoldenKeys link) {
    return new HabitLink((int) link.number("modality", -1), tensor(link.get("map")));
  }

  /** The cells other than 0 of [lower factor, upper modality]. */
  private static List<Link> starts(JsonNode matrix, SpmGoldenModel upper) {
    List<Link> links = new ArrayList<>();
    double[] cells = GoldenTensor.values(matrix);
    int modalities = GoldenTensor.shape(matrix)[1];
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != 0) {
        int modality = i % modalities;
        int size = upper.model().outcomes(modality);
        links.add(Link.identity(modality, i / modalities, size));
      }
    }
    return links;
  }

  private static Trial observe(SpmScheme scheme, GoldenKeys trial) {
    return scheme.observe(SpmGoldenModel.tensors(trial.get("O")));
  }

  private static Trial run(SpmScheme scheme, GoldenKeys trial) {
    Script script = script(trial.object("given"));
    if (trial.has("D")) {
      script = script.withStarts(SpmGoldenModel.tensors(trial.get("D")));
    }
    List<Script> below = new ArrayList<>();
    for (GoldenKeys lower : trial.objects("lower")) {
      below.add(script(lower.object("given")));
    }
    return scheme.run(script.withBelow(below));
  }

  private static Script script(GoldenKeys given) {
    return Script.of(rows(given.get("o")), rows(given.get("s")), rows(given.get("u")));
  }

  private static int[][] rows(JsonNode node) {
    if (node.isMissingNode()) {
      return new int[0][];
    }
    int[] shape = GoldenTensor.shape(node);
    int[][] rows = new int[shape[0]][shape[1]];
    double[] values = GoldenTensor.values(node);
    for (int i = 0; i < values.length; i++) {
      rows[i / shape[1]][i % shape[1]] = (int) values[i];
    }
    return rows;
  }

  /** A tensor of a golden file. */
  static Tensor tensor(JsonNode node) {
    return Tensor.of(GoldenTensor.shape(node), GoldenTensor.values(node));
  }
}
