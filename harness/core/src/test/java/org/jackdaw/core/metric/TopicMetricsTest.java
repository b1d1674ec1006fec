package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

/** The corridor's goal is its one latent factor; where one is, is always seen. */
class TopicMetricsTest {

  private static final double EXACT = 1e-12;
  private static final int STAY = 1;

  private static Measured about(ConfigurableMetric<TopicOptions> metric, String factor) {
    TopicOptions options = new TopicOptions(Optional.of(factor));
    return Measured.with(metric, options, CueCorridor.informed(), new Scripted(STAY), 3);
  }

  /** With h the sounds from the left minus those from the right the odds of left are 4^h. */
  private static double left(Measured measured) {
    double odds = 1;
    for (int sound : measured.sounds) {
      odds *= sound == 0 ? 4 : 0.25;
    }
    return odds / (1 + odds);
  }

  private static double entropy(double p) {
    return -(p * StrictMath.log(p) + (1 - p) * StrictMath.log(1 - p)) / StrictMath.log(2);
  }

  @Test
  void allThatIsLearntInTheCorridorIsAboutTheGoal() {
    for (String factor : List.of("goal", "latent")) {
      Measured goal = about(new InfoGain(), factor);
      Measured whole = new Measured(new InfoGain(), CueCorridor.informed(), new Scripted(STAY), 3);
      for (long seed = 0; seed < 5; seed++) {
        goal.episode(seed);
        whole.episode(seed);
        double gained = whole.value(0).getAsDouble();
        assertThat(goal.value(0).getAsDouble()).isCloseTo(gained, within(EXACT));
        // one bit could be known: the share is the sum, and the total 1 - H
        assertThat(goal.value(2).getAsDouble()).isCloseTo(gained, within(EXACT));
        assertThat(goal.value(1).getAsDouble()).isCloseTo(1 - entropy(left(goal)), within(EXACT));
      }
    }
  }

  @Test
  void nothingIsLearntAboutWhatIsSure() {
    Measured position = about(new InfoGain(), "position");
    position.episode(1);

    assertThat(position.value(0)).hasValue(0);
    assertThat(position.value(2)).isEmpty(); // no share of nothing
  }

  @Test
  void aTopicThatTheWorldDoesNotHaveStaysBlank() {
    Measured door = about(new InfoGain(), "door");
    Measured entropy = about(new BeliefEntropy(), "door");
    door.episode(1);
    entropy.episode(1);

    assertThat(door.value(0)).isEmpty();
    assertThat(entropy.value(0)).isEmpty();
    assertThat(entropy.value(1)).isEmpty();
  }

  @Test
  void whatIsLeftToKnowIsAskedPerFactor() {
    Measured goal = about(new BeliefEntropy(), "goal");
    Measured position = about(new BeliefEntropy(), "position");
    for (long seed = 0; seed < 5; seed++) {
      goal.episode(seed);
      position.episode(seed);
      assertThat(goal.value(0).getAsDouble()).isCloseTo(entropy(left(goal)), within(EXACT));
      assertThat(position.value(0)).hasValue(0);
    }
  }

  private static OptionalDouble agentsEntropy(String factor, Believing agent) {
    Measured measured =
        Measured.with(
            new BeliefEntropy(),
            new TopicOptions(Optional.of(factor)),
            CueCorridor.informed(),
            agent,
            2);
    measured.episode(1);
    return measured.value(1);
  }

  @Test
  void theAgentsBeliefAboutAFactorIsAMarginalOfItsBlock() {
    double[] joint = {0.1, 0, 0.2, 0, 0.2, 0, 0, 0, 0.1, 0.4}; // position x goal: left 0.6
    Believing exact = new Believing(List.of(List.of("position", "goal")), joint);
    assertThat(agentsEntropy("goal", exact).getAsDouble()).isCloseTo(entropy(0.6), within(EXACT));

    double[] turned = {0.1, 0.2, 0.2, 0, 0.1, 0, 0, 0, 0, 0.4}; // goal x position
    Believing other = new Believing(List.of(List.of("goal", "position")), turned);
    assertThat(agentsEntropy("goal", other).getAsDouble()).isCloseTo(entropy(0.6), within(EXACT));

    Believing apart = new Believing(List.of(List.of("goal")), new double[] {0.25, 0.75});
    assertThat(agentsEntropy("latent", apart).getAsDouble())
        .isCloseTo(entropy(0.25), within(EXACT));
  }

  @Test
  void beliefsAboutOtherStatesThanTheWorldsAreNotCompared() {
    Believing stranger = new Believing(List.of(List.of("goal")), new double[] {0.2, 0.3, 0.5});

    assertThat(agentsEntropy("goal", stranger)).isEmpty();
    assertThat(agentsEntropy("position", stranger)).isEmpty();
  }
}
