package org.jackdaw.core.metric.agent;

/** What is measured of a belief; the columns of {@link BeliefQuality}, in order. */
enum Quality {
  DIVERGENCE(
      "agent_belief_divergence",
      "bits",
      "relative entropy of the exact belief to the agent's, of which no state counts less than"
          + " 1e-12"),
  MISSED_SUPPORT(
      "agent_missed_support", "", "perceptions after which the agent excluded what is possible"),
  JENSEN_SHANNON(
      "agent_belief_jensen_shannon",
      "bits",
      "divergence of both beliefs from their mean, at most 1"),
  TOTAL_VARIATION("agent_belief_total_variation", "", "half the sum of absolute differences"),
  BRIER_EXCESS(
      "agent_brier_excess", "", "sum of squared differences: expected excess of the Brier score"),
  FACTORISATION(
      "agent_factorisation",
      "bits",
      "relative entropy of the exact belief to the product of its marginals over the agent's"
          + " blocks"),
  LOG_LOSS(
      "agent_log_loss",
      "bits",
      "-log2 of the probability that the agent gave to the true state, at least 1e-12"),
  BRIER("agent_brier", "", "squared distance of the agent's belief from the truth, in [0, 2]"),
  CALIBRATION_ERROR(
      "agent_calibration_error",
      "",
      "mean gap of confidence and hit rate in ten bins, over all episodes since the checkpoint"),
  EXACT_LOG_LOSS("observer_log_loss", "bits", "the log loss of the exact belief"),
  EXACT_BRIER("observer_brier", "", "the Brier score of the exact belief");

  private final String start;
  private final String suffix;
  private final String description;

  Quality(String start, String suffix, String description) {
    this.start = start;
    this.suffix = suffix;
    this.description = description;
  }

  String start() {
    return start;
  }

  String suffix() {
    return suffix;
  }

  String description() {
    return description;
  }

  String unit() {
    if (this == MISSED_SUPPORT) {
      return "perceptions";
    }
    return suffix.isEmpty() ? "share" : suffix;
  }
}
