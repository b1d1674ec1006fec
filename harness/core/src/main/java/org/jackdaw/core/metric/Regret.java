package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.JointModel;

/**
 * How much less was earned than could have been. In a world of a single state, such as a bandit,
 * this is the pseudo-regret: chance in the rewards does not enter, only the choice of actions
 * (Lattimore and Szepesvari 2020, doi:10.1017/9781108571401, chapter 4). Elsewhere it is the
 * optimum under the step limit minus the return, so a single lucky episode may be below zero.
 */
public final class Regret implements MetricFactory {

  @Override
  public String id() {
    return "regret";
  }

  @Override
  public String summary() {
    return "In worlds of one state the sum over steps of the best expected reward minus that of the"
        + " action taken; elsewhere the optimum under the step limit minus the return.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn("regret", "reward", "what was missed against the optimum", true));
  }

  @Override
  public Meter create(MeterContext context) {
    Optional<ModelFacts> facts =
        context.facts().filter(known -> known.model().reward().isPresent());
    Optional<JointModel> joint = facts.flatMap(ModelFacts::joint);
    if (joint.isPresent() && joint.get().states() == 1) {
      return new OfActions(joint.get());
    }
    return new OfReturn(facts.map(ModelFacts::ceiling).orElse(OptionalDouble.empty()));
  }

  private static final class OfActions implements Meter {

    private final JointModel joint;
    private double sum;

    OfActions(JointModel joint) {
      this.joint = joint;
    }

    @Override
    public void began(Episode episode, Observation first) {
      sum = 0;
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      int taken = joint.model().actions().joint(transition.action());
      double best = Double.NEGATIVE_INFINITY;
      for (int action = 0; action < joint.actions(); action++) {
        best = Math.max(best, joint.expectedReward(step, 0, action));
      }
      sum += best - joint.expectedReward(step, 0, taken);
    }

    @Override
    public OptionalDouble value(int column) {
      return OptionalDouble.of(sum);
    }
  }

  private static final class OfReturn implements Meter {

    private final OptionalDouble optimum;
    private OptionalDouble value = OptionalDouble.empty();

    OfReturn(OptionalDouble optimum) {
      this.optimum = optimum;
    }

    @Override
    public void began(Episode episode, Observation first) {
      value = OptionalDouble.empty();
    }

    @Override
    public void ended(EpisodeResult result) {
      if (optimum.isPresent()) {
        value = OptionalDouble.of(optimum.getAsDouble() - result.totalReward());
      }
    }

    @Override
    public OptionalDouble value(int column) {
      return value;
    }
  }
}
