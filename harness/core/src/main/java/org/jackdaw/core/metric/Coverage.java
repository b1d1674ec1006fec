package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Variable;
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

  /**
   * Implementation note: where the product of the factors is small, states are counted by their
   * row-major number in it, which costs a few nanoseconds; the search for the number of a reachable
   * state costs more than a step of a fast world.
   */
  private static final class Visits implements Meter {

    private static final long MOST_DIRECT = 1 << 20;

    private final RevealsState world;
    private final JointModel joint;
    private final int[] sizes; // of the factors; none where states are searched for
    private final int[] lastVisit; // by state: the episode of its last visit, from 1
    private int episodes;
    private int distinct;

    Visits(RevealsState world, JointModel joint) {
      this.world = world;
      this.joint = joint;
      boolean direct = joint.product() <= MOST_DIRECT;
      this.sizes =
          direct ? joint.model().factors().stream().mapToInt(Variable::size).toArray() : new int[0];
      this.lastVisit = new int[direct ? (int) joint.product() : joint.states()];
    }

    @Override
    public void began(Episode episode, Observation first) {
      episodes++;
      distinct = 0;
      visit(world.hiddenState());
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      visit(world.hiddenState());
    }

    private void visit(HiddenState hidden) {
      int number = sizes.length > 0 ? direct(hidden) : reachable(hidden);
      if (lastVisit[number] != episodes) {
        if (lastVisit[number] == 0) {
          reachable(hidden);
        }
        lastVisit[number] = episodes;
        distinct++;
      }
    }

    private int direct(HiddenState hidden) {
      int number = 0;
      for (int f = 0; f < sizes.length; f++) {
        number = number * sizes[f] + hidden.state(f);
      }
      return number;
    }

    private int reachable(HiddenState hidden) {
      int state = joint.state(hidden);
      if (state < 0) {
        throw new IllegalStateException(
            "coverage: the world is in a state that its published model cannot reach");
      }
      return state;
    }

    @Override
    public OptionalDouble value(int column) {
      return OptionalDouble.of((double) distinct / joint.states());
    }
  }
}
