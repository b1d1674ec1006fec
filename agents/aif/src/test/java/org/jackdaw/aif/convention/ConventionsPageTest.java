package org.jackdaw.aif.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.PrecisionInference;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.spm.OpenTrial;
import org.jackdaw.aif.spm.SpmModel;
import org.jackdaw.aif.spm.SpmModelBuilder;
import org.jackdaw.aif.spm.SpmScheme;
import org.jackdaw.aif.spm.SpmSettings;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.TableName;
import org.junit.jupiter.api.Test;

/** Every number of the page on conventions, line by line. */
class ConventionsPageTest {

  private static final List<Conventions> SETTINGS =
      List.of(Conventions.CLEAN, Conventions.PYMDP_LEGACY, Conventions.PYMDP_JAX, Conventions.SPM);

  private static String page() throws IOException {
    return Files.readString(Path.of("../../harness/docs/conventions.md"));
  }

  private static void line(String what, String format, double... numbers) throws IOException {
    StringBuilder line = new StringBuilder("| ").append(what).append(" |");
    for (double number : numbers) {
      line.append(' ').append(String.format(Locale.ROOT, format, number)).append(" |");
    }
    assertThat(page()).contains(line);
  }

  private static double[] each(Function<Conventions, Double> number) {
    return SETTINGS.stream().mapToDouble(number::apply).toArray();
  }

  /** Three settings by their conventions, SPM by its scheme. */
  private static double[] belief(Model model, int... outcomes) {
    double[] numbers = each(conventions -> belief(conventions, model, outcomes));
    numbers[3] = spm(model, outcomes);
    return numbers;
  }

  private static double belief(Conventions conventions, Model model, int... outcomes) {
    WorkingModel working = WorkingModel.of(model, conventions);
    return belief(working, new Evidence(working).observeAll(outcomes));
  }

  private static double belief(WorkingModel model, Evidence evidence) {
    MarginalBelief prior = model.newBelief();
    MarginalBelief posterior = model.newBelief();
    model.start(prior);
    new FixedPointInference(model).infer(prior, evidence, posterior);
    return posterior.probability(0, 0);
  }

