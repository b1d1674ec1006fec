package org.jackdaw.encoders;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;

/** Why an agent does not fit a world, one sentence per problem; empty lists where it does. */
public final class Fit {

  private Fit() {}

  /** The agent needs finitely many actions. */
  public static List<String> actions(String agent, AgentContext context) {
    return FiniteActions.finite(context.actions())
        ? List.of()
        : List.of(agent + " needs a finite action space");
  }

  /** The agent needs finitely many actions and observations. */
  public static List<String> table(String agent, AgentContext context) {
    List<String> problems = new ArrayList<>(actions(agent, context));
    for (Modality modality : context.observations().modalities()) {
      if (!FiniteActions.finite(modality.space())) {
        problems.add(
            agent + " needs finite observations, but modality " + modality.name() + " is not");
      }
    }
    return problems;
  }

  /** The agent follows a model, which must be of this world's shape. */
  public static List<String> model(String agent, AgentContext context) {
    return context
        .knowledge()
        .model()
        .map(model -> shape(agent, model, context))
        .orElseGet(() -> List.of(agent + " needs a model"));
  }

  private static List<String> shape(String agent, Model model, AgentContext context) {
    List<String> problems = new ArrayList<>();
    if (!sizes(model.observationSpace()).equals(sizes(context.observations()))) {
      problems.add(agent + ": the model's modalities are not those of the world");
    }
    if (!sizes(model.actions().space()).equals(sizes(context.actions()))) {
      problems.add(agent + ": the model's controls are not the actions of the world");
    }
    return problems;
  }

  /** The agent plans for the model's reward. */
  public static List<String> rewarding(String agent, AgentContext context) {
    List<String> problems = new ArrayList<>(model(agent, context));
    if (context.knowledge().model().filter(model -> model.reward().isEmpty()).isPresent()) {
      problems.add(agent + " needs a model with a reward");
    }
    return problems;
  }

  /** The agent knows arms alone, so the world must always look the same. */
  public static List<String> bandit(String agent, AgentContext context) {
    List<String> problems = new ArrayList<>(actions(agent, context));
    if (sizes(context.observations()).stream().anyMatch(size -> size != 1)) {
      problems.add(agent + " plays bandits; this world has more than one observation");
    }
    return problems;
  }

  private static List<Integer> sizes(ObservationSpace space) {
    return space.modalities().stream().flatMap(m -> sizes(m.space()).stream()).toList();
  }

  /** Sizes of the parts of a space; -1 stands for a box. */
  private static List<Integer> sizes(Space space) {
    if (space instanceof MultiDiscrete multi) {
      return multi.parts().stream().map(Discrete::size).toList();
    }
    return Stream.of(space instanceof Discrete discrete ? discrete.size() : -1).toList();
  }
}
