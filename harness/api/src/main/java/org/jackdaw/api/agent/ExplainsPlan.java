package org.jackdaw.api.agent;

/** An agent that can say what it weighed. */
public interface ExplainsPlan {

  /**
   * The plan behind the latest {@link Agent#act}.
   *
   * @return a live view, valid until the next act
   * @throws IllegalStateException before the first act
   */
  PlanTrace lastPlan();
}
