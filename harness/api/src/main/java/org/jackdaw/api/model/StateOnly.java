package org.jackdaw.api.model;

/** Rewrites a model to plain A, B and D; see {@link Model#stateOnly}. */
final class StateOnly {

  private StateOnly() {}

  static Model of(Model model) {
    return MoveMemory.added(JointStarts.merged(model));
  }
}
