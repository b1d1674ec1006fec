package org.jackdaw.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Prints what a player sees: the world's picture, the observation, the reward, the steps left. */
final class PlayScreen implements EpisodeListener {

  private final PrintWriter out;
  private final Environment world;
  private final OptionalInt limit;
  private final BeliefTeller teller;
  private final boolean belief;
  private final boolean reveal;
  private Episode now = new Episode(0, Phase.TRAIN, 0, 0, 0); // until the first begins
  private double total;

  /**
   * A screen.
   *
   * @param out where it prints
   * @param world the world, without its step limit
   * @param limit steps after which an episode is cut
   * @param teller the ideal observer
   * @param extras what is shown besides what the agent sees
   */
  PlayScreen(
      PrintWriter out, Environment world, OptionalInt limit, BeliefTeller teller, Extras extras) {
    this.out = out;
    this.world = world;
    this.limit = limit;
    this.teller = teller;
    this.belief = extras.belief();
    this.reveal = extras.reveal();
  }

  /** What is shown besides what the agent sees. */
  record Extras(boolean belief, boolean reveal) {}

  @Override
  public void began(Episode episode, Observation first) {
    now = episode;
    total = 0;
    teller.began(episode, first);
    String steps = limit.isPresent() ? "at most " + limit.getAsInt() + " steps" : "no step limit";
    out.println();
    out.println("episode " + (episode.index() + 1) + ", " + steps + "; ? for help");
    show(first);
  }

  @Override
  public void acted(Value action) {
    out.println();
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    teller.stepped(transition);
    total += result.reward();
    String left = limit.isPresent() ? ", " + (limit.getAsInt() - step) + " left" : "";
    out.println(
        "step "
            + step
            + left
            + ": reward "
            + WorldFacts.number(result.reward())
            + ", so far "
            + WorldFacts.number(total));
    show(result.observation());
  }

  @Override
  public void ended(EpisodeResult result) {
    teller.ended();
    String end = result.terminated() ? "the world has ended" : "the steps are used up";
    String success = result.success().map(good -> good ? "; success" : "; no success").orElse("");
    out.println();
    out.println(
        end
            + ": return "
            + WorldFacts.number(result.totalReward())
            + " in "
            + result.steps()
            + " steps"
            + success);
  }

  private void show(Observation seen) {
    if (world instanceof RendersText drawn) {
      out.println(drawn.render());
    }
    out.println(words(world.spec(), seen));
    if (belief) {
      tellBelief();
    }
    if (reveal) {
      hidden().forEach(out::println);
    }
  }

  /** Prints the ideal observer's belief. */
  void tellBelief() {
    teller.lines().forEach(out::println);
  }

  private static String words(EnvironmentSpec spec, Observation seen) {
    List<Modality> modalities = spec.observations().modalities();
    StringBuilder words = new StringBuilder("you see");
    for (int m = 0; m < modalities.size(); m++) {
      words.append(m == 0 ? " " : ", ").append(modalities.get(m).name()).append(' ');
      words.append(seen.present(m) ? word(modalities.get(m), seen, m) : "nothing");
    }
    return words.toString();
  }

  private static String word(Modality modality, Observation seen, int m) {
    return modality.space() instanceof Discrete discrete
        ? discrete.labels().get(seen.outcome(m))
        : seen.value(m).toString();
  }

  private List<String> hidden() {
    if (!(world instanceof RevealsState open && world instanceof PublishesModel publisher)) {
      return List.of("the world reveals no state");
    }
    HiddenState state = open.hiddenState();
    TextTable table = new TextTable();
    List<Variable> factors = publisher.model(now.runSeed(), now.trained()).factors();
    for (int f = 0; f < factors.size(); f++) {
      table.row("hidden " + factors.get(f).name(), factors.get(f).labels().get(state.state(f)));
    }
    return table.lines();
  }
}
