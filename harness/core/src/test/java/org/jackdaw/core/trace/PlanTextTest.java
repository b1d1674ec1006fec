package org.jackdaw.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  /** A plan in which policy k does action k % 2 and is worth k nats; policy 0 is out. */
  private record Plan(double... posteriors) implements PlanTrace {

    @Override
    public int policies() {
      return posteriors.length;
    }

    @Override
    public List<Value> actions(int policy) {
      return List.of(Index.of(policy % 2), Index.of(0));
    }

    @Override
    public double posterior(int policy) {
      return posteriors[policy];
    }

    @Override
    public double expectedFreeEnergy(int policy) {
      return policy == 0 ? Double.POSITIVE_INFINITY : -policy;
    }

    @Override
    public List<String> terms() {
      return List.of("utility");
    }

    @Override
    public double term(int term, int policy) {
      return policy / 3.0;
    }
  }

  private final PlanText text = new PlanText(Discrete.of("go", "stay"));

  @Test
  void tellsActionsPosteriorEnergyAndTerms() {
    assertThat(text.of(new Plan(0, 1)))
        .isEqualTo(
            "[{\"policy\":0,\"actions\":[\"go\",\"go\"],\"posterior\":0,\"efe\":null,"
                + "\"terms\":{\"utility\":0}},"
                + "{\"policy\":1,\"actions\":[\"stay\",\"go\"],\"posterior\":1,\"efe\":-1,"
                + "\"terms\":{\"utility\":0.333333}}]");
  }

  @Test
  void ofManyPoliciesTheLeastProbableStandTogether() {
    double[] posteriors = new double[23];
    Arrays.fill(posteriors, 1.0 / 32);
    posteriors[0] = 0;
    posteriors[5] = 1.0 / 128;
    posteriors[7] = 3.0 / 128;
    posteriors[22] = 11.0 / 32 + 1.0 / 32;

    assertThat(text.of(new Plan(posteriors)))
        .startsWith("[{\"policy\":1,")
        .doesNotContain("\"policy\":5,")
        .doesNotContain("\"policy\":7,")
        .contains("\"policy\":22,")
        .endsWith(",{\"others\":3,\"posterior\":0.03125}]");
  }
}