  private static double spm(Model model, int... outcomes) {
    SpmModelBuilder builder = SpmModel.builder().steps(1);
    for (int f = 0; f < model.factors().size(); f++) {
      builder.factor(Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1)).start(model.startMarginal(f));
    }
    double[] cells = new double[2 * model.likelihood(0).table().columns()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = model.likelihood(0).table().get(i / (cells.length / 2), i % (cells.length / 2));
    }
    int[] shape = cells.length == 4 ? new int[] {2, 2} : new int[] {2, 2, 2};
    SpmScheme scheme =
        new SpmScheme(builder.modality(Tensor.of(shape, cells)).build(), SpmSettings.SPM);
    OpenTrial trial = scheme.open(List.of(), OpenTrial.Responses.OMITTED);
    trial.observe(outcomes);
    double[] belief = new double[2];
    trial.belief(0, 0, belief);
    return belief[0];
  }

  private static ModelBuilder coin() {
    return Model.builder()
        .factor("coin", "heads", "tails")
        .control("look", "yes", "no")
        .deterministicTransition("coin", List.of(Parent.before("coin")), v -> v[0]);
  }

  private static ModelBuilder report(ModelBuilder builder, String name, double right) {
    return builder
        .modality(name, "heads", "tails")
        .likelihood(
            name,
            List.of(Parent.after("coin")),
            (v, column) -> {
              column[v[0]] = right;
              column[1 - v[0]] = 1 - right;
            });
  }

  private static Model twins() {
    return Model.builder()
        .factor("first", "a", "b")
        .factor("second", "a", "b")
        .control("look", "yes", "no")
        .modality("same", "yes", "no")
        .deterministicTransition("first", List.of(Parent.before("first")), v -> v[0])
        .deterministicTransition("second", List.of(Parent.before("second")), v -> v[0])
        .likelihood(
            "same",
            List.of(Parent.after("first"), Parent.after("second")),
            (v, column) -> {
              column[0] = v[0] == v[1] ? 0.9 : 0.1;
              column[1] = 1 - column[0];
            })
        .start("first", 0.6, 0.4)
        .start("second", 0.7, 0.3)
        .build();
  }

  private static double term(WorkingModel model, Term term) {
    MarginalBelief start = model.newBelief();
    model.start(start);
    ExpectedFreeEnergy energy =
        new ExpectedFreeEnergy(model, PolicySet.all(model.actions().size(), 1));
    energy.evaluate(start, 0);
    return energy.term(term, 0);
  }

  @Test
  void guardsLogarithms() throws IOException {
    line("ln 0", "%.4f", each(c -> c.logGuard().ofZero()));
    Model mirror = report(coin(), "report", 1).build();
    line("belief in a state that the outcome excludes", "%.1e", belief(mirror, 1));
  }

  @Test
  void descendsOrSolves() throws IOException {
    line(
        "belief after a report that is right with 0.9",
        "%.4f",
        belief(report(coin(), "report", 0.9).build(), 0));
    line("belief about one of two coupled factors", "%.4f", belief(twins(), 0));
    double first = 0.6 * (0.7 * 0.9 + 0.3 * 0.1);
    double other = 0.4 * (0.7 * 0.1 + 0.3 * 0.9);
    assertThat(page()).contains(String.format(Locale.ROOT, "is %.4f:", first / (first + other)));
  }

  @Test
  void scoresOutcomes() throws IOException {
    Model liked = report(coin(), "report", 1).preference("report", OutcomeValues.of(0, 2)).build();
    line(
        "utility of even odds with preferences (0, 2)",
        "%.4f",
        each(c -> term(WorkingModel.of(liked, c), Term.UTILITY)));
    Model two = report(report(coin(), "one", 1), "other", 1).build();
    line(
        "information from two mirrors of one coin",
        "%.4f",
        each(c -> term(WorkingModel.of(two, c), Term.STATE_INFORMATION_GAIN)));
    Model unknown = report(coin(), "report", 1).build();
    Set<String> tables = Set.of(TableName.likelihood("report"));
    line(
        "information about a column with counts (1, 1)",
        "%.4f",
        each(
            c ->
                term(
                    new WorkingModel(unknown, c, 1, tables, 1), Term.LIKELIHOOD_INFORMATION_GAIN)));
  }

  @Test
  void hearsSoftOutcomes() throws IOException {
    Model model = report(coin(), "report", 0.9).build();
    line(
        "belief after the outcome distribution (0.8, 0.2)",
        "%.4f",
        each(
            c -> {
              WorkingModel working = WorkingModel.of(model, c);
              Evidence evidence = new Evidence(working);
              evidence.observe(0, new double[] {0.8, 0.2});
              return belief(working, evidence);
            }));
  }

  @Test
  void chooses() throws IOException {
    Model model = report(coin(), "report", 1).build();
    line(
        "probability of the first of two tied actions",
        "%.1f",
        each(c -> chance(model, c, new double[] {0, 0})));
    double[] better = each(c -> chance(model, c, new double[] {0.1, 0}));
    better[3] = inferred();
    line("probability of a policy that is 0.1 nats better", "%.4f", better);
  }

  private static double chance(Model model, Conventions conventions, double[] values) {
    boolean tied = values[0] == values[1];
    ActionSelection.Determinism determinism =
        tied ? ActionSelection.Determinism.BEST : ActionSelection.Determinism.DRAWN;
    ActionSelection selection =
        new ActionSelection(
            model,
            PolicySet.all(2, 1),
            new ActionSelection.Rule(
                16, 1, ActionSelection.Sampling.FULL, determinism, conventions.ties()),
            new double[0]);
    selection.weigh(values, Optional.empty());
    double[] chances = new double[2];
    selection.actionProbabilities(chances);
    return chances[0];
  }

  private static double inferred() {
    PrecisionInference inference =
        new PrecisionInference(
            2, new PrecisionInference.Rule(1, 16, false, Double.POSITIVE_INFINITY));
    double[] nothing = {0, 0};
    inference.infer(nothing, nothing, new double[] {0.1, 0});
    return inference.posterior()[0];
  }
}
