package org.jackdaw.aif.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Beta;
import org.jackdaw.aif.fit.posterior.SliceSampler;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.junit.jupiter.api.Test;

class GroupTest {

  private static final ParameterSpace GAMMA = ParameterSpace.of(Parameter.positive("gamma", 2, 1));

  private static List<Behaviour> group(double... gammas) {
    List<Behaviour> group = new ArrayList<>();
    for (int s = 0; s < gammas.length; s++) {
      Values values = Boxes.values("gamma", gammas[s]);
      group.add(
          Boxes.simulation(0.8, 60).run("s" + s, Boxes.family(0.8), values, SeedTree.root(s)));
    }
    return group;
  }

  private static double asking(Behaviour behaviour) {
    double asked = 0;
    for (RecordedEpisode episode : behaviour.episodes()) {
      for (Transition step : episode.steps()) {
        asked += ((Index) step.action()).value() == 0 ? 1 : 0;
      }
    }
    return asked / behaviour.choices();
  }

  @Test
  void summarisesSubjectsOverTheCoordinate() {
    List<Fit> fits = new Fitting(Boxes.family(0.8), GAMMA).fit(group(1, 3));
    double a = StrictMath.log(fits.get(0).values().get("gamma"));
    double b = StrictMath.log(fits.get(1).values().get("gamma"));

    GroupSummary.Row row = GroupSummary.of(fits).row("gamma");

    // two subjects: deviation |a - b| / sqrt 2; t with one degree of freedom is 12.7062 at 0.975
    double half = 12.706204736 * Math.abs(a - b) / 2;
    assertThat(row.centre()).isCloseTo(StrictMath.exp((a + b) / 2), within(1e-9));
    assertThat(row.deviation()).isCloseTo(Math.abs(a - b) / StrictMath.sqrt(2), within(1e-9));
    assertThat(StrictMath.log(row.high())).isCloseTo((a + b) / 2 + half, within(1e-6));
    assertThat(StrictMath.log(row.low())).isCloseTo((a + b) / 2 - half, within(1e-6));
    assertThatThrownBy(() -> GroupSummary.of(fits.subList(0, 1)))
        .hasMessage("group: needs at least 2 subjects, got 1");
  }

  @Test
  void givesEqualFamiliesEqualShares() {
    ModelComparison comparison =
        new ModelComparison(List.of("a", "b", "c"), new double[][] {{-3, -3, -3}, {-5, -5, -5}});

    for (int k = 0; k < 3; k++) {
      assertThat(comparison.probability(k)).isCloseTo(1 / 3.0, within(1e-12));
      assertThat(comparison.frequency(k)).isCloseTo(1 / 3.0, within(1e-9));
      assertThat(comparison.exceedance(k)).isCloseTo(1 / 3.0, within(1e-4));
    }
  }

  @Test
  void countsSubjectsWhoseFamilyIsClear() {
    // 9 subjects of the first family, 3 of the second: counts 1 + 9 and 1 + 3
    double[][] evidences = new double[12][];
    for (int s = 0; s < 12; s++) {
      evidences[s] = s < 9 ? new double[] {0, -80} : new double[] {-80, 0};
    }

    ModelComparison comparison = new ModelComparison(List.of("a", "b"), evidences);

    assertThat(comparison.frequency(0)).isCloseTo(10 / 14.0, within(1e-9));
    assertThat(comparison.membership(11, 1)).isCloseTo(1, within(1e-9));
    // of two shares the first is larger with probability 1 - I(1/2; 10, 4)
    assertThat(comparison.exceedance(0))
        .isCloseTo(1 - Beta.regularizedBeta(0.5, 10, 4), within(1e-4));
    assertThat(comparison.probability(0)).isCloseTo(1, within(1e-12));
  }

  @Test
  void findsTheFamilyOfSubjects() {
    List<Behaviour> group = group(3, 3, 3);
    List<Fit> believers = new Fitting(Boxes.family(0.8), GAMMA).fit(group);
    List<Fit> sceptics = new Fitting(Boxes.family(0.3), GAMMA).fit(group);

    ModelComparison comparison =
        ModelComparison.of(List.of("believers", "sceptics"), List.of(believers, sceptics));

    assertThat(comparison.probability(0)).isGreaterThan(0.99);
    assertThat(comparison.frequency(0)).isGreaterThan(0.7);
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertThatThrownBy(() -> new ModelComparison(List.of("a", "b"), new double[][] {{1}}))
        .hasMessage("comparison: needs a finite log-evidence per family, got [1.0]");
  }

  @Test
  void predictsWhatTheSubjectDoesNext() {
    Behaviour all =
        Boxes.simulation(0.8, 60)
            .run("ann", Boxes.family(0.8), Boxes.values("gamma", 3), SeedTree.root(4));
    PosteriorDraws posterior =
        new Fitting(Boxes.family(0.8), GAMMA)
            .fit(all.episodes(0, 40))
            .draw(new SliceSampler(2, 10, 20), SeedTree.root(1));
    PosteriorPredictive own = new PosteriorPredictive(Boxes.family(0.8), posterior);

    ChoiceLikelihood later = new ChoiceLikelihood(Boxes.family(0.8), all.episodes(40, 60));
    double mean = 0;
    for (int d = 0; d < posterior.size(); d++) {
      mean += StrictMath.exp(later.at(posterior.values(d))) / posterior.size();
    }
    assertThat(own.logPredictive(all, 40)).isCloseTo(StrictMath.log(mean), within(1e-9));
    assertThat(mean).isGreaterThan(StrictMath.pow(1 / 3.0, 60));

    Prediction asks =
        own.replicate(
            Boxes.simulation(0.8, 60), 40, GroupTest::asking, asking(all), SeedTree.root(9));
    Prediction never =
        own.replicate(Boxes.simulation(0.8, 60), 40, GroupTest::asking, 0, SeedTree.root(9));
    assertThat(asks.tail()).isBetween(0.005, 0.995);
    assertThat(asks.mean()).isCloseTo(asking(all), within(0.15));
    assertThat(never.tail()).isEqualTo(1);
    assertThat(never.replicated()).isEqualTo(asks.replicated());
  }
}
