package org.jackdaw.stats.survival;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hipparchus.special.Erf;

/**
 * The log-rank test (Mantel 1966): whether something happens as soon for two groups of runs. With
 * several strata, such as tasks, only runs of one stratum are compared with each other.
 *
 * @param statistic chi-squared with one degree of freedom; 0 where nothing happened
 * @param probability two-sided p-value
 * @param excess what happened in the first group beyond what was to be expected, in events;
 *     positive where the first group is faster
 */
public record LogRank(double statistic, double probability, double excess) {

  /**
   * Runs of two groups that can be compared.
   *
   * @param first durations of the first group
   * @param second durations of the second group
   */
  public record Stratum(List<Duration> first, List<Duration> second) {

    /** Copies the lists. */
    public Stratum {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  /** Adds up events beyond expectation, and their variance. */
  private record Tally(double excess, double variance) {

    Tally plus(Tally other) {
      return new Tally(excess + other.excess, variance + other.variance);
    }
  }

  /**
   * The test of two groups.
   *
   * @param first durations of the first group, at least one
   * @param second durations of the second group, at least one
   * @return the result
   */
  public static LogRank of(List<Duration> first, List<Duration> second) {
    return of(List.of(new Stratum(first, second)));
  }

  /**
   * The stratified test.
   *
   * @param strata at least one
   * @return the result
   */
  public static LogRank of(List<Stratum> strata) {
    Tally tally = new Tally(0, 0);
    for (Stratum stratum : strata) {
      tally = tally.plus(tally(stratum));
    }
    if (!(tally.variance() > 0)) {
      return new LogRank(0, 1, tally.excess());
    }
    double statistic = tally.excess() * tally.excess() / tally.variance();
    double probability = Erf.erfc(StrictMath.sqrt(statistic / 2)); // chi-squared, upper tail
    return new LogRank(statistic, probability, tally.excess());
  }

  private static Tally tally(Stratum stratum) {
    TreeSet<Double> times = new TreeSet<>();
    Stream.concat(stratum.first().stream(), stratum.second().stream())
        .filter(Duration::ended)
        .forEach(d -> times.add(d.time()));
    Tally tally = new Tally(0, 0);
    for (double time : times) {
      tally = tally.plus(at(time, stratum));
    }
    return tally;
  }

  private static Tally at(double time, Stratum stratum) {
    double ofFirst = atRisk(stratum.first(), time);
    double atRisk = ofFirst + atRisk(stratum.second(), time);
    double inFirst = ended(stratum.first(), time);
    double ended = inFirst + ended(stratum.second(), time);
    double share = ofFirst / atRisk;
    double variance =
        atRisk > 1 ? ended * share * (1 - share) * (atRisk - ended) / (atRisk - 1) : 0;
    return new Tally(inFirst - ended * share, variance);
  }

  private static double atRisk(List<Duration> durations, double time) {
    return durations.stream().filter(d -> d.time() >= time).count();
  }

  private static double ended(List<Duration> durations, double time) {
    return durations.stream().filter(d -> d.ended() && d.time() == time).count();
  }
}
