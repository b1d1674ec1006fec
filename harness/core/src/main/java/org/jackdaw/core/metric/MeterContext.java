package org.jackdaw.core.metric;

import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.model.Model;

/**
 * What a meter may look at.
 *
 * @param world the bare world, for its hidden state
 * @param agent the agent, for the belief and the plan that it reports
 * @param model the published model of this run, where the world publishes one
 * @param stepLimit steps after which an episode is cut
 */
public record MeterContext(Environment world, Agent agent, Optional<Model> model, int stepLimit) {}
