package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.JointModel;

/** How much of the world an episode has seen. */
public final class Coverage implements MetricFactory {

  @Override
  public String id() {
    return "coverage";
  }

  @Override
  public String summary() {
    return "Distinct hidden joint states visited in the episode, the start included, as a share of"
        + " those that can be reached from the start.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "coverage", "share", "hidden states visited in the episode / reachable ones", true));
  }

  @Override
  public Meter create(MeterContext context) {
    Optional<JointModel> joint = context.facts().flatMap(ModelFacts::joint);
    if (joint.isPresent() && context.world() instanceof RevealsState world) {
      return new Visits(world, joint.get());
    }
    return column -> OptionalDouble.empty();
  }

  private static final class Visits implements Meter {

    private final RevealsState world;
    private final JointModel joint;
    private final int[] lastVisit; // by state: the episode of its last visit, from 1
    private int episodes;
    private int distinct;

    Visits(RevealsState world, JointModel joint) {
      this.world = world;
      this.joint = joint;
      this.lastVisit = new int[joint.states()];
    }

    @Override
    public void began(Episode episode, Observation first) {
      episodes++;
      distinct = 0;
      visit();
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      visit();
    }

    private void visit() {
      int state = joint.state(world.hiddenState());
      if (state < 0) {
        throw new IllegalStateException(
            "coverage: the world is in a state that its published model cannot reach");
      }
      if (lastVisit[state] != episodes) {
        lastVisit[state] = episodes;
        distinct++;
      }
    }

    @Override
    public OptionalDouble value(int column) {
      return OptionalDouble.of((double) distinct / joint.states());
    }
  }
}
