package org.jackdaw.modelio;

import java.util.List;

/** The words of the format. */
final class ModelKeys {

  static final String FORMAT = "jackdaw-model/1";
  static final List<String> ROOT =
      List.of(
          "format",
          "factors",
          "modalities",
          "controls",
          "transitions",
          "likelihoods",
          "start",
          "terminals",
          "discount",
          "reward",
          "preferences",
          "between");
  static final List<String> VARIABLE = List.of("name", "labels", "size");
  static final List<String> TABLES = List.of("table", "deterministic", "sparse");
  static final List<String> TRANSITION = List.of("parents", "table", "deterministic", "sparse");
  static final List<String> LIKELIHOOD =
      List.of("parents", "table", "deterministic", "sparse", "at-reset");
  static final List<String> START = List.of("factors", "table", "sparse", "at");
  static final List<String> TERMINAL = List.of("factors", "states");
  static final List<String> REWARD = List.of("modality", "values", "reward-only");
  static final String KEPT = "kept";
  static final String SWITCH = "switch";

  private ModelKeys() {}
}
