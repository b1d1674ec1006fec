package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One term at a time against the formula, on models small enough to do it by hand. */
class PolicyScoreTest {

  private static PolicyScore score(SpmModel model, SpmSettings settings, double[][][] beliefs) {
    PolicyPlan plan = model.policies();
    LearntCounts counts = new LearntCounts(model.counts(), plan.steps());
    double[][] starts = new double[model.factors()][];
    int[] sizes = new int[model.factors()];
    for (int f = 0; f < starts.length; f++) {
      starts[f] = model.start(f).toArray();
      sizes[f] = model.states(f);
    }
    TrialTables tables = new TrialTables(model, plan, counts, Beginning.at(starts), true);
    Beliefs x = new Beliefs(sizes, plan.count(), plan.steps());
    for (int f = 0; f < starts.length; f++) {
      for (int k = 0; k < plan.count(); k++) {
        for (int j = 0; j < plan.steps(); j++) {
          System.arraycopy(beliefs[f][j], 0, x.of(f), x.offset(f, k, j), sizes[f]);
        }
      }
    }
    return new PolicyScore(model, tables, new PolicyState(plan), x, Coupling.of(model), settings);
  }

  private static SpmModelBuilder still() {
    return SpmModel.builder().factor(Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1)).steps(1);
  }

  /** A mirror tells one bit about two equal states; two mirrors that say the same tell no more. */
  @Test
  void countsWhatTwoModalitiesSayTwiceOnlyOnce() {
    Tensor mirror = Tensor.of(new int[] {2, 2}, 1, 0, 0, 1);
    double[][][] even = {{{0.5, 0.5}}};
    double logHalves = 2 * StrictMath.log(0.5); // utility of two modalities without preferences
    double once = score(still().modality(mirror).build(), SpmSettings.SPM, even).score(0, 0);
    double twice =
        score(still().modality(mirror).modality(mirror).build(), SpmSettings.SPM, even).score(0, 0);
    assertThat(once - logHalves / 2).isCloseTo(StrictMath.log(2), within(1e-6));
    assertThat(twice - logHalves).isCloseTo(StrictMath.log(2), within(1e-6));
  }

  /** Preferences (0, ln 3) are probabilities (1/4, 3/4); beliefs (0.2, 0.8) through a mirror. */
  @Test
  void addsExpectedLogPreference() {
    SpmModel model =
        still()
            .modality(Tensor.of(new int[] {2, 2}, 0.5, 0.5, 0.5, 0.5))
            .preference(Tensor.of(new int[] {2, 1}, 0, StrictMath.log(3)))
            .build();
    double[][][] beliefs = {{{0.2, 0.8}}};
    double expected = 0.5 * StrictMath.log(0.25) + 0.5 * StrictMath.log(0.75);
    assertThat(score(model, SpmSettings.SPM, beliefs).score(0, 0))
        .isCloseTo(expected, within(1e-12));
  }

  /** Start counts (1, 3): weights (1 - 1/4) / 2 and (1/3 - 1/4) / 2 under beliefs (0.5, 0.5). */
  @Test
  void promisesInformationAboutStartsOnce() {
    SpmModelBuilder plain = still().modality(Tensor.of(new int[] {1, 2}, 1, 1));
    double[][][] even = {{{0.5, 0.5}}};
    double without = score(plain.build(), SpmSettings.SPM, even).score(0, 0);
    SpmModel learning = plain.startCounts(List.of(Tensor.vector(1, 3))).build();
    assertThat(score(learning, SpmSettings.SPM, even).score(0, 0) - without)
        .isCloseTo(0.5 * (0.75 + 1.0 / 12) / 2, within(1e-12));
  }

  /**
   * Two controls of a two-state factor; control 0 has 8 counts everywhere, control 1 one. Policy 0
   * takes control 1, so in truth it is the one that can learn: weights (1 - 1/2) / 2 = 1/4 against
   * (1/8 - 1/16) / 2 = 1/32.
   */
  @Test
  void looksForNoveltyAtTheControlThatIsTaken() {
    double[] counts = {8, 1, 8, 1, 8, 1, 8, 1};
    double[] halves = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    int[] shape = {2, 2, 2};
    SpmModel model =
        SpmModel.builder()
            .factor(Tensor.of(shape, halves))
            .modality(Tensor.of(new int[] {1, 2}, 1, 1))
            .transitionCounts(List.of(Tensor.of(shape, counts)))
            .policies(new int[][][] {{{1}, {0}, {1}}})
            .build();
    double[][][] even = {{{0.5, 0.5}, {0.5, 0.5}}};
    PolicyScore corrected = score(model, SpmSettings.defaults(), even);
    assertThat(corrected.score(0, 0)).isCloseTo(0.25, within(1e-12));
    assertThat(corrected.score(1, 0)).isCloseTo(1.0 / 32, within(1e-12));
    PolicyScore published = score(model, SpmSettings.SPM, even);
    assertThat(published.score(0, 0)).isCloseTo(1.0 / 32, within(1e-12));
    assertThat(published.score(1, 0)).isCloseTo(0.25, within(1e-12));
    assertThat(published.score(2, 0)).isCloseTo(0, within(1e-12));
  }
}
