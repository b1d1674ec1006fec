package org.jackdaw.core.config;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.modelio.tree.MapNode;

/**
 * A world of a plan with what planning learnt about it.
 *
 * @param planned the world
 * @param model its model at the start of run 0, where it publishes one
 * @param later the models of run 0 that come into force later, in order
 * @param reasons why it publishes no model although the world inside its wrappers does
 * @param resolved its entry with every option
 */
record PlannedWorld(
    PlannedEnvironment planned,
    Optional<Model> model,
    List<Later> later,
    List<String> reasons,
    MapNode resolved) {

  /**
   * A model that comes into force later.
   *
   * @param from training episodes finished before
   * @param model the model
   */
  record Later(int from, Model model) {}
}
