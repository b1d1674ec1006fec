package org.jackdaw.bench.deep;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.jackdaw.api.agent.Agent;
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
import org.jackdaw.api.space.Value;

/**
 * The task that deep learners are timed on: 24 cells in a ring, of which 5 are a row, and 4 moves;
 * with the place for "absent" the network has 25 inputs. The last cell pays 1 and ends the episode.
 * Learners of the family DQN get batches of 32, one update per step, no double estimator.
 */
public final class DeepTask {

  private static final int CELLS = 24;
  private static final int[] MOVES = {1, -1, 5, -5};
  private static final int BUDGET = 20_000; // steps, of which the exploration rate falls over 30 %

  private final Agent agent;
  private final Observation[] cells = new Observation[CELLS];
  private int cell;

  /**
   * An agent at the start of training.
   *
   * @param id the id of an agent on the class path, such as {@code dqn}
   */
  public DeepTask(String id) {
    for (int i = 0; i < CELLS; i++) {
      cells[i] = Observation.ofIndices(i);
    }
    agent = agent(id);
    agent.begin(cells[0], Phase.TRAIN);
  }

  private static Agent agent(String id) {
    for (AgentFactory<?> factory : ServiceLoader.load(AgentFactory.class)) {
      if (factory.id().equals(id)) {
        return agent(factory);
      }
    }
    throw new IllegalArgumentException("no agent " + id + " on the class path");
  }

  private static <O extends Record> Agent agent(AgentFactory<O> factory) {
    O options = factory.defaults();
    for (Map.Entry<String, Object> option :
        Map.<String, Object>of("batch-size", 32, "update-every", 1, "double-q", false).entrySet()) {
      if (OptionRecords.components(options.getClass()).containsKey(option.getKey())) {
        options = OptionRecords.with(options, option.getKey(), option.getValue());
      }
    }
    Budget budget = new Budget(OptionalInt.empty(), OptionalLong.of(BUDGET), OptionalInt.of(100));
    return factory.create(
        options,
        new AgentContext(
            ObservationSpace.of(new Modality("cell", Discrete.of(CELLS))),
            Discrete.of(MOVES.length),
            new Knowledge.None(),
            budget,
            SeedTree.root(1)));
  }

  /**
   * One step with all that is learnt from it.
   *
   * @return the action
   */
  public Value step() {
    Value action = agent.act();
    int to = Math.floorMod(cell + MOVES[((Index) action).value()], CELLS);
    boolean end = to == CELLS - 1;
    agent.observe(new Transition(cells[cell], action, end ? 1 : 0, cells[to], end, false));
    cell = to;
    if (end) {
      cell = 0;
      agent.begin(cells[0], Phase.TRAIN);
    }
    return action;
  }
}
