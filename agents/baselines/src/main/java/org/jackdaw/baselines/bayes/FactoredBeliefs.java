package org.jackdaw.baselines.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.JointModel;

/**
 * Counts of the unknown tables of a known structure, under the Dirichlet prior that everybody gets.
 * The structure must reveal the state. Where the reward table is not given, rewards are counted by
 * pairs of joint state and action.
 */
final class FactoredBeliefs implements Beliefs {

  private static final long MOST_ENTRIES = 20_000_000;

  private final Model model;
  private final JointModel joint;
  private final RevealedStates revealed;
  private final OutcomeReader reader;
  private final FactoredRows rows;
  private final SortedMap<String, UnknownTable> tables = new TreeMap<>();
  private final RewardCounts rewards;
  private final boolean goalGiven;
  private final double[] visits;
  private final double[] starts;
  private final int[] outcomes;
  private final int[] before;
  private final int[] after;
  private final int[] controls;
  private Phase phase = Phase.TRAIN;
  private int steps;
  private int state;

  FactoredBeliefs(Knowledge.Structure structure, Prior prior, WorldOptions options) {
    model = structure.partial();
    joint = JointModel.of(model);
    revealed = new RevealedStates(joint, structure.unknown());
    reader = new OutcomeReader(model);
    structure.unknown().forEach(name -> tables.put(name, table(name, structure.prior())));
    rewards = new RewardCounts(prior.reward(), options);
    goalGiven = model.reward().isPresent();
    visits = new double[joint.states() * joint.actions()];
    starts = new double[joint.states()];
    rows = new FactoredRows(joint, tables, rewards, visits);
    outcomes = new int[model.modalities().size()];
    before = new int[model.factors().size()];
    after = new int[model.factors().size()];
    controls = new int[model.controls().size()];
  }

  private UnknownTable table(String name, double prior) {
    for (int f = 0; f < model.factors().size(); f++) {
      int size = model.factors().get(f).size();
      if (name.equals(TableName.transition(model.factors().get(f).name()))) {
        return new UnknownTable(size, model.transition(f).table().columns(), prior);
      }
      if (name.equals(TableName.start(model.factors().get(f).name()))) {
        return new UnknownTable(size, 1, prior);
      }
    }
    int m = model.modality(name.substring(TableName.likelihood("").length()));
    int columns = model.likelihood(m).table().columns();
    return new UnknownTable(model.modalities().get(m).size(), columns, prior);
  }

  /** Why a learner cannot use a structure. */
  static List<String> problems(String agent, Knowledge.Structure structure, AgentContext context) {
    List<String> problems = new ArrayList<>();
    Model model = structure.partial();
    try {
      JointModel joint = JointModel.of(model);
      if (!new RevealedStates(joint, structure.unknown()).complete()) {
        problems.add(
            agent
                + " needs states that the known likelihoods reveal from the first observation on");
      }
      if (entries(joint) > MOST_ENTRIES) {
        problems.add(agent + ": more than " + MOST_ENTRIES + " transitions may be possible");
      }
    } catch (IllegalArgumentException e) {
      problems.add(agent + ": " + e.getMessage());
    }
    if (model.reward().filter(reward -> reward.values().steps() > 1).isPresent()) {
      problems.add(agent + " needs rewards that do not change with the step");
    }
    return problems;
  }

  private static long entries(JointModel joint) {
    long entries = 0;
    for (int s = 0; s < joint.states(); s++) {
      for (int a = 0; a < joint.actions(); a++) {
        entries += joint.successors(s, a);
      }
    }
    return entries;
  }

  @Override
  public void begin(Phase started, Observation first) {
    phase = started;
    steps = 0;
    reader.readFirst(first, outcomes);
    state = revealed.state(outcomes);
    if (phase == Phase.TRAIN) {
      joint.factors(state, after);
      starts[state]++;
      for (int f = 0; f < after.length; f++) {
        count(TableName.start(model.factors().get(f).name()), after[f], 0);
      }
      countOutcomes();
    }
  }

  @Override
  public void observe(Transition transition) {
    int action = model.actions().joint(transition.action());
    steps++;
    reader.read(steps, transition.after(), transition.reward(), outcomes);
    int next = revealed.state(outcomes);
    if (phase == Phase.TRAIN) {
      learn(action, next, transition.reward());
    }
    state = next;
  }

  private void learn(int action, int next, double reward) {
    int pair = state * joint.actions() + action;
    visits[pair]++;
    rewards.add(pair, reward);
    joint.factors(state, before);
    joint.factors(next, after);
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    for (int f = 0; f < before.length; f++) {
      String name = TableName.transition(model.factors().get(f).name());
      count(name, after[f], model.transitionColumn(f, before, controls));
    }
    countOutcomes();
  }

  private void countOutcomes() {
    for (int m = 0; m < outcomes.length; m++) {
      if (outcomes[m] >= 0) {
        String name = TableName.likelihood(model.modalities().get(m).name());
        count(name, outcomes[m], model.likelihoodColumn(m, before, after, controls));
      }
    }
  }

  private void count(String name, int row, int column) {
    UnknownTable table = tables.get(name);
    if (table != null) {
      table.add(row, column);
    }
  }

  @Override
  public int state() {
    return state;
  }

  @Override
  public double size() {
    return joint.states();
  }

  @Override
  public boolean learnsRewards() {
    return !goalGiven
        || tables.containsKey(TableName.likelihood(model.reward().orElseThrow().modality()));
  }

  @Override
  public double priorCounts() {
    return tables.values().stream().mapToDouble(UnknownTable::priorCounts).min().orElse(0);
  }

  @Override
  public double lowest() {
    return goalGiven ? rows.lowest() : rewards.lowest();
  }

  @Override
  public double highest() {
    return goalGiven ? rows.highest() : rewards.highest();
  }

  @Override
  public double[] starts() {
    return starts.clone();
  }

  @Override
  public Rows mean() {
    return rows.mean(rewards::mean).whole();
  }

  @Override
  public Rows met() {
    return rows.mean(rewards::frequency).whole();
  }

  @Override
  public Rows draw(RandomStream random) {
    return rows.draw(random);
  }

  @Override
  public Optional<double[][]> counts(String table) {
    return Optional.ofNullable(tables.get(table)).map(UnknownTable::copy);
  }
}
