package org.jackdaw.core.metric;

import java.util.Optional;
import java.util.function.Supplier;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.model.Model;

/** What a meter may look at. */
public final class MeterContext {

  private final Environment world;
  private final Agent agent;
  private final int stepLimit;
  private final Optional<ModelFacts> facts;
  private final SharedObserver observer;

  /**
   * A context.
   *
   * @param world the bare world of one phase of a cell
   * @param agent the agent
   * @param stepLimit steps after which an episode is cut
   * @param facts the published model of this run, where the world publishes one
   * @param observer the ideal observer of the cell
   */
  public MeterContext(
      Environment world,
      Agent agent,
      int stepLimit,
      Optional<ModelFacts> facts,
      SharedObserver observer) {
    this.world = world;
    this.agent = agent;
    this.stepLimit = stepLimit;
    this.facts = facts;
    this.observer = observer;
  }

  /**
   * The bare world whose episodes are measured, for its hidden state.
   *
   * @return the world of one phase
   */
  public Environment world() {
    return world;
  }

  /**
   * The agent, for the belief and the plan that it reports.
   *
   * @return the agent itself
   */
  public Agent agent() {
    return agent;
  }

  /**
   * The step limit.
   *
   * @return steps after which an episode is cut
   */
  public int stepLimit() {
    return stepLimit;
  }

  /**
   * The published model of this run.
   *
   * @return empty where the world publishes none
   */
  public Optional<Model> model() {
    return facts.map(ModelFacts::model);
  }

  /**
   * What follows from the published model of this run.
   *
   * @return empty where the world publishes none
   */
  public Optional<ModelFacts> facts() {
    return facts;
  }

  /**
   * The ideal observer of the cell. It has seen each step before any meter does, and is shared: a
   * meter reads it and never moves it.
   *
   * @return empty where the world publishes no model, or one too large to filter
   */
  public Optional<IdealObserver> observer() {
    return observer.ask();
  }

  /**
   * What the meters of a cell share while one model is in force, those of training and those of
   * evaluation, such as counts of what training has seen.
   *
   * @param type what is shared; one object per type
   * @param maker makes it for the first who asks
   * @param <T> what is shared
   * @return the same object for all meters of the cell
   */
  public <T> T shared(Class<T> type, Supplier<T> maker) {
    return observer.share(type, maker);
  }
}
