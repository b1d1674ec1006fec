package org.jackdaw.baselines.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Observation;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.WindowEncoder;

/**
 * One table of counts over encoded observations, for learners that are told nothing. States are
 * numbered as training meets them; those not met yet are alike, and the next one that is met takes
 * the next free number. That an episode can end by itself is reckoned with once it has happened.
 */
final class FlatBeliefs implements Beliefs {

  private static final int NEW = -1;

  private final WindowEncoder encoder;
  private final FiniteActions actions;
  private final Prior prior;
  private final double declared;
  private final RewardCounts rewards;
  private final List<PairCounts> pairs = new ArrayList<>();
  private double[] starts = new double[16];
  private int[] numbers = new int[16]; // of encoded states
  private int seen;
  private boolean ends;
  private Phase phase = Phase.TRAIN;
  private int state;

  FlatBeliefs(Prior prior, WorldOptions options, AgentContext context) {
    this.encoder = new WindowEncoder(context.observations(), context.actions(), options.memory());
    this.actions = new FiniteActions(context.actions());
    this.prior = prior;
    this.declared = WindowCount.of(context, options.memory());
    this.rewards = new RewardCounts(prior.reward(), options);
    Arrays.fill(numbers, NEW);
  }

  @Override
  public void begin(Phase started, Observation first) {
    phase = started;
    encoder.begin(started, first);
    state = perceived();
    if (phase == Phase.TRAIN) {
      starts[state]++;
    }
  }

  @Override
  public void observe(Transition transition) {
    int before = state;
    encoder.observe(transition);
    if (phase == Phase.EVALUATE || transition.terminated()) {
      count(before, transition, NEW);
      state = known();
    } else {
      state = perceived();
      count(before, transition, state);
    }
  }

  private void count(int before, Transition transition, int next) {
    if (phase == Phase.TRAIN) {
      int pair = before * actions.size() + actions.number(transition.action());
      rewards.add(pair, transition.reward());
      if (next == NEW) {
        pairs.get(pair).end();
        ends = true;
      } else {
        pairs.get(pair).add(next);
      }
    }
  }

  /** The number of the encoded state; in training a new one gets the next free number. */
  private int perceived() {
    if (known() == seen && phase == Phase.TRAIN) {
      numbers[encoder.state()] = seen++;
      for (int a = 0; a < actions.size(); a++) {
        pairs.add(new PairCounts());
      }
      starts = seen < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
    }
    return known();
  }

  /** The number of the encoded state; a new one is like all that were not seen. */
  private int known() {
    int encoded = encoder.state();
    if (encoded >= numbers.length) {
      int length = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(encoded + 1, 2 * length));
      Arrays.fill(numbers, length, numbers.length, NEW);
    }
    return numbers[encoded] == NEW ? seen : numbers[encoded];
  }

  @Override
  public int state() {
    return state;
  }

  @Override
  public double size() {
    return Math.max(declared, seen);
  }

  @Override
  public boolean learnsRewards() {
    return true;
  }

  @Override
  public double priorCounts() {
    return prior.cell(cells()) * cells();
  }

  @Override
  public double lowest() {
    return rewards.lowest();
  }

  @Override
  public double highest() {
    return rewards.highest();
  }

  @Override
  public double[] starts() {
    return Arrays.copyOf(starts, seen + 1);
  }

  private double cells() {
    return size() + (ends ? 1 : 0);
  }

  @Override
  public Rows mean() {
    return expected(rewards::mean);
  }

  @Override
  public Rows met() {
    return expected(rewards::frequency);
  }

  private Rows expected(IntToDoubleFunction reward) {
    double cells = cells();
    double spread = priorCounts();
    int known = seen;
    Rows.Maker maker =
        (s, a, row) -> {
          boolean old = s < known;
          int pair = old ? s * actions.size() + a : Integer.MAX_VALUE;
          expected(
              old ? pairs.get(pair) : new PairCounts(), reward.applyAsDouble(pair), spread, row);
        };
    return new Rows(known + 1, actions.size(), size() - known, cells, maker).whole();
  }

  private static void expected(PairCounts counts, double reward, double spread, Row row) {
    row.clear(reward, counts.total());
    double total = counts.total() + spread;
    for (int k = 0; k < counts.size(); k++) {
      row.add(counts.next(k), counts.times(k) / total);
    }
    row.spread(spread == 0 ? 0 : spread / total);
  }

  @Override
  public Rows draw(RandomStream random) {
    int states = (int) size();
    int cells = states + (ends ? 1 : 0);
    RowDraw rows = new RowDraw(random, cells, prior.cell(cells));
    int known = seen;
    Rows.Maker maker =
        (s, a, row) -> {
          int pair = s < known ? s * actions.size() + a : Integer.MAX_VALUE;
          PairCounts counts = s < known ? pairs.get(pair) : new PairCounts();
          row.clear(rewards.draw(pair, random), counts.total());
          rows.fill(counts, ends ? states : NEW, row);
        };
    return new Rows(states, actions.size(), maker);
  }

  @Override
  public Optional<double[][]> counts(String table) {
    return Optional.empty();
  }
}
