package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.sequence.ObservationVisits;
import org.jackdaw.core.metric.sequence.SequenceSurprisal;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class SequenceMetricsTest {

  private static final double EXACT = 1e-12;

  /** In place the corridor shows two different sounds. */
  @Test
  void observationsAreCountedWhateverIsHidden() {
    Measured measured =
        new Measured(new ObservationVisits(), CueCorridor.informed(), new Scripted(1), 9);
    for (long seed = 0; seed < 10; seed++) {
      measured.episode(seed);
      double left = measured.sounds.stream().filter(s -> s == 0).count() / 10.0;

      assertThat(measured.value(0)).hasValue(left == 0 || left == 1 ? 1 : 2);
      assertThat(measured.value(1).getAsDouble()).isCloseTo(Bits.coin(left), within(EXACT));
      assertThat(measured.value(2).getAsDouble())
          .isCloseTo(StrictMath.pow(2, Bits.coin(left)), within(1e-11));
    }
  }

  /** Ten joint outcomes: the first costs log2 10 bits, whatever it is. */
  @Test
  void codeLengthStartsFromAllThatCouldBeSeen() {
    Measured measured =
        new Measured(new SequenceSurprisal(), CueCorridor.informed(), new Scripted(1), 9);
    measured.episode(1);

    assertThat(measured.after(0, 0).getAsDouble()).isCloseTo(Bits.log(10), within(EXACT));
    assertThat(measured.value(0).getAsDouble()).isGreaterThan(Bits.log(10));
  }

  @Test
  void aPredictorThatGoesOnLearningIsLessAndLessSurprised() {
    Measured measured =
        Measured.with(
            new SequenceSurprisal(),
            new SpanOptions(Span.TRAINING),
            CueCorridor.announced(),
            new Scripted(1),
            9);
    measured.episode(Phase.TRAIN, 1);
    double first = measured.value(0).getAsDouble();
    for (long seed = 0; seed < 50; seed++) {
      measured.episode(Phase.TRAIN, seed);
    }
    assertThat(measured.value(0).getAsDouble()).isLessThan(first / 3);
    measured.episode(Phase.EVALUATE, 1);
    assertThat(measured.value(0)).isEmpty();
  }
}
