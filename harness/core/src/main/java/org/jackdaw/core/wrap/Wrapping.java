package org.jackdaw.core.wrap;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.model.Model;

/** All that a wrapped world could show; {@link Face} shows what is there. */
interface Wrapping extends Environment {

  /** Whether there is a model to publish. */
  boolean publishes();

  /** Whether there is a state to reveal. */
  boolean reveals();

  /** Whether the picture of the world inside is what the agent sees. */
  boolean drawn();

  /** Why there is no model to publish; empty where that is nobody's fault. */
  List<String> reasons();

  /** The model in force. */
  Model model(long runSeed, int trained);

  /** When another model comes into force. */
  List<Integer> changes();

  /** The state now. */
  HiddenState hiddenState();

  /** The picture now. */
  String render();

  /** Where states are on the picture. */
  Optional<Places> places();
}
