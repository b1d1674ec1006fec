package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.encoders.FiniteActions;

/** How many windows of observations and actions there are. */
final class WindowCount {

  private WindowCount() {}

  /** The number of full windows of so many observations, none of them absent. */
  static double of(AgentContext context, int memory) {
    double observations = 1;
    for (Modality modality : context.observations().modalities()) {
      observations *= size(modality);
    }
    double windows = observations;
    int actions = new FiniteActions(context.actions()).size();
    for (int k = 1; k < memory; k++) {
      windows *= observations * actions;
    }
    return windows;
  }

  private static double size(Modality modality) {
    if (modality.space() instanceof Discrete discrete) {
      return discrete.size();
    }
    double product = 1;
    for (Discrete part : ((MultiDiscrete) modality.space()).parts()) {
      product *= part.size();
    }
    return product;
  }
}
