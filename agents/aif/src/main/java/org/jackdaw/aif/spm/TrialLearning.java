package org.jackdaw.aif.spm;

/**
 * Learning at the end of a trial: counts grow by what was observed, moved and done, weighted by the
 * final beliefs. Counts of zero stay zero.
 */
final class TrialLearning {

  private final SpmModel model;
  private final SpmSettings settings;
  private final Beliefs beliefs;
  private final PolicyState policies;
  private final int steps;

  TrialLearning(
      SpmModel model, SpmSettings settings, Beliefs beliefs, PolicyState policies, int steps) {
    this.model = model;
    this.settings = settings;
    this.beliefs = beliefs;
    this.policies = policies;
    this.steps = steps;
  }

  /**
   * Updates the counts.
   *
   * @param counts modified
   * @param outcomes distribution over outcomes, [step][modality][outcome]; empty if not observed
   * @param posterior posterior over policies, [step][policy]
   */
  void learn(LearntCounts counts, double[][][] outcomes, double[][] posterior) {
    for (int t = 0; t < steps; t++) {
      for (int g = 0; g < counts.likelihood.length; g++) {
        likelihood(counts, g, outcomes[t][g], t);
      }
      for (int f = 0; t > 0 && f < counts.transition.length; f++) {
        transition(counts, f, posterior[t], t);
      }
      for (int g = 0; g < counts.preference.length; g++) {
        preference(counts, g, outcomes[t][g], t);
      }
    }
    for (int f = 0; f < counts.start.length; f++) {
      start(counts, f);
    }
    if (counts.habit.length > 0 && counts.habit[0].length == policies.count) {
      double[] floor = counts.before().habit().orElseThrow().toArray();
      for (int k = 0; k < policies.count; k++) {
        double amount = settings.eta() * posterior[steps - 1][k];
        grow(counts.habit[0], k, amount, floor[k]);
      }
    }
  }

  private void likelihood(LearntCounts counts, int modality, double[] outcome, int t) {
    if (!LearntCounts.learnt(counts.likelihood, modality) || outcome.length == 0) {
      return;
    }
    double[] cells = counts.likelihood[modality];
    Tensor floor = counts.before().likelihood().get(modality);
    int columns = cells.length / outcome.length;
    for (int c = 0; c < columns; c++) {
      double weight = settings.eta() * beliefs.averagedWeight(model.parentsOf(modality), c, t);
      for (int o = 0; o < outcome.length; o++) {
        int cell = o * columns + c;
        grow(cells, cell, weight * outcome[o], floor.cell(cell));
      }
    }
  }

  private void transition(LearntCounts counts, int factor, double[] posterior, int t) {
    if (!LearntCounts.learnt(counts.transition, factor)) {
      return;
    }
    Tensor floor = counts.before().transition().get(factor);
    for (int k = 0; k < policies.count; k++) {
      int control = policies.control(t - 1, k, factor);
      if (posterior[k] > 0 || settings.forgetting().isPresent()) {
        move(counts.transition[factor], floor, factor, control, posterior[k], k, t);
      }
    }
  }

  private void move(
      double[] cells, Tensor floor, int factor, int control, double weight, int policy, int t) {
    int size = beliefs.size(factor);
    int controls = model.controls(factor);
    double[] x = beliefs.of(factor);
    int before = beliefs.offset(factor, policy, t - 1);
    int after = beliefs.offset(factor, policy, t);
    for (int next = 0; next < size; next++) {
      double amount = settings.eta() * weight * x[after + next];
      for (int s = 0; s < size; s++) {
        int cell = (next * size + s) * controls + control;
        grow(cells, cell, amount * x[before + s], floor.cell(cell));
      }
    }
  }

  private void preference(LearntCounts counts, int modality, double[] outcome, int t) {
    if (!LearntCounts.learnt(counts.preference, modality) || outcome.length == 0) {
      return;
    }
    double[] cells = counts.preference[modality];
    Tensor floor = counts.before().preference().get(modality);
    int columns = cells.length / outcome.length;
    for (int o = 0; o < outcome.length && t < columns; o++) {
      int cell = o * columns + t;
      grow(cells, cell, settings.eta() * outcome[o], floor.cell(cell));
    }
  }

  private void start(LearntCounts counts, int factor) {
    if (!LearntCounts.learnt(counts.start, factor)) {
      return;
    }
    Tensor floor = counts.before().start().get(factor);
    double rate = settings.forgetting().isPresent() ? settings.eta() : 1;
    for (int s = 0; s < beliefs.size(factor); s++) {
      grow(counts.start[factor], s, rate * beliefs.averaged(factor)[s], floor.cell(s));
    }
  }

  private void grow(double[] cells, int cell, double amount, double floor) {
    if (cells[cell] > 0) {
      double kept = cells[cell];
      if (settings.forgetting().isPresent()) {
        kept = (kept - floor) * (1 - settings.forgetting().getAsDouble()) + floor;
      }
      cells[cell] = kept + amount;
    }
  }
}
