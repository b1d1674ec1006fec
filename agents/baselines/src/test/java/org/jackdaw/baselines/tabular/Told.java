package org.jackdaw.baselines.tabular;

import java.util.Map;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;

/** A learner in a world of two actions that is told what happens; observations are states. */
final class Told {

  private final TabularAgent agent;
  private Observation now = Observation.ofIndices(0);

  private Told(TabularAgent agent) {
    this.agent = agent;
  }

  /** A learner with defaults but for some options, in a world of so many states. */
  static <O extends Record> Told of(AgentFactory<O> factory, int states, Map<String, ?> changes) {
    return of(factory, states, 5, changes);
  }

  static <O extends Record> Told of(
      AgentFactory<O> factory, int states, long seed, Map<String, ?> changes) {
    O options = with(factory.defaults(), changes);
    AgentContext context =
        new AgentContext(
            ObservationSpace.of(new Modality("state", Discrete.of(states))),
            Discrete.of(2),
            new Knowledge.None(),
            Budget.unlimited(),
            SeedTree.root(seed));
    return new Told((TabularAgent) factory.create(options, context));
  }

  static <O extends Record> O with(O options, Map<String, ?> changes) {
    O changed = options;
    for (Map.Entry<String, ?> change : changes.entrySet()) {
      changed = OptionRecords.with(changed, change.getKey(), change.getValue());
    }
    return changed;
  }

  Told begin(int state) {
    return begin(Observation.ofIndices(state), Phase.TRAIN);
  }

  Told begin(Observation first, Phase phase) {
    now = first;
    agent.begin(first, phase);
    return this;
  }

  /** The action that it would take. */
  int act() {
    return ((Index) agent.act()).value();
  }

  Told step(int action, double reward, int after) {
    return tell(action, reward, Observation.ofIndices(after), false, false);
  }

  Told end(int action, double reward, int after) {
    return tell(action, reward, Observation.ofIndices(after), true, false);
  }

  Told cut(int action, double reward, int after) {
    return tell(action, reward, Observation.ofIndices(after), false, true);
  }

  Told tell(int action, double reward, Observation after, boolean ended, boolean cut) {
    agent.observe(new Transition(now, Index.of(action), reward, after, ended, cut));
    now = after;
    return this;
  }

  /** What it knows of an action in a state; looked up in evaluation, which changes nothing. */
  double value(int state, int action) {
    agent.begin(Observation.ofIndices(state), Phase.EVALUATE);
    return agent.value(action);
  }
}
