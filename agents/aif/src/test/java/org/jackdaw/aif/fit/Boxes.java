package org.jackdaw.aif.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.aif.SampledWorld;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.agent.ActiveInferenceOptions;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;

/** Two boxes, one with a prize, and a dog that points: behaviour small enough to score by hand. */
final class Boxes {

  static final int STEPS = 3;

  private Boxes() {}

  /** Asking shows where the dog points, right with the given probability; opening shows the pay. */
  static Model model(double dogIsRight) {
    return Model.builder()
        .factor("prize", "left", "right")
        .control("move", "ask", "open-left", "open-right")
        .modality("dog", "silent", "points-left", "points-right")
        .modality("pay", "nothing", "prize", "empty")
        .likelihood(
            "dog",
            List.of(Parent.after("prize"), Parent.control("move")),
            (p, column) -> {
              column[0] = p[1] == 0 ? 0 : 1;
              column[1 + p[0]] = p[1] == 0 ? dogIsRight : 0;
              column[2 - p[0]] = p[1] == 0 ? 1 - dogIsRight : 0;
            })
        .deterministicLikelihood(
            "pay",
            List.of(Parent.after("prize"), Parent.control("move")),
            p -> p[1] == 0 ? 0 : (p[1] - 1 == p[0] ? 1 : 2))
        .rewardOnly("pay", 0, 1, -1)
        .build();
  }

  static AgentContext context(Knowledge knowledge) {
    Model model = knowledge.model().orElseThrow();
    return new AgentContext(
        model.observationSpace(),
        model.actions().space(),
        knowledge,
        Budget.episodes(100, STEPS),
        SeedTree.root(5));
  }

  /** Agents that draw their actions from a posterior of precision 2, looking one step ahead. */
  static ActiveInferenceOptions drawing() {
    ActiveInferenceOptions defaults = new ActiveInferenceFactory().defaults();
    ActiveInferenceOptions drawn = OptionRecords.with(defaults, "deterministic", false);
    return OptionRecords.with(OptionRecords.with(drawn, "gamma", 2.0), "alpha", 1.0);
  }

  static FactoryFamily<ActiveInferenceOptions> family(double dogIsRight) {
    return FactoryFamily.activeInference(drawing(), context(new Knowledge.Full(model(dogIsRight))));
  }

  static Simulation simulation(double dogIsRight, int episodes) {
    return new Simulation(() -> new SampledWorld(model(dogIsRight), STEPS), episodes);
  }

  static Values values(Object... namesAndValues) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).doubleValue());
    }
    return new Values(values);
  }

  /** An episode of moves and what the dog and the box showed; pay is read off the reward. */
  static RecordedEpisode episode(int[] moves, int[] dogs, double[] rewards) {
    Observation[] seen = new Observation[moves.length + 1];
    seen[0] = Observation.ofIndices(-1);
    Transition[] steps = new Transition[moves.length];
    for (int t = 0; t < moves.length; t++) {
      seen[t + 1] = Observation.ofIndices(dogs[t]);
      boolean last = t + 1 == moves.length;
      steps[t] = new Transition(seen[t], Index.of(moves[t]), rewards[t], seen[t + 1], false, last);
    }
    return new RecordedEpisode(Phase.TRAIN, seen[0], List.of(steps));
  }
}
