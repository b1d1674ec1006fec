package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/** Models that use every feature of the format, drawn from a seed. */
final class RandomModels {

  private final RandomStream random;
  private final List<Variable> factors = new ArrayList<>();
  private final List<Variable> controls = new ArrayList<>();
  private final ModelBuilder builder = Model.builder();

  private RandomModels(long seed) {
    this.random = SeedTree.root(seed).stream();
  }

  static Model of(long seed) {
    return new RandomModels(seed).model();
  }

  private Model model() {
    for (String name : List.of("place", "context", "a.b c", "kept")) {
      factors.add(variable(name));
      builder.factor(factors.get(factors.size() - 1));
    }
    for (int c = 0; c < random.nextInt(3); c++) {
      controls.add(variable("control " + c));
      builder.control(controls.get(c));
    }
    transition(factors.get(0));
    transition(factors.get(1));
    modality("sight", true);
    modality("sound", false);
    Variable pay = variable("pay");
    builder.modality(pay).likelihood("pay", conditional(pay, parents(false)));
    starts();
    goal(pay);
    between();
    return builder.build();
  }

  private Variable variable(String name) {
    int size = 1 + random.nextInt(4);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      labels.add(List.of("left", "7", "null", "a, b").get(i));
    }
    return random.nextBoolean() ? new Variable(name, labels) : Variable.numbered(name, size);
  }

  private void transition(Variable factor) {
    List<Parent> parents = new ArrayList<>();
    factors.stream()
        .filter(f -> random.nextBoolean())
        .forEach(f -> parents.add(Parent.before(f.name())));
    controls.stream()
        .filter(c -> random.nextBoolean())
        .forEach(c -> parents.add(Parent.control(c.name())));
    builder.transition(factor.name(), conditional(factor, parents));
  }

  private void modality(String name, boolean stateOnly) {
    Variable modality = variable(name);
    builder.modality(modality).likelihood(name, conditional(modality, parents(stateOnly)));
    if (random.nextBoolean()) {
      builder.absentAtReset(name);
    }
    if (random.nextBoolean()) {
      builder.preference(name, values(modality.size(), 1 + random.nextInt(3)));
    }
  }

  private List<Parent> parents(boolean stateOnly) {
    List<Parent> parents = new ArrayList<>();
    for (Variable factor : factors) {
      int kind = random.nextInt(stateOnly ? 2 : 3);
      if (kind > 0) {
        parents.add(kind == 1 ? Parent.after(factor.name()) : Parent.before(factor.name()));
      }
    }
    if (!stateOnly && !controls.isEmpty() && random.nextBoolean()) {
      parents.add(Parent.control(controls.get(0).name()));
    }
    return parents;
  }

  private Conditional conditional(Variable variable, List<Parent> parents) {
    int columns = 1;
    for (Parent parent : parents) {
      List<Variable> kind = parent.kind() == Parent.Kind.CONTROL ? controls : factors;
      columns *=
          kind.stream()
              .filter(v -> v.name().equals(parent.name()))
              .findFirst()
              .orElseThrow()
              .size();
    }
    return new Conditional(parents, table(variable.size(), columns));
  }

  /** Dense, sparse or deterministic, as {@link Table#of} finds it. */
  private Table table(int rows, int columns) {
    double[] cells = new double[rows * columns];
    boolean certain = random.nextBoolean();
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      int only = random.nextInt(rows);
      for (int r = 0; r < rows; r++) {
        boolean empty = r != only && (certain || random.nextInt(3) > 0);
        cells[c * rows + r] = empty ? 0 : random.nextDouble() + 1e-12;
        sum += cells[c * rows + r];
      }
      for (int r = 0; r < rows; r++) {
        cells[c * rows + r] /= sum;
      }
    }
    return Table.of(rows, columns, cells);
  }

  private void starts() {
    if (random.nextBoolean()) {
      int joint = factors.get(0).size() * factors.get(2).size();
      builder.start(List.of(factors.get(2).name(), factors.get(0).name()), table(joint, 1));
    }
    if (random.nextBoolean()) {
      builder.start(List.of(factors.get(1).name()), table(factors.get(1).size(), 1));
    }
  }

  private void goal(Variable pay) {
    boolean rewardOnly = random.nextBoolean();
    builder.reward(new Reward("pay", values(pay.size(), 1 + random.nextInt(2)), rewardOnly));
    if (random.nextBoolean()) {
      builder.discount(0.5 + random.nextDouble() / 2);
    }
    if (random.nextBoolean()) {
      builder.terminal(List.of("place", "kept"), states -> (states[0] + states[1]) % 2 == 1);
    }
  }

  private OutcomeValues values(int outcomes, int steps) {
    double[][] values = new double[steps][outcomes];
    for (double[] row : values) {
      for (int o = 0; o < outcomes; o++) {
        row[o] = o + random.nextGaussian() / 100;
      }
    }
    return OutcomeValues.perStep(values);
  }

  private void between() {
    Variable kept = factors.get(3);
    int rule = random.nextInt(3);
    if (rule == 1) {
      builder.between("kept", new BetweenEpisodes.Kept());
    }
    if (rule == 2) {
      builder.between("kept", new BetweenEpisodes.Switching(table(kept.size(), kept.size())));
    }
  }
}
