package org.jackdaw.core.config;

import java.util.Optional;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.modelio.tree.MapNode;

/**
 * A world of a plan with what planning learnt about it.
 *
 * @param planned the world
 * @param model its model in run 0, where it publishes one
 * @param resolved its entry with every option
 */
record PlannedWorld(PlannedEnvironment planned, Optional<Model> model, MapNode resolved) {}
