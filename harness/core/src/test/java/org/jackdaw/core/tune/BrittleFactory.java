package org.jackdaw.core.tune;

import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Presses with a probability, and breaks where that is above one half. */
public final class BrittleFactory implements AgentFactory<BrittleFactory.Options> {

  public record Options(
      @Documented(value = "chance of a press", range = "[0, 1]") double strength,
      @Documented("more settings") Inner inner) {
    public Options {
      if (!(strength >= 0 && strength <= 1)) {
        throw new IllegalArgumentException("brittle: strength must be in [0, 1], got " + strength);
      }
    }
  }

  public record Inner(@Documented("does nothing") int idle) {}

  @Override
  public String id() {
    return "brittle";
  }

  @Override
  public String summary() {
    return "Presses by chance, and breaks.";
  }

  @Override
  public Options defaults() {
    return new Options(0, new Inner(1));
  }

  @Override
  public Set<KnowledgeLevel> accepts(Options options) {
    return Set.of(KnowledgeLevel.NONE);
  }

  @Override
  public Agent create(Options options, AgentContext context) {
    PhaseRandom random = new PhaseRandom(context);
    return new Agent() {
      @Override
      public void begin(Observation first, Phase phase) {
        random.begin(phase);
      }

      @Override
      public Value act() {
        if (options.strength() > 0.5) {
          throw new IllegalStateException("broken");
        }
        return Index.of(random.current().nextDouble() < options.strength() ? 1 : 0);
      }

      @Override
      public void observe(Transition transition) {}
    };
  }
}
