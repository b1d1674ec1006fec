package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.oracle.ReachableBeliefs;

/**
 * QMDP with a bonus for entropy that an action is expected to take away: argmax over a of sum over
 * s of b(s) Q(s, a) + w (H(b) - sum over o of P(o | b, a) H(b')). A control: reward plus an
 * explicit bonus for knowing more, as active inference has, but without a plan through later
 * beliefs. With weight 0 it is QMDP. Where the episode may end, nothing is left to be uncertain
 * about.
 *
 * <p>A step costs an update of the belief for every action and outcome.
 */
public final class QmdpEntropy {

  private static final String ID = "qmdp-entropy";

  private QmdpEntropy() {}

  /**
   * Options of {@code qmdp-entropy}.
   *
   * @param common options of every planner
   * @param entropyWeight worth of a nat of entropy less
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented(
              value = "Worth of a nat of entropy that an action is expected to take away",
              range = "[0, inf)",
              unit = "reward/nat")
          double entropyWeight) {

    /** Checks the range. */
    public Options {
      boolean right = entropyWeight >= 0 && Double.isFinite(entropyWeight);
      Check.that(right, ID, "entropy-weight", "in [0, inf)", entropyWeight);
    }
  }

  /** Makes these planners. */
  public static final class Factory implements PlannerFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "QMDP with a bonus for the entropy that an action is expected to take away";
    }

    @Override
    public String equations() {
      return "Littman, Cassandra and Kaelbling 1995,"
          + " with a bonus as in Cassandra, Kaelbling and Kurien 1996";
    }

    @Override
    public String complexity() {
      return "once the values of qmdp; then A x O updates of the belief per step, for A actions and O "
          + "outcomes";
    }

    @Override
    public Options defaults() {
      return new Options(PlannerOptions.standard(), 1);
    }

    @Override
    public OptionalDouble discount(Options options) {
      return options.common().discount();
    }

    @Override
    public void check(Options options, Task task) {
      KnownValues.of(task);
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      ActionScores values = StateUse.MEAN.scores(KnownValues.of(task));
      ReachableBeliefs beliefs = new ReachableBeliefs(task.joint());
      return (filter, step, allowed, scores, random) -> {
        values.score(filter, step, allowed, scores, random);
        beliefs.clear();
        int now = beliefs.number(filter);
        for (int a = 0; a < scores.length; a++) {
          double less = beliefs.entropy(now) - expectedEntropy(beliefs, now, a);
          scores[a] += options.entropyWeight() * less;
        }
      };
    }
  }

  /** The entropy of the belief that follows an action, in nats; none after the end. */
  static double expectedEntropy(ReachableBeliefs beliefs, int belief, int action) {
    double sum = 0;
    for (int k = 0; k < beliefs.branches(belief, action); k++) {
      sum += beliefs.chance(belief, action, k) * beliefs.entropy(beliefs.next(belief, action, k));
    }
    return sum;
  }
}
