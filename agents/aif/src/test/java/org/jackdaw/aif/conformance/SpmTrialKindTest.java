package org.jackdaw.aif.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What the replay of SPM's trials does with files that are not as this engine expects. */
class SpmTrialKindTest {

  private static ObjectNode recorded(String name) throws IOException {
    String path = "/golden/spm/" + name + ".json";
    try (InputStream in = SpmTrialKindTest.class.getResourceAsStream(path)) {
      return (ObjectNode) new ObjectMapper().readTree(in);
    }
  }

  private static Deviations check(ObjectNode file) {
    Deviations deviations = new Deviations();
    new SpmTrialKind().check(file, deviations);
    return deviations;
  }

  @Test
  void comparesEveryNumberOfALowerLevel() throws IOException {
    ObjectNode file = recorded("hierarchical_link");
    ObjectNode lower = (ObjectNode) file.at("/trials/0/lower/2/out");
    ArrayNode errors = (ArrayNode) lower.at("/vn/1/data");
    errors.set(40, errors.get(40).asDouble() + 1e-8);
    assertThat(check(file).failures())
        .extracting(Deviations.Failure::field)
        .containsExactly("trials 0.lower 2.out vn[1][40]");
  }

  @Test
  void failsAtParametersAndOutputsThatNobodyReads() throws IOException {
    ObjectNode file = recorded("random_two_factor");
    ((ObjectNode) file.path("model")).put("kappa", 2);
    ((ObjectNode) file.path("options")).put("BMR", 1);
    ((ObjectNode) file.at("/trials/0/out")).put("Ff", 2);
    assertThat(check(file).failures())
        .extracting(Deviations.Failure::field)
        .containsExactlyInAnyOrder("options.BMR", "model.kappa", "trials 0.out.Ff");
  }

  @Test
  void noticesAnotherHyperparameter() throws IOException {
    for (String name : new String[] {"alpha", "beta", "zeta", "tau", "erp"}) {
      ObjectNode file = recorded("random_hyperparameters");
      ObjectNode model = (ObjectNode) file.path("model");
      double other = name.equals("zeta") ? 0.05 : model.path(name).asDouble() * 1.001;
      model.put(name, other);
      assertThat(check(file).failures()).as(name).isNotEmpty();
    }
  }

  @Test
  void asksForOutputsOnlyWhereSomethingWasLearnt() throws IOException {
    ObjectNode file = recorded("random_two_factor");
    ((ObjectNode) file.at("/trials/0/out")).put("Fe", -0.5);
    assertThat(check(file).failures())
        .extracting(Deviations.Failure::field)
        .containsExactly("trials 0.out.Fe");
  }
}
