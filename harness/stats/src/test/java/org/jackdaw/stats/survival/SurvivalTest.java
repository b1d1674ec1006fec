package org.jackdaw.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.stats.golden.PeerFigures;
import org.junit.jupiter.api.Test;

class SurvivalTest {

  private static final PeerFigures PEERS = PeerFigures.read("estimates.txt");

  private static List<Duration> group(String name) {
    double[] times = PEERS.row(name + ".time");
    double[] ended = PEERS.row(name + ".ended");
    List<Duration> durations = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      durations.add(new Duration(times[i], ended[i] == 1));
    }
    return durations;
  }

  @Test
  void countsCensoredRunsForAsLongAsTheyWereWatched() {
    // 1 ends of 4 at time 2, one is lost at 3, one of 2 ends at 5
    KaplanMeier runs =
        KaplanMeier.of(
            List.of(
                Duration.ended(2), Duration.censored(3), Duration.ended(5), Duration.censored(6)));

    assertThat(runs.survival(1.9)).isEqualTo(1);
    assertThat(runs.survival(2)).isEqualTo(0.75);
    assertThat(runs.survival(5)).isEqualTo(0.375);
    assertThat(runs.median()).hasValue(5);
    assertThat(runs.restrictedMean(6)).isCloseTo(2 + 3 * 0.75 + 0.375, within(1e-15));
    // Greenwood: areas after 2 and 5 are 2.625 and 0.375, terms 1/(4*3) and 1/(2*1)
    assertThat(runs.restrictedMeanError(6))
        .isCloseTo(StrictMath.sqrt(2.625 * 2.625 / 12 + 0.375 * 0.375 / 2), within(1e-15));
  }

  @Test
  void withoutCensoringTheErrorIsThatOfAMean() {
    KaplanMeier runs =
        KaplanMeier.of(List.of(Duration.ended(1), Duration.ended(4), Duration.ended(7)));

    // mean 4, variance by n: 6, error sqrt(6 / 3)
    assertThat(runs.restrictedMean(10)).isCloseTo(4, within(1e-15));
    assertThat(runs.restrictedMeanError(10)).isCloseTo(StrictMath.sqrt(2), within(1e-12));
  }

  @Test
  void nobodyWhoGotThereMeansNoMedian() {
    KaplanMeier runs = KaplanMeier.of(List.of(Duration.censored(9), Duration.censored(9)));

    assertThat(runs.median()).isEmpty();
    assertThat(runs.restrictedMean(9)).isEqualTo(9);
    assertThat(runs.restrictedMeanError(9)).isEqualTo(0);
  }

  @Test
  void agreesWithAnotherLibrary() {
    double[] at = {0, 5, 8, 12, 13, 20};
    for (String name : List.of("s1", "s2")) {
      KaplanMeier runs = KaplanMeier.of(group(name));
      double[] survival = PEERS.row(name + ".survival");
      for (int k = 0; k < at.length; k++) {
        assertThat(runs.survival(at[k])).isCloseTo(survival[k], within(1e-12));
      }
      assertThat(runs.median().orElse(Double.POSITIVE_INFINITY))
          .isEqualTo(PEERS.number(name + ".median"));
      assertThat(runs.restrictedMean(20)).isCloseTo(PEERS.number(name + ".mean20"), within(1e-9));
      assertThat(runs.restrictedMean(15)).isCloseTo(PEERS.number(name + ".mean15"), within(1e-9));
    }
    LogRank test = LogRank.of(group("s1"), group("s2"));
    assertThat(test.statistic()).isCloseTo(PEERS.row("logrank")[0], within(1e-9));
    assertThat(test.probability()).isCloseTo(PEERS.row("logrank")[1], within(1e-9));
    assertThat(test.excess()).isPositive(); // the first group ends sooner
  }

  @Test
  void strataAreNotComparedWithEachOther() {
    List<Duration> slow = List.of(Duration.ended(100), Duration.ended(110));
    List<Duration> fast = List.of(Duration.ended(1), Duration.ended(2));
    LogRank test =
        LogRank.of(List.of(new LogRank.Stratum(slow, slow), new LogRank.Stratum(fast, fast)));

    assertThat(test.statistic()).isCloseTo(0, within(1e-15));
    assertThat(test.probability()).isCloseTo(1, within(1e-12));
    // twice the same stratum: excess and variance double, so the statistic does
    LogRank once = LogRank.of(group("s1"), group("s2"));
    LogRank.Stratum stratum = new LogRank.Stratum(group("s1"), group("s2"));
    assertThat(LogRank.of(List.of(stratum, stratum)).statistic())
        .isCloseTo(2 * once.statistic(), within(1e-12));
  }

  @Test
  void smallProbabilitiesAreNotRoundedToZero() {
    List<Duration> early = new ArrayList<>();
    List<Duration> never = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      early.add(Duration.ended(1));
      never.add(Duration.censored(9));
    }

    // all 200 events in one of two groups of 200: expected 100, variance 100 * 0.5 * 200 / 399
    LogRank test = LogRank.of(early, never);
    assertThat(test.statistic()).isCloseTo(100 * 399.0 / 100, within(1e-9));
    assertThat(test.probability()).isBetween(1e-90, 1e-87);
  }

  @Test
  void nothingThatHappenedShowsNothing() {
    List<Duration> waiting = List.of(Duration.censored(5), Duration.censored(5));
    LogRank test = LogRank.of(waiting, waiting);

    assertThat(test.statistic()).isEqualTo(0);
    assertThat(test.probability()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoTime() {
    assertThatThrownBy(() -> Duration.ended(-1))
        .hasMessage("time must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> KaplanMeier.of(List.of()))
        .hasMessage("survival needs at least one run");
  }
}
