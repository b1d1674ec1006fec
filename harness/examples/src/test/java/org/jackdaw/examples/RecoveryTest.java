package org.jackdaw.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.aif.fit.ParameterSpace;
import org.jackdaw.examples.Example09Fitting.Recovery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static double correlation(List<Recovery> subjects, ParameterSpace space, String name) {
    int i = space.position(name);
    double[] x = subjects.stream().mapToDouble(r -> space.coordinates(r.truth())[i]).toArray();
    double[] y =
        subjects.stream().mapToDouble(r -> space.coordinates(r.fit().values())[i]).toArray();
    double xx = moment(x, x);
    double yy = moment(y, y);
    return moment(x, y) / StrictMath.sqrt(xx * yy);
  }

  private static double moment(double[] x, double[] y) {
    double meanX = java.util.Arrays.stream(x).average().orElseThrow();
    double meanY = java.util.Arrays.stream(y).average().orElseThrow();
    double sum = 0;
    for (int s = 0; s < x.length; s++) {
      sum += (x[s] - meanX) * (y[s] - meanY);
    }
    return sum;
  }

  private static int covered(List<Recovery> subjects, ParameterSpace space) {
    int covered = 0;
    for (Recovery subject : subjects) {
      for (String name : space.names()) {
        double[] interval = subject.fit().interval(name, 0.95);
        double truth = subject.truth().get(name);
        covered += truth >= interval[0] && truth <= interval[1] ? 1 : 0;
      }
    }
    return covered;
  }

  @Test
  void precisionAndPreferencesAreRecovered() {
    ParameterSpace space = Example09Fitting.choices();
    List<Recovery> subjects = Example09Fitting.recover(space, 16, 100, 1);

    assertThat(correlation(subjects, space, "gamma")).isGreaterThan(0.85);
    assertThat(correlation(subjects, space, "preference-scale")).isGreaterThan(0.85);
    // of 32 intervals of 95 %, 30.4 hold the truth, give or take 1.2: at least 25 by 4 deviations
    assertThat(covered(subjects, space)).isGreaterThanOrEqualTo(25);
  }

  @Test
  @Tag("slow")
  void trustInTheCueIsRecoveredToo() {
    ParameterSpace space = Example09Fitting.all();
    List<Recovery> subjects = Example09Fitting.recover(space, 60, 200, 2);

    assertThat(correlation(subjects, space, "gamma")).isGreaterThan(0.6);
    assertThat(correlation(subjects, space, "preference-scale")).isGreaterThan(0.85);
    assertThat(correlation(subjects, space, "cue-validity")).isGreaterThan(0.6);
    // of 180 intervals of 95 %, 171 hold the truth, give or take 2.9: at least 159 by 4 deviations
    assertThat(covered(subjects, space)).isGreaterThanOrEqualTo(159);
  }
}
