package org.jackdaw.api.model;

import java.util.ArrayList;
import java.util.List;

/** How configurations and messages name the tables of a model. */
public final class TableName {

  private TableName() {}

  /**
   * The name of a transition.
   *
   * @param factor the factor
   * @return {@code transition.FACTOR}
   */
  public static String transition(String factor) {
    return "transition." + factor;
  }

  /**
   * The name of a likelihood.
   *
   * @param modality the modality
   * @return {@code likelihood.MODALITY}
   */
  public static String likelihood(String modality) {
    return "likelihood." + modality;
  }

  /**
   * The name of a start distribution.
   *
   * @param factor the factor
   * @return {@code start.FACTOR}
   */
  public static String start(String factor) {
    return "start." + factor;
  }

  /**
   * The tables of a model that may be unknown to a learner: all likelihoods, and the transitions
   * and starts of factors that are drawn anew each episode.
   *
   * @param model the model
   * @return their names: transitions, likelihoods, starts
   */
  public static List<String> learnable(Model model) {
    List<String> names = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    for (Variable factor : model.factors()) {
      if (!model.between().containsKey(factor.name())) {
        names.add(transition(factor.name()));
      }
    }
    for (StartBlock block : model.start()) {
      if (block.factors().size() == 1 && !model.between().containsKey(block.factors().get(0))) {
        starts.add(start(block.factors().get(0)));
      }
    }
    for (Variable modality : model.modalities()) {
      names.add(likelihood(modality.name()));
    }
    names.addAll(starts);
    return names;
  }
}
