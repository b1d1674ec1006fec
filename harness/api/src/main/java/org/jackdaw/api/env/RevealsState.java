package org.jackdaw.api.env;

/** A world that shows its hidden state to the harness; agents never see it. */
public interface RevealsState {

  /**
   * The state now: after the reset, or after the latest step.
   *
   * @return a live view, valid until the next reset or step
   */
  HiddenState hiddenState();
}
