package org.jackdaw.core.metric.path;

import java.util.Optional;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.JointModel;

/** The state that a world is really in, as a number of its flattened model. */
public final class TrueState {

  private final RevealsState world;
  private final JointModel joint;

  private TrueState(RevealsState world, JointModel joint) {
    this.world = world;
    this.joint = joint;
  }

  /**
   * The true state of the world that is measured.
   *
   * @param context what the meter may look at
   * @return empty where the world does not show its state, publishes no model, or one too large
   */
  public static Optional<TrueState> of(MeterContext context) {
    return context.world() instanceof RevealsState world
        ? context.facts().flatMap(ModelFacts::joint).map(joint -> new TrueState(world, joint))
        : Optional.empty();
  }

  /**
   * The state now.
   *
   * @return its number in the joint model
   * @throws IllegalStateException if the published model cannot reach it
   */
  public int now() {
    int state = joint.state(world.hiddenState());
    if (state < 0) {
      throw new IllegalStateException(
          "the world is in a state that its published model cannot reach");
    }
    return state;
  }

  /**
   * The model whose states are numbered.
   *
   * @return the flattened model
   */
  public JointModel joint() {
    return joint;
  }
}
