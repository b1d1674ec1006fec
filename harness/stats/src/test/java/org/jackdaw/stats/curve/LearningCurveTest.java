package org.jackdaw.stats.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.stats.curve.LearningCurve.Between;
import org.jackdaw.stats.curve.LearningCurve.Point;
import org.jackdaw.stats.survival.Duration;
import org.junit.jupiter.api.Test;

class LearningCurveTest {

  private static LearningCurve curve(double... atAndScore) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < atAndScore.length; k += 2) {
      points.add(new Point(atAndScore[k], atAndScore[k + 1]));
    }
    return new LearningCurve(points);
  }

  @Test
  void areaIsTheMeanHeight() {
    LearningCurve curve = curve(0, 0, 50, 1, 200, 0.5);

    // 50 * 0.5 + 150 * 0.75 = 137.5, and 50 * 0 + 150 * 1 = 150, of 200
    assertThat(curve.area(Between.LINE)).isCloseTo(0.6875, within(1e-15));
    assertThat(curve.area(Between.HOLD)).isCloseTo(0.75, within(1e-15));
  }

  @Test
  void constantScoreIsItsOwnArea() {
    assertThat(curve(10, 0.3, 11, 0.3, 90, 0.3).area(Between.LINE)).isCloseTo(0.3, within(1e-15));
    assertThat(curve(10, 0.3).area(Between.HOLD)).isEqualTo(0.3);
  }

  @Test
  void firstCheckpointThatIsGoodEnoughCounts() {
    LearningCurve curve = curve(0, 0, 10, 0.9, 20, 0.5, 30, 0.8, 40, 0.9);

    assertThat(curve.timeTo(0.8, 1)).isEqualTo(Duration.ended(10));
    assertThat(curve.timeTo(0.95, 1)).isEqualTo(Duration.censored(40));
  }

  @Test
  void oneThatDoesNotStayDoesNotCount() {
    LearningCurve curve = curve(0, 0, 10, 1, 20, 0.2, 30, 0.8, 40, 0.9, 50, 1);

    // means of two: 0.5 at 10, 0.6 at 20, 0.5 at 30, 0.85 at 40, 0.95 at 50
    assertThat(curve.timeTo(0.8, 2)).isEqualTo(Duration.ended(40));
    assertThat(curve.timeTo(0.6, 2)).isEqualTo(Duration.ended(40));
    assertThat(curve.timeTo(0.5, 2)).isEqualTo(Duration.ended(10));
    // reached at the last checkpoint, but not seen to stay
    assertThat(curve.timeTo(0.9, 2)).isEqualTo(Duration.censored(50));
  }

  @Test
  void refusesWhatIsNoCurve() {
    assertThatThrownBy(() -> curve()).hasMessage("a learning curve needs at least one checkpoint");
    assertThatThrownBy(() -> curve(1, 0, 1, 0))
        .hasMessage("checkpoints must ascend, got 1.0 before 1.0");
    assertThatThrownBy(() -> curve(1, Double.NaN)).hasMessageContaining("NaN at 1.0");
    assertThatThrownBy(() -> curve(1, 2).timeTo(1, 0)).hasMessage("window must be >= 1, got 0");
  }
}
