package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;

/**
 * Tells the ideal observer's belief in words. The exact filter is made when it is first asked for,
 * and catches up with what has happened until then.
 */
final class BeliefTeller {

  private final Optional<PublishesModel> publisher;
  private Optional<Model> model = Optional.empty();
  private final List<Consumer<ExactFilter>> untold = new ArrayList<>();
  private Optional<ExactFilter> filter = Optional.empty();
  private Optional<ExactFilter> earlier = Optional.empty(); // of the model in force before
  private Optional<String> hindrance = Optional.empty();

  /** A teller for one run of a world. */
  BeliefTeller(Environment world) {
    publisher =
        world instanceof PublishesModel publishes ? Optional.of(publishes) : Optional.empty();
    if (publisher.isEmpty()) {
      hindrance = Optional.of("the world publishes no model, so nobody knows what to believe");
    }
  }

  void began(Episode episode, Observation first) {
    publisher.ifPresent(known -> believe(known.model(episode.runSeed(), episode.trained())));
    happened(observer -> observer.begin(episode.phase(), first));
  }

  /** Where another model comes into force, what is known of what is kept is taken over. */
  private void believe(Model inForce) {
    if (model.filter(old -> old.hash().equals(inForce.hash())).isPresent()) {
      return;
    }
    if (!untold.isEmpty()) {
      catchUp();
    }
    earlier = filter;
    model = Optional.of(inForce);
    filter = Optional.empty();
    hindrance = Optional.empty();
  }

  void stepped(Transition step) {
    model.ifPresent(
        known -> {
          int action = known.actions().joint(step.action());
          happened(
              observer -> observer.step(action, step.after(), step.reward(), step.terminated()));
        });
  }

  void ended() {
    happened(ExactFilter::end);
  }

  private void happened(Consumer<ExactFilter> event) {
    if (filter.isPresent()) {
      event.accept(filter.get());
    } else if (hindrance.isEmpty()) {
      untold.add(event);
    }
  }

  /** A line per factor, the likeliest states first; or why there is no belief to tell. */
  List<String> lines() {
    if (filter.isEmpty() && hindrance.isEmpty()) {
      catchUp();
    }
    if (hindrance.isPresent()) {
      return List.of("belief: " + hindrance.get());
    }
    ExactFilter observer = filter.orElseThrow();
    if (observer.impossible()) {
      return List.of("belief: the published model calls what you saw impossible");
    }
    TextTable table = new TextTable();
    List<Variable> factors = model.orElseThrow().factors();
    for (int f = 0; f < factors.size(); f++) {
      double[] belief = new double[factors.get(f).size()];
      observer.marginal(f, belief);
      table.row(
          "belief " + factors.get(f).name(),
          words(factors.get(f), belief),
          WorldFacts.rounded(Nats.toBits(Categorical.entropy(belief))) + " bits");
    }
    return table.lines();
  }

  private void catchUp() {
    try {
      JointModel joint = JointModel.of(model.orElseThrow());
      ExactFilter observer =
          earlier
              .map(before -> new ExactFilter(joint, before))
              .orElseGet(() -> new ExactFilter(joint));
      untold.forEach(event -> event.accept(observer));
      filter = Optional.of(observer);
    } catch (IllegalArgumentException e) {
      hindrance = Optional.of(e.getMessage());
    }
    untold.clear();
  }

  private static String words(Variable factor, double[] belief) {
    Map<String, Double> byLabel = new LinkedHashMap<>();
    for (int state = 0; state < belief.length; state++) {
      byLabel.put(factor.label(state), belief[state]);
    }
    return BeliefWords.of(byLabel);
  }
}
