package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.metric.information.ParameterGain;
import org.jackdaw.core.run.ThreeArms;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class ParameterGainTest {

  private static final double EXACT = 1e-12;

  /** The first pull of an arm with prior Beta(1, 1), in bits. */
  private static final double FIRST = 1 - 0.5 / StrictMath.log(2);

  private static final double[] MEANS = {0.2, 0.5, 0.8};

  /**
   * Each arm once: three times what a first pull tells, in any case. Each posterior mean is 2/3 or
   * 1/3, so the mean error follows from what was paid; as every arm was pulled once, the error
   * where the agent went is the same.
   */
  @Test
  void pullsTellAboutTheirArm() {
    Measured measured =
        Measured.with(
            new ParameterGain(),
            new ParameterGain.Options(List.of("likelihood.pay"), 1),
            new ThreeArms(),
            new Scripted(0, 1, 2),
            3);
    measured.episode(Phase.TRAIN, 5);

    assertThat(measured.value(0).getAsDouble()).isCloseTo(3 * FIRST, within(EXACT));
    assertThat(measured.value(1).getAsDouble()).isCloseTo(3 * FIRST, within(EXACT));
    assertThat(measured.value(2).getAsDouble()).isCloseTo(3 * FIRST, within(EXACT));
    double error = 0;
    for (int arm = 0; arm < 3; arm++) {
      double p = measured.rewards.get(arm) > 0 ? 2.0 / 3 : 1.0 / 3;
      error +=
          Bits.divergence(new double[] {MEANS[arm], 1 - MEANS[arm]}, new double[] {p, 1 - p}) / 3;
    }
    assertThat(measured.value(3).getAsDouble()).isCloseTo(error, within(EXACT));
    assertThat(measured.value(4).getAsDouble()).isCloseTo(error, within(EXACT));
  }

  @Test
  void evaluationSaysWhatTrainingLearntAndAddsNothing() {
    Measured measured = new Measured(new ParameterGain(), new ThreeArms(), new Scripted(2), 4);
    measured.episode(Phase.TRAIN, 1);
    double total = measured.value(2).getAsDouble();
    for (long seed = 0; seed < 3; seed++) {
      measured.episode(Phase.EVALUATE, seed);
      assertThat(measured.value(0)).isEmpty();
      assertThat(measured.value(1)).isEmpty();
      assertThat(measured.value(2)).hasValue(total);
    }
    measured.episode(Phase.TRAIN, 2);
    assertThat(measured.value(2).getAsDouble()).isGreaterThan(total);
  }

  /** The corridor's moves are certain: 3 positions x 3 moves that can be tried, five outcomes. */
  @Test
  void movesAreLearntFromTheTrueStates() {
    Measured measured =
        Measured.with(
            new ParameterGain(),
            new ParameterGain.Options(List.of("transition.position"), 1),
            CueCorridor.informed(),
            new Scripted(1),
            4);
    measured.episode(Phase.TRAIN, 1);

    // one of nine columns was seen four times: its outcome has mean 5/9, that of others 1/5
    double error = (8 * Bits.log(5) + Bits.log(9.0 / 5)) / 9;
    assertThat(measured.value(3).getAsDouble()).isCloseTo(error, within(EXACT));
    assertThat(measured.value(4).getAsDouble()).isCloseTo(Bits.log(9.0 / 5), within(EXACT));
  }

  @Test
  void tablesThatTheWorldLacksAreNamed() {
    ParameterGain.Options options = new ParameterGain.Options(List.of("likelihood.sond"), 1);
    ModelFacts facts = new ModelFacts(CueCorridor.informed().model(0), 3);

    assertThat(
            new ParameterGain()
                .hindrance(options, CueCorridor.informed().spec(), Optional.of(facts))
                .orElseThrow())
        .startsWith("unknown table 'likelihood.sond': did you mean 'likelihood.sound'?");
  }
}
