package org.jackdaw.aif.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeviationsTest {

  private final Deviations deviations = new Deviations();

  /** 0.1 x (1 + 1) = 0.2 is allowed around 1, 0.1 x (1 + 10) = 1.1 around 10. */
  @Test
  void allowsTheToleranceAbsolutelyAndRelatively() {
    deviations.compare("near one", 1, 1.19, 0.1);
    deviations.compare("near ten", 10, 11.05, 0.1);
    assertThat(deviations.failures()).isEmpty();
    deviations.compare("far from one", 1, 1.21, 0.1);
    assertThat(deviations.failures()).hasSize(1);
    assertThat(deviations.worstField()).isEqualTo("near ten");
    assertThat(deviations.compared()).isEqualTo(3);
  }

  @Test
  void readsNumbersThatJsonCannotExpress() throws IOException {
    String tensor = "{\"shape\": [3], \"data\": [\"NaN\", \"Infinity\", \"-Infinity\"]}";
    double[] same = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    deviations.compare("same", new ObjectMapper().readTree(tensor), same, 1e-9);
    assertThat(deviations.failures()).isEmpty();
    deviations.compare("nothing", new ObjectMapper().readTree(tensor), new double[3], 1e-9);
    assertThat(deviations.failures()).hasSize(3);
  }

  @Test
  void failsOnceWhereThereAreFewerNumbersThanRecorded() {
    deviations.compare("numbers", new double[] {1, 2}, new double[] {1}, 1e-9);
    assertThat(deviations.failures()).hasSize(1);
  }

  @Test
  void neverPassesNoNumber() {
    deviations.compare("lost", 1, Double.NaN, 1e-9);
    assertThat(deviations.failures()).hasSize(1);
    assertThat(deviations.worst()).isNaN();
  }

  @Test
  void saysWhatIsNotSupported() {
    deviations.unsupported("options.moon");
    deviations.unsupported("kind", "telepathy");
    assertThat(deviations.failures())
        .extracting(Deviations.Failure::toString)
        .containsExactly(
            "options.moon: this key is not supported",
            "kind = telepathy: this kind is not supported");
  }
}
