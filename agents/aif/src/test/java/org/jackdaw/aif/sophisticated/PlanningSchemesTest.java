package org.jackdaw.aif.sophisticated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * First moves in the T-maze under four schemes, against independently computed rows: sequences
 * scored open-loop count the same context information twice and miss what information is good for;
 * recursive planning does neither.
 */
class PlanningSchemesTest {

  private static final TermWeights UTILITY = new TermWeights(1, 0, 1, 1);
  private static final double TIE = 1e-9;

  static Stream<JsonNode> rows() throws IOException {
    String file = "/golden/ideal-observer.json";
    try (InputStream in = PlanningSchemesTest.class.getResourceAsStream(file)) {
      JsonNode all = new ObjectMapper().readTree(in);
      JsonNode rows = all.path("planning_scheme_expectations").path("rows");
      return StreamSupport.stream(rows.spliterator(), false);
    }
  }

  /** Validity v of the cue, reliability w of the arms, one modality; arms absorb. */
  private static WorkingModel maze(double v, double w, double scale) {
    Model model =
        Model.builder()
            .factor("location", "centre", "left", "right", "cue")
            .factor("context", "left", "right")
            .control("move", "go-centre", "go-left", "go-right", "go-cue")
            .modality("seen", "nothing", "cue-left", "cue-right", "reward", "loss")
            .deterministicTransition(
                "location",
                List.of(Parent.before("location"), Parent.control("move")),
                s -> s[0] == 1 || s[0] == 2 ? s[0] : s[1])
            .likelihood(
                "seen",
                List.of(Parent.after("location"), Parent.after("context")),
                (s, column) -> {
                  boolean arm = s[0] == 1 || s[0] == 2;
                  double reward = s[0] - 1 == s[1] ? w : 1 - w;
                  column[0] = s[0] == 0 ? 1 : 0;
                  column[1] = s[0] == 3 ? s[1] == 0 ? v : 1 - v : 0;
                  column[2] = s[0] == 3 ? s[1] == 1 ? v : 1 - v : 0;
                  column[3] = arm ? reward : 0;
                  column[4] = arm ? 1 - reward : 0;
                })
            .startAt("location", "centre")
            .preference("seen", OutcomeValues.of(0, 0, 0, scale, -scale))
            .build();
    return WorkingModel.of(model, Conventions.CLEAN);
  }

  private static WorkingModel maze(JsonNode row) {
    return maze(
        row.path("v").asDouble(),
        row.path("w").asDouble(),
        row.path("reward_weight_nats").asDouble());
  }

  private static double[] recursive(JsonNode row, TermWeights weights) {
    WorkingModel model = maze(row);
    MarginalBelief start = model.newBelief();
    model.start(start);
    SearchRule rule = SearchRule.exact(row.path("horizon").asInt(), 100_000);
    SophisticatedSearch search = new SophisticatedSearch(model, rule, weights);
    search.search(start, 0, Integer.MAX_VALUE);
    double[] values = new double[4];
    for (int a = 0; a < 4; a++) {
      values[a] = search.negative(a);
    }
    return values;
  }

  /** The best policy that begins with each move. */
  private static double[] openLoop(JsonNode row, TermWeights weights) {
    WorkingModel model = maze(row);
    MarginalBelief start = model.newBelief();
    model.start(start);
    PolicySet policies = PolicySet.all(4, row.path("horizon").asInt());
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(model, policies);
    energy.evaluate(start, 0);
    double[] values = new double[4];
    java.util.Arrays.fill(values, Double.NEGATIVE_INFINITY);
    for (int p = 0; p < policies.size(); p++) {
      int first = policies.action(p, 0);
      values[first] = Math.max(values[first], energy.negative(weights, p));
    }
    return values;
  }

  private static Set<String> best(double[] values) {
    double max = java.util.Arrays.stream(values).max().orElseThrow();
    List<String> moves = List.of("go-centre", "go-left", "go-right", "go-cue");
    Set<String> best = new TreeSet<>();
    for (int a = 0; a < values.length; a++) {
      if (values[a] > max - TIE) {
        best.add(moves.get(a));
      }
    }
    return best;
  }

  private static Set<String> expected(JsonNode row, String key) {
    Set<String> moves = new TreeSet<>();
    row.path(key).forEach(move -> moves.add(move.asText()));
    return moves;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void scoresFirstMovesRecursively(JsonNode row) {
    double[] values = recursive(row, TermWeights.ONE);

    for (int a = 0; a < values.length; a++) {
      double score = row.path("recursive_scores_nats").get(a).asDouble();
      assertThat(values[a]).as("move %d", a).isCloseTo(score, within(1e-9));
    }
    assertThat(best(values)).isEqualTo(expected(row, "recursive_with_information"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void goesToTheCueForUtilityAloneIfPlanningIsRecursive(JsonNode row) {
    assertThat(best(recursive(row, UTILITY))).isEqualTo(expected(row, "recursive_utility_only"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void scoresSequencesOpenLoop(JsonNode row) {
    double[] values = openLoop(row, TermWeights.ONE);

    assertThat(java.util.Arrays.stream(values).max().orElseThrow())
        .isCloseTo(row.path("open_loop_best_score_nats").asDouble(), within(1e-9));
    assertThat(best(values)).isEqualTo(expected(row, "open_loop_with_information"));
    assertThat(best(openLoop(row, UTILITY))).isEqualTo(expected(row, "open_loop_utility_only"));
  }
}
