package org.jackdaw.bench.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.registry.Registry;

/** The harness's agent, led through a story; a step is perceiving, planning and acting. */
final class PeerAgent {

  private final ActiveInferenceAgent agent;
  private final Observation[][] observations;
  private final Transition[][] transitions;
  private int episode;
  private int step;

  PeerAgent(Model model, PeerStory story, String options) {
    agent = agent(model, options);
    int episodes = story.outcomes().length;
    observations = new Observation[episodes][];
    transitions = new Transition[episodes][];
    for (int e = 0; e < episodes; e++) {
      int steps = story.outcomes()[e].length;
      observations[e] = new Observation[steps];
      transitions[e] = new Transition[steps];
      for (int t = 0; t < steps; t++) {
        observations[e][t] = Observation.ofIndices(story.outcomes()[e][t]);
        if (t > 0) {
          Value action = model.actions().value(story.actions()[e][t - 1]);
          transitions[e][t] =
              new Transition(observations[e][t - 1], action, 0, observations[e][t], false, false);
        }
      }
    }
  }

  /** An agent as an experiment makes it. */
  static ActiveInferenceAgent agent(Model model, String options) {
    String yaml =
        """
        name: peers
        seed: 1
        seeds: 1
        protocol: {train-episodes: 1, evaluate-episodes: 0}
        environments: [{id: t-maze}]
        contenders: [{agent: active-inference, knowledge: model, %s}]
        """
            .formatted(options);
    Registry registry = Registry.load(PeerAgent.class.getClassLoader());
    PlannedContender contender =
        Experiment.parse(yaml, "peers", Path.of("."), List.of())
            .plan(registry)
            .cells()
            .get(0)
            .contender();
    return (ActiveInferenceAgent)
        contender
            .factory()
            .apply(
                new AgentContext(
                    model.observationSpace(),
                    model.actions().space(),
                    contender.knowledge().apply(Optional.of(model)),
                    Budget.unlimited(),
                    SeedTree.root(1)));
  }

  /** One step of the story; after its end it begins anew. */
  Value step() {
    if (step == 0) {
      agent.begin(observations[episode][0], Phase.EVALUATE);
    } else {
      agent.observe(transitions[episode][step]);
    }
    Value action = agent.act();
    if (++step == observations[episode].length) {
      step = 0;
      episode = (episode + 1) % observations.length;
    }
    return action;
  }

  ActiveInferenceAgent agent() {
    return agent;
  }
}
