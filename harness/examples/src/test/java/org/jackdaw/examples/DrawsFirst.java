package org.jackdaw.examples;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.WindowEncoder;

/**
 * Q-learning or Expected SARSA that draws its next action before it learns from the last one, so
 * that a step that leads nowhere is taken again once before it is known to be bad.
 */
final class DrawsFirst implements Agent {

  private final Options options;
  private final int actions;
  private final WindowEncoder encoder;
  private final RandomStream random;
  private double[][] q = new double[0][];
  private int state;
  private int next;

  DrawsFirst(Options options, AgentContext context) {
    this.options = options;
    actions = new FiniteActions(context.actions()).size();
    encoder = new WindowEncoder(context.observations(), context.actions(), 1);
    random = context.trainingRandom().stream();
  }

  @Override
  public void begin(Observation first, Phase phase) {
    encoder.begin(phase, first);
    state = encoder.state();
    next = phase == Phase.TRAIN ? drawn(row(state)) : best(row(state));
  }

  private double[] row(int number) {
    int known = q.length;
    if (number >= known) {
      q = Arrays.copyOf(q, 2 * number + 1);
      Arrays.setAll(q, s -> s < known ? q[s] : new double[actions]);
    }
    return q[number];
  }

  private int drawn(double[] row) {
    return random.nextDouble() < options.epsilonEnd() ? random.nextInt(actions) : best(row);
  }

  private int best(double[] row) {
    double max = max(row);
    int[] ties = IntStream.range(0, actions).filter(a -> row[a] == max).toArray();
    return ties[random.nextInt(ties.length)];
  }

  private static double max(double[] row) {
    return Arrays.stream(row).max().orElseThrow();
  }

  @Override
  public Value act() {
    return Index.of(next);
  }

  @Override
  public void observe(Transition t) {
    double[] row = row(state);
    int action = next;
    encoder.observe(t);
    state = encoder.state();
    next = drawn(row(state));
    double later = t.terminated() ? 0 : options.discount() * worth(row(state));
    row[action] += options.stepSize() * (t.reward() + later - row[action]);
  }

  private double worth(double[] row) {
    double share = options.expected() ? options.epsilonEnd() : 0;
    return share * Arrays.stream(row).sum() / actions + (1 - share) * max(row);
  }

  /** Its options. */
  record Options(
      double stepSize, double epsilonStart, double epsilonEnd, double discount, boolean expected) {}

  /** Makes them. */
  static final class Factory implements AgentFactory<Options> {

    private final boolean expected;

    Factory(boolean expected) {
      this.expected = expected;
    }

    @Override
    public String id() {
      return "draws-first";
    }

    @Override
    public String summary() {
      return "Q-learning that draws its next action before it learns";
    }

    @Override
    public Options defaults() {
      return new Options(.5, .1, .1, 1, expected);
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Set.of(KnowledgeLevel.NONE);
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      return new DrawsFirst(options, context);
    }
  }
}
