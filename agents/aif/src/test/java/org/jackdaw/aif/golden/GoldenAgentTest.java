package org.jackdaw.aif.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.inductive.InductiveRule;
import org.jackdaw.aif.inductive.InductiveRule.Direction;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Sampling;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorded runs of pymdp's two generations, replayed layer by layer: fixed-point inference, every
 * term of the expected free energy, policy posterior, marginals, choice and learning.
 */
class GoldenAgentTest {

  private static final double BELIEF = 1e-10;
  private static final double ENERGY = 1e-9;
  private static final double POSTERIOR = 1e-8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "legacy_01_single_p0",
        "legacy_01_single_p1",
        "legacy_02_two_by_three_p0",
        "legacy_02_two_by_three_p1",
        "legacy_03_three_factors_p0",
        "legacy_03_three_factors_p1",
        "legacy_04_random_dirichlet_p0",
        "legacy_04_random_dirichlet_p1",
        "legacy_04_random_dirichlet_p2",
        "legacy_05_tmaze_p0",
        "legacy_05_tmaze_p1",
        "legacy_05_tmaze_p2",
        "legacy_06_grid_p0",
        "legacy_06_grid_p1",
        "legacy_07_learning_p0",
        "legacy_07_learning_p1",
        "legacy_07_learning_p2",
        "legacy_08_inductive_p0",
        "legacy_10_time_dependent_C_p0",
        "legacy_11_soft_observations_p0",
        "legacy_12_full_sampling_p0",
        "legacy_13_terms_p0",
        "legacy_13_terms_p1",
        "legacy_13_terms_p2"
      })
  void reproducesTheNumPyGeneration(String file) throws IOException {
    new Replay(new GoldenFile(file + ".json")).run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jax_01_single_p0",
        "jax_02_two_by_three_iter2_p0",
        "jax_02_two_by_three_p0",
        "jax_03_three_factors_p0",
        "jax_04_random_dirichlet_p0",
        "jax_04_random_dirichlet_p1",
        "jax_05_tmaze_p0",
        "jax_06_grid_p0",
        "jax_07_learning_p0",
        "jax_07_learning_p1",
        "jax_08_inductive_p0",
        "jax_08_inductive_learning_p1",
        "jax_09_soft_observations_p0",
        "jax_10_time_dependent_C_p0",
        "jax_11_joint_action_dependencies_p0"
      })
  void reproducesTheJaxGeneration(String file) throws IOException {
    new Replay(new GoldenFile(file + ".json")).run();
  }

  @Test
  void readsTransitionsThatDependOnSeveralControls() throws IOException {
    new Replay(new GoldenFile("jax_11_joint_action_dependencies_p0.json", true)).run();
  }

  /** One file, step by step; the recorded action drives the next prior. */
  private static final class Replay {

    private final GoldenFile file;
    private final Model model;
    private final WorkingModel working;
    private final Evidence evidence;
    private final FixedPointInference inference;
    private final Optional<Intention> intention;
    private final ExpectedFreeEnergy energy;
    private final ActionSelection selection;
    private final DirichletLearning learning;
    private final MarginalBelief prior;
    private final MarginalBelief before;
    private final MarginalBelief belief;
    private final TermWeights weights;

    Replay(GoldenFile file) {
      this.file = file;
      model = file.model();
      working = working(file, model, file.conventions());
      evidence = new Evidence(working);
      inference = new FixedPointInference(working);
      intention = intention(file, working);
      energy = new ExpectedFreeEnergy(working, PolicySet.of(file.policies(model)), intention);
      weights = weights(file.options);
      selection = selection(file, model, energy.policies());
      learning = new DirichletLearning(working, rates(file), taught(file));
      prior = working.newBelief();
      before = working.newBelief();
      belief = working.newBelief();
    }

    private static Optional<Intention> intention(GoldenFile file, WorkingModel working) {
      JsonNode intended = file.model.path("H");
      if (intended.isEmpty()) {
        return Optional.empty();
      }
      List<double[]> states = new ArrayList<>();
      intended.forEach(h -> states.add(GoldenFile.tensor(h)));
      String prefix = file.legacy ? "ii_" : "inductive_";
      InductiveRule rule =
          new InductiveRule(
              file.options.path(prefix + "depth").asInt(),
              file.options.path(prefix + "threshold").asDouble(),
              file.options.path(prefix + "epsilon").asDouble(),
              file.legacy ? Direction.FORWARD : Direction.BACKWARD);
      return Optional.of(new Intention(working, states, rule));
    }

    private void reachability(JsonNode expected) {
      for (int f = 0; f < expected.size(); f++) {
        double[] sets = GoldenFile.tensor(expected.get(f));
        for (int i = 0; i < sets.length; i++) {
          int states = working.size(f);
          assertThat(intention.orElseThrow().way(f).reaches(i / states, i % states))
              .isEqualTo(sets[i] == 1);
        }
      }
    }

    private void copyCounts(WorkingModel target) {
      working.learnt().forEach((name, table) -> copyCounts(table, target.learnt().get(name)));
    }

    private static void copyCounts(WorkingTable table, WorkingTable target) {
      double[] counts = new double[table.rows() * table.columns()];
      for (int cell = 0; cell < counts.length; cell++) {
        counts[cell] = table.counts().orElseThrow().count(cell % table.rows(), cell / table.rows());
      }
      target.setCounts(counts);
    }

    private static WorkingModel working(GoldenFile file, Model model, Conventions conventions) {
      Set<String> learnt = new TreeSet<>();
      add(learnt, file.model.path("pA"), "likelihood.m");
      add(learnt, file.model.path("pB"), "transition.f");
      add(learnt, file.model.path("pD"), "start.f");
      WorkingModel working = new WorkingModel(model, conventions, 1, learnt, 1);
      for (int m = 0; m < file.model.path("pA").size(); m++) {
        working.likelihood(m).setCounts(GoldenFile.columnMajor(file.model.path("pA").get(m)));
      }
      for (int f = 0; f < file.model.path("pB").size(); f++) {
        working.transition(f).setCounts(GoldenFile.columnMajor(file.model.path("pB").get(f)));
      }
      for (int f = 0; f < file.model.path("pD").size(); f++) {
        working.start(f).setCounts(GoldenFile.columnMajor(file.model.path("pD").get(f)));
      }
      return working;
    }

    private static void add(Set<String> names, JsonNode counts, String prefix) {
      for (int i = 0; i < counts.size(); i++) {
        names.add(prefix + i);
      }
    }

    private static TermWeights weights(JsonNode options) {
      return new TermWeights(
          options.path("use_utility").asBoolean() ? 1 : 0,
          1,
          options.path("use_states_info_gain").asBoolean() ? 1 : 0,
          options.path("use_param_info_gain").asBoolean() ? 1 : 0);
    }

    private static ActionSelection selection(GoldenFile file, Model model, PolicySet policies) {
      Sampling sampling =
          file.options.path("sampling_mode").asText().equals("full")
              ? Sampling.FULL
              : Sampling.MARGINAL;
      return new ActionSelection(
          model,
          policies,
          new ActionSelection.Rule(
              file.options.path("gamma").asDouble(),
              file.options.path("alpha").asDouble(),
              sampling,
              Determinism.BEST,
              Ties.FIRST),
          GoldenFile.tensor(file.model.path("E")));
    }

    private static DirichletLearning.Rates rates(GoldenFile file) {
      return new DirichletLearning.Rates(
          file.options.path("lr_pA").asDouble(1),
          file.options.path("lr_pB").asDouble(1),
          file.options.path("lr_pD").asDouble(1));
    }

    private static Set<String> taught(GoldenFile file) {
      Set<String> names = new TreeSet<>();
      add(names, file, "A", "likelihood.m");
      add(names, file, "B", "transition.f");
      add(names, file, "D", "start.f");
      return names;
    }

    private static void add(Set<String> names, GoldenFile file, String kind, String prefix) {
      for (int i = 0; i < file.model.path("p" + kind).size(); i++) {
        if (file.learns(kind, i)) {
          names.add(prefix + i);
        }
      }
    }

    void run() {
      MarginalBelief first = working.newBelief();
      reachability(file.model.path("I"));
      for (JsonNode step : file.root.path("steps")) {
        boolean begins = step.path("action_before").isNull();
        int action =
            begins ? -1 : file.joint(model, GoldenFile.integers(step.path("action_before")));
        before.copy(belief);
        predict(begins, action);
        beliefs("prior", step, prior);
        observe(step.path("observation"));
        inference.infer(prior, evidence, belief);
        beliefs("qs", step, belief);
        freeEnergy(step);
        plan(step);
        learn(step, begins, action);
        if (begins) {
          first.copy(belief);
        }
      }
      start(first);
    }

    private void predict(boolean begins, int action) {
      if (begins) {
        working.start(prior);
      } else {
        working.predict(before, action, prior);
      }
    }

    private void observe(JsonNode observation) {
      for (int m = 0; m < observation.size(); m++) {
        if (observation.get(m).isInt()) {
          evidence.observe(m, observation.get(m).asInt());
        } else {
          evidence.observe(m, GoldenFile.tensor(observation.get(m)));
        }
      }
    }

    private static void beliefs(String key, JsonNode step, MarginalBelief actual) {
      for (int f = 0; f < actual.factors(); f++) {
        assertThat(actual.marginal(f))
            .as("%s of factor %d at step %s", key, f, step.path("t"))
            .containsExactly(GoldenFile.tensor(step.path(key).get(f)), within(BELIEF));
      }
    }

    private void freeEnergy(JsonNode step) {
      JsonNode expected = step.path("vfe");
      if (expected.isNumber()) {
        assertThat(inference.freeEnergy()).isCloseTo(expected.asDouble(), within(ENERGY));
      } else if (expected.isObject()) {
        JsonNode parts = expected.path("components");
        assertThat(inference.parts().total())
            .isCloseTo(expected.path("vfe").asDouble(), within(ENERGY));
        assertThat(inference.parts().negativeEntropy())
            .isCloseTo(scalar(parts.path("neg_entropy_t")), within(ENERGY));
        assertThat(inference.parts().priorCrossEntropy())
            .isCloseTo(scalar(parts.path("prior_cross_entropy_t")), within(ENERGY));
        assertThat(inference.parts().accuracy())
            .isCloseTo(scalar(parts.path("accuracy_t")), within(ENERGY));
      }
      if (step.has("fpi_iterations")) {
        assertThat(inference.sweeps()).isEqualTo(step.path("fpi_iterations").asInt());
      }
    }

    private static double scalar(JsonNode tensor) {
      return GoldenFile.tensor(tensor)[0];
    }

    private void plan(JsonNode step) {
      energy.evaluate(belief, 0);
      JsonNode terms = step.path("efe_terms");
      term(terms.path("utility"), Term.UTILITY);
      term(terms.path("state_info_gain"), Term.STATE_INFORMATION_GAIN);
      term(terms.path("pA_info_gain"), Term.LIKELIHOOD_INFORMATION_GAIN);
      term(terms.path("pB_info_gain"), Term.TRANSITION_INFORMATION_GAIN);
      term(terms.path("inductive"), Term.INDUCTIVE_VALUE);
      joint(terms.path("state_info_gain_joint_outcomes"));
      double[] values = new double[energy.policies().size()];
      energy.negative(weights, values);
      assertThat(values)
          .as("negative expected free energy at step %s", step.path("t"))
          .containsExactly(GoldenFile.tensor(step.path("neg_efe")), within(ENERGY));
      selection.weigh(values, Optional.empty());
      choice(step);
    }

    private void term(JsonNode expected, Term term) {
      if (expected.isObject()) {
        double[] actual = new double[energy.policies().size()];
        for (int p = 0; p < actual.length; p++) {
          actual[p] = energy.term(term, p);
        }
        assertThat(actual)
            .as(term.word())
            .containsExactly(GoldenFile.tensor(expected), within(ENERGY));
      }
    }

    private void joint(JsonNode expected) {
      if (!expected.isObject()) {
        return;
      }
      WorkingModel jointly =
          working(file, model, file.conventions().with(InformationGain.Scope.JOINT));
      copyCounts(jointly);
      ExpectedFreeEnergy all = new ExpectedFreeEnergy(jointly, energy.policies());
      all.evaluate(belief, 0);
      for (int p = 0; p < all.policies().size(); p++) {
        assertThat(all.term(Term.STATE_INFORMATION_GAIN, p))
            .isCloseTo(GoldenFile.tensor(expected)[p], within(ENERGY));
      }
    }

    private void choice(JsonNode step) {
      double[] posterior = GoldenFile.tensor(step.path("q_pi"));
      for (int p = 0; p < posterior.length; p++) {
        assertThat(selection.posterior(p)).isCloseTo(posterior[p], within(POSTERIOR));
      }
      JsonNode marginals = step.path("action_marginals");
      for (int c = 0; !file.severalControls && c < marginals.size(); c++) {
        double[] marginal = GoldenFile.tensor(marginals.get(c));
        for (int a = 0; a < marginal.length; a++) {
          assertThat(selection.marginal(c, a)).isCloseTo(marginal[a], within(POSTERIOR));
        }
      }
      drawn(step);
      if (decided(step)) {
        String key = file.legacy ? "deterministic_action" : "deterministic_action_full";
        assertThat(selection.choose(new RandomStream(1)))
            .isEqualTo(file.joint(model, GoldenFile.integers(step.path(key))));
      }
    }

    private void drawn(JsonNode step) {
      JsonNode controls = step.path("action_probabilities_alpha");
      for (int c = 0; c < controls.size(); c++) {
        double[] expected = GoldenFile.tensor(controls.get(c));
        double[] actual = new double[expected.length];
        selection.drawn(c, actual);
        assertThat(actual).containsExactly(expected, within(POSTERIOR));
      }
      if (step.has("policy_probabilities_alpha")) {
        double[] expected = GoldenFile.tensor(step.path("policy_probabilities_alpha"));
        double[] actual = new double[expected.length];
        selection.drawnPolicies(actual);
        assertThat(actual).containsExactly(expected, within(POSTERIOR));
      }
    }

    private boolean decided(JsonNode step) {
      if (step.path("argmax_is_tied").toString().contains("true")) {
        return false;
      }
      double[] posterior = GoldenFile.tensor(step.path("q_pi")).clone();
      java.util.Arrays.sort(posterior);
      int last = posterior.length - 1;
      return last == 0 || posterior[last] - posterior[last - 1] > 1e-6;
    }

    private void learn(JsonNode step, boolean begins, int action) {
      if (!step.has("qA") && !step.has("qB")) {
        return;
      }
      if (!begins) {
        learning.moved(before, action, belief);
      }
      learning.observed(evidence, belief);
      for (int m = 0; m < step.path("qA").size(); m++) {
        counts("qA", step, m, working.likelihood(m));
      }
      for (int f = 0; f < step.path("qB").size(); f++) {
        counts("qB", step, f, working.transition(f));
      }
      intention.ifPresent(Intention::refresh);
      reachability(step.path("I_after"));
    }

    private static void counts(String key, JsonNode step, int which, WorkingTable table) {
      JsonNode node = step.path(key).get(which);
      double[] expected = GoldenFile.columnMajor(node);
      for (int i = 0; i < expected.length; i++) {
        assertThat(table.counts().orElseThrow().count(i % table.rows(), i / table.rows()))
            .as("%s[%d] at step %s", key, which, step.path("t"))
            .isCloseTo(expected[i], within(BELIEF));
      }
    }

    private void start(MarginalBelief first) {
      JsonNode expected = file.root.path("final_D_update");
      for (int f = 0; f < expected.path("qD").size(); f++) {
        learning.started(f, first);
        double[] counts = GoldenFile.tensor(expected.path("qD").get(f));
        for (int s = 0; s < counts.length; s++) {
          assertThat(working.start(f).counts().orElseThrow().count(s, 0))
              .isCloseTo(counts[s], within(BELIEF));
        }
      }
    }
  }
}
