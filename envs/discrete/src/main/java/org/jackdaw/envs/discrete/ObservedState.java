package org.jackdaw.envs.discrete;

import java.util.List;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;

/** Factors that are always seen as they are, by a modality of the same name. */
final class ObservedState {

  private ObservedState() {}

  /** Declares a factor that is seen. */
  static void declare(ModelBuilder builder, Variable state) {
    builder.factor(state).modality(state);
    builder.deterministicLikelihood(state.name(), List.of(Parent.after(state.name())), v -> v[0]);
  }

  /** Declares a factor that is seen, a control, and how the one moves by itself and the other. */
  static void declare(
      ModelBuilder builder, Variable state, Variable control, SparseFiller transition) {
    declare(builder, state);
    builder.control(control);
    builder.sparseTransition(state.name(), beforeAnd(state, control), transition);
  }

  /** The state before the move and the control. */
  static List<Parent> beforeAnd(Variable state, Variable control) {
    return List.of(Parent.before(state.name()), Parent.control(control.name()));
  }
}
