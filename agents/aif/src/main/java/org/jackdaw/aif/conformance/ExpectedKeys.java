package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The results that every golden file of a kind holds. One that is missing is a failure: what is not
 * compared must not pass because something else is.
 */
final class ExpectedKeys {

  private static final Map<String, List<String>> RESULTS =
      Map.ofEntries(
          results("agent_fpi", "prior qs vfe neg_efe q_pi action_marginals deterministic_action"),
          results(
              "agent_onestep",
              "prior qs efe_terms neg_efe q_pi action_marginals deterministic_action_marginal"
                  + " deterministic_action_full"),
          results(
              "sequence_window_loop",
              "prior_at_window_start qs_per_factor_TxS efe_terms neg_efe q_pi action_marginals"
                  + " deterministic_action_marginal deterministic_action_full"),
          results(
              "agent_mmp",
              "qs_per_policy_time_factor vfe_per_policy neg_efe q_pi action_marginals"),
          results("sequence_inference", "qs_per_factor_TxS vfe_t vfe components"),
          results("filter_then_smooth", "priors filtered_per_factor_TxS filtering_vfe_per_step"),
          results("mmp_function", "sparse_variant"),
          results(
              "sophisticated_tree",
              "q_pi root_neg_efe used_nodes max_horizon_in_tree nodes_per_horizon"),
          results(
              "dirichlet-functions",
              "betaln_post KL_dir_post_prior psi wnorm MI MI_dEdA MI_dEda prune_mi_bma_post"
                  + " prune_mi_bma_prior prune_mi_T1_post prune_mi_T1_prior prune_simple_post"
                  + " prune_simple_prior"),
          results("spm_MDP_VB", "X R w"),
          results("spm_MDP_VB_X", "X Q F H"),
          results("spm_MDP_VB_X_tutorial", "X Q F G H R w"),
          results("spm_MDP_VB_XX", "X F G R w"),
          results("spm_MDP_VB_XXX", "X paths F Z G R w Y"));

  private static final List<String> POLICIES = List.of("G", "R", "w");

  /** What a condition of the same object asks for. */
  private static final Map<String, List<String>> WHERE =
      Map.of(
          "reduced_prior", List.of("log_evidence_F", "reduced_posterior"),
          "pref_counts", List.of("MI_with_pref"),
          "hard_threshold", List.of("prune_mi_hard_post", "prune_mi_hard_prior", "n_hard_reduced"));

  private ExpectedKeys() {}

  private static Map.Entry<String, List<String>> results(String kind, String keys) {
    return Map.entry(kind, List.of(keys.split(" ")));
  }

  /** Tells of every result that a file of a kind should hold and does not. */
  static void require(String kind, JsonNode file, Deviations deviations) {
    List<String> keys = RESULTS.getOrDefault(kind, List.of());
    if (kind.startsWith("spm_")) {
      trials(file, keys, deviations);
    } else if (kind.equals("dirichlet-functions")) {
      items(file, keys, deviations);
    } else if (kind.equals("functions")) {
      each(file, "cases", List.of(), deviations);
    } else if (kind.startsWith("agent_") || kind.equals("sequence_window_loop")) {
      each(file, "steps", keys, deviations);
      learnt(file, deviations);
    } else {
      all("expected", file.path("expected"), keys, deviations);
      smoothed(kind, file, deviations);
    }
  }

  private static void trials(JsonNode file, List<String> keys, Deviations deviations) {
    each(file, "trials", List.of("out"), deviations);
    boolean plans = file.path("routine").asText().equals("spm_MDP_VB_X") && !file.has("mode");
    for (int i = 0; i < file.path("trials").size(); i++) {
      JsonNode out = file.path("trials").get(i).path("out");
      String name = "trials " + i + ".out";
      all(name, out, keys, deviations);
      all(name, out, plans ? POLICIES : List.of(), deviations);
      for (String counts : List.of("a", "b", "c", "d", "e")) {
        if (file.path("model").hasNonNull(counts)) {
          all(name, out, List.of(counts), deviations);
        }
      }
    }
  }

  private static void items(JsonNode file, List<String> keys, Deviations deviations) {
    each(file, "items", keys, deviations);
    for (int i = 0; i < file.path("items").size(); i++) {
      JsonNode item = file.path("items").get(i);
      for (Map.Entry<String, List<String>> where : WHERE.entrySet()) {
        if (item.hasNonNull(where.getKey())) {
          all("items " + i, item, where.getValue(), deviations);
        }
      }
    }
  }

  /** Counts are recorded after the last step at the latest. */
  private static void learnt(JsonNode file, Deviations deviations) {
    int last = file.path("steps").size() - 1;
    for (String table : List.of("A", "B")) {
      boolean counted = file.path("model").hasNonNull("p" + table);
      if (last > 0 && counted && file.path("options").path("learn_" + table).asBoolean()) {
        all("steps " + last, file.path("steps").get(last), List.of("q" + table), deviations);
      }
    }
  }

  private static void smoothed(String kind, JsonNode file, Deviations deviations) {
    if (kind.equals("filter_then_smooth") && file.path("observations").size() > 1) {
      List<String> keys = List.of("smoothed_per_factor_TxS", "joint_next_by_current_per_factor");
      all("expected", file.path("expected"), keys, deviations);
    }
  }

  private static void each(JsonNode file, String list, List<String> keys, Deviations deviations) {
    if (file.path(list).isEmpty()) {
      missing(list, deviations);
    }
    for (int i = 0; i < file.path(list).size(); i++) {
      all(list + " " + i, file.path(list).get(i), keys, deviations);
    }
  }

  private static void all(String name, JsonNode object, List<String> keys, Deviations deviations) {
    for (String key : keys) {
      if (!object.hasNonNull(key)) {
        missing(name + "." + key, deviations);
      }
    }
  }

  private static void missing(String key, Deviations deviations) {
    deviations.fail(key, "", "this key is missing");
  }
}
