package org.jackdaw.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Places;
import org.jackdaw.core.trace.EpisodeTrace;

/** Prints the steps of an episode: what was done, seen, believed and planned. */
final class ReplayScreen {

  private final PrintWriter out;
  private final Optional<Places> places;

  /**
   * A screen.
   *
   * @param out where it prints
   * @param places where states are on the world's picture, where it has such places
   */
  ReplayScreen(PrintWriter out, Optional<Places> places) {
    this.out = out;
    this.places = places;
  }

  void show(EpisodeTrace episode) {
    double total = 0;
    for (EpisodeTrace.Step step : episode.steps()) {
      out.println();
      if (step.step() == 0) {
        out.println("start");
      } else {
        total += step.reward().orElse(0);
        out.println("step " + step.step() + ": " + step.action().orElse(""));
        step.agentPlan().ifPresent(this::plan);
        out.println(
            "  reward     "
                + WorldFacts.number(step.reward().orElse(0))
                + ", so far "
                + WorldFacts.number(total));
      }
      perceived(step);
    }
    out.println();
  }

  private void plan(String cell) {
    List<String> lines = StepCells.plan(cell);
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? "  planned    " : "             ") + lines.get(i));
    }
  }

  private void perceived(EpisodeTrace.Step step) {
    step.picture()
        .ifPresent(picture -> picture.lines().forEach(line -> out.println("    " + line)));
    out.println("  saw        " + StepCells.values(step.observation()));
    step.state().ifPresent(state -> out.println("  hidden     " + StepCells.values(state)));
    step.observerBelief().ifPresent(belief -> believed("observer", belief, step));
    step.observerInfoGain()
        .ifPresent(bits -> out.println("  told       " + WorldFacts.rounded(bits) + " bits"));
    step.agentBelief().ifPresent(belief -> believed("agent", belief, step));
    step.agentFreeEnergy()
        .ifPresent(nats -> out.println("  energy     " + WorldFacts.rounded(nats) + " nats"));
  }

  private void believed(String who, String cell, EpisodeTrace.Step step) {
    Map<String, Map<String, Double>> belief = StepCells.belief(cell);
    String start = "  " + who + " ".repeat("observer   ".length() - who.length());
    for (Map.Entry<String, Map<String, Double>> factor : belief.entrySet()) {
      out.println(start + factor.getKey() + ": " + BeliefWords.of(factor.getValue()));
      start = " ".repeat(start.length());
    }
    if (places.isPresent() && step.picture().isPresent()) {
      Map<String, Double> here = belief.getOrDefault(places.get().factor(), Map.of("", 1.0));
      BeliefMap.lines(step.picture().get(), places.get(), here)
          .forEach(line -> out.println("    " + line));
    }
  }
}
