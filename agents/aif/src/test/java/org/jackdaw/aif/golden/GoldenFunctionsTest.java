package org.jackdaw.aif.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain.Scope;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.aif.planning.PlannedStep;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.junit.jupiter.api.Test;

/** Elementary functions against recorded inputs and outputs of the two generations. */
class GoldenFunctionsTest {

  private static final double TOLERANCE = 1e-10;

  private static List<JsonNode> cases(String file, String function) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode one : new GoldenFile(file).root.path("cases")) {
      if (one.path("function").asText().equals(function)) {
        cases.add(one);
      }
    }
    assertThat(cases).isNotEmpty();
    return cases;
  }

  @Test
  void weighsParametersByDigammas() throws IOException {
    for (JsonNode one : cases("jax_30_functions_p0.json", "wnorm_exact")) {
      cellGains(one, Conventions.PYMDP_JAX);
    }
  }

  @Test
  void weighsParametersByReciprocals() throws IOException {
    for (JsonNode one : cases("legacy_30_functions_p0.json", "wnorm_legacy")) {
      cellGains(one, Conventions.PYMDP_LEGACY);
    }
  }

  /** A certain column and a certain row single the weight of one cell out, with its sign turned. */
  private static void cellGains(JsonNode one, Conventions conventions) {
    double[] counts = GoldenFile.columnMajor(one.path("input"));
    double[] expected = GoldenFile.columnMajor(one.path("expected"));
    int rows = one.path("input").path("shape").get(0).asInt();
    int columns = counts.length / rows;
    WorkingModel model = counted(rows, columns, conventions);
    WorkingTable table = model.likelihood(0);
    table.setCounts(counts);
    MarginalBelief belief = model.newBelief();
    for (int i = 0; i < counts.length; i++) {
      double[] row = new double[rows];
      double[] state = new double[columns];
      row[i % rows] = 1;
      state[i / rows] = 1;
      belief.set(0, state, 0);
      JointWeights weights = new JointWeights().expand(table, belief, 0);
      assertThat(table.counts().orElseThrow().expectedGain(weights, row))
          .isCloseTo(-expected[i], within(TOLERANCE));
    }
  }

  private static WorkingModel counted(int rows, int columns, Conventions conventions) {
    Model model =
        Model.builder()
            .factor(Variable.numbered("f", columns))
            .modality(Variable.numbered("m", rows))
            .likelihood(
                "m", new Conditional(List.of(Parent.after("f")), Table.uniform(rows, columns)))
            .build();
    return new WorkingModel(model, conventions, 1, Set.of("likelihood.m"), 1);
  }

  @Test
  void addsInformationGainUpOverModalities() throws IOException {
    for (JsonNode one :
        cases("legacy_30_functions_p0.json", "state_info_gain_sum_over_modalities")) {
      informationGain(one, Scope.PER_MODALITY);
    }
  }

  @Test
  void takesInformationGainOfTheJointOutcome() throws IOException {
    for (JsonNode one : cases("legacy_30_functions_p0.json", "state_info_gain_joint")) {
      informationGain(one, Scope.JOINT);
    }
  }

  private static void informationGain(JsonNode one, Scope scope) {
    WorkingModel model =
        WorkingModel.of(dense(one.path("A"), one.path("qs")), Conventions.PYMDP_LEGACY.with(scope));
    MarginalBelief belief = model.newBelief();
    for (int f = 0; f < model.factors(); f++) {
      belief.set(f, GoldenFile.tensor(one.path("qs").get(f)), 0);
    }
    PlannedStep step = new PlannedStep(model);
    step.evaluate(belief, 0, belief, 1);
    assertThat(step.term(Term.STATE_INFORMATION_GAIN))
        .isCloseTo(one.path("expected").asDouble(), within(TOLERANCE));
  }

  private static Model dense(JsonNode likelihoods, JsonNode beliefs) {
    ModelBuilder builder = Model.builder();
    List<Parent> parents = new ArrayList<>();
    for (int f = 0; f < beliefs.size(); f++) {
      builder.factor(Variable.numbered("f" + f, beliefs.get(f).path("data").size()));
      parents.add(Parent.after("f" + f));
    }
    for (int m = 0; m < likelihoods.size(); m++) {
      double[] tensor = GoldenFile.tensor(likelihoods.get(m));
      int rows = likelihoods.get(m).path("shape").get(0).asInt();
      builder.modality(Variable.numbered("m" + m, rows));
      Table table = Table.ofTensor(rows, tensor.length / rows, tensor);
      builder.likelihood("m" + m, new Conditional(parents, table));
    }
    return builder.build();
  }
}
