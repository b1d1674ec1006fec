package org.jackdaw.examples;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * Active inference on a model of your own, without the harness: a thermostat that feels the
 * temperature unreliably and prefers to feel it mild. The model is declared by names; the agent is
 * told what it observes and asked what to do, here by a loop of five lines.
 */
public final class Example05OwnModel {

  private static final int MILD = 1;
  private static final double FEELS_RIGHT = 0.9;
  private static final double DRAUGHT = 0.2;

  private Example05OwnModel() {}

  /**
   * Prints how often the room was mild.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println("mild in " + heat(200, 1) + " of 200 hours");
  }

  /**
   * The model: a setting moves the temperature, a draught may undo it, and the skin is mostly
   * right.
   *
   * @return the model
   */
  static Model model() {
    return Model.builder()
        .factor("room", "cold", "mild", "hot")
        .control("heating", "off", "low", "high")
        .modality("skin", "cold", "mild", "hot")
        .transition(
            "room",
            List.of(Parent.before("room"), Parent.control("heating")),
            (p, next) -> warm(Math.min(2, Math.max(0, p[0] + p[1] - 1)), next))
        .likelihood("skin", List.of(Parent.after("room")), (p, felt) -> feel(p[0], felt))
        .startAt("room", "cold")
        .preference("skin", OutcomeValues.of(-2, 0, -2))
        .build();
  }

  private static void warm(int room, double[] next) {
    next[room] += 1 - DRAUGHT;
    next[Math.max(0, room - 1)] += DRAUGHT;
  }

  private static void feel(int room, double[] felt) {
    Arrays.fill(felt, (1 - FEELS_RIGHT) / 2);
    felt[room] = FEELS_RIGHT;
  }

  /**
   * Lets the agent heat a room that behaves as the model says.
   *
   * @param hours how long
   * @param seed the root of all chance
   * @return in how many hours the room was mild
   */
  static int heat(int hours, long seed) {
    Model model = model();
    RandomStream chance = SeedTree.root(seed).child("room").stream();
    ActiveInferenceAgent agent =
        new ActiveInferenceAgent(
            new ActiveInferenceFactory().defaults(), AgentContext.of(model, seed));
    int room = 0;
    int mild = 0;
    Observation felt = skin(model, room, chance);
    agent.begin(felt, Phase.TRAIN);
    for (int hour = 0; hour < hours; hour++) {
      Value action = agent.act();
      int setting = model.actions().joint(action);
      int column = model.transitionColumn(0, new int[] {room}, new int[] {setting});
      room = model.transition(0).table().sample(column, chance.nextDouble());
      mild += room == MILD ? 1 : 0;
      Observation next = skin(model, room, chance);
      agent.observe(new Transition(felt, action, 0, next, false, false));
      felt = next;
    }
    return mild;
  }

  private static Observation skin(Model model, int room, RandomStream chance) {
    return Observation.ofIndices(model.likelihood(0).table().sample(room, chance.nextDouble()));
  }
}
