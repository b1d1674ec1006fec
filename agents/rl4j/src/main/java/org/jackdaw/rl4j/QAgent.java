package org.jackdaw.rl4j;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.deeplearning4j.rl4j.agent.learning.behavior.ILearningBehavior;
import org.deeplearning4j.rl4j.agent.learning.behavior.LearningBehavior;
import org.deeplearning4j.rl4j.agent.learning.update.IUpdateRule;
import org.deeplearning4j.rl4j.experience.ExperienceHandler;
import org.deeplearning4j.rl4j.network.CommonOutputNames;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.encoders.learning.Exploration;

/** Puts together agents that learn values of actions. */
final class QAgent {

  private QAgent() {}

  /**
   * What an agent learns from, and how.
   *
   * @param <E> what is remembered of a step
   * @param experience gathers batches
   * @param rule learns from a batch
   */
  record Parts<E>(ExperienceHandler<Integer, E> experience, IUpdateRule<E> rule) {

    /** RL4J's bond between the two. */
    ILearningBehavior<Integer> behavior() {
      return LearningBehavior.<Integer, E>builder()
          .experienceHandler(experience)
          .updateRule(rule)
          .build();
    }
  }

  /**
   * An agent.
   *
   * @param options its network and its sight
   * @param exploration how it explores
   * @param context what it received
   * @param network makes its network
   * @param parts makes what learns, of the network that learns and the one that values
   */
  static Agent of(
      NetworkOptions options,
      ExplorationOptions exploration,
      AgentContext context,
      Function<Networks, QNetwork> network,
      BiFunction<QNetwork, QNetwork, Parts<?>> parts) {
    Natives.load();
    SeedTree training = context.trainingRandom();
    Sight sight = new Sight(options, context);
    int actions = sight.actions().size();
    long weights = training.child("weights").seed();
    QNetwork learnt = network.apply(new Networks(options, sight.inputs(), actions, weights));
    Greedy greedy = new Greedy(learnt, CommonOutputNames.QValues);
    Exploration schedule = exploration.schedule(context.budget());
    Exploring exploring =
        new Exploring(
            greedy,
            schedule,
            Natives.generator(training.child("coin").seed()),
            training.child("exploration").stream());
    ILearningBehavior<Integer> behavior = parts.apply(learnt, learnt.clone()).behavior();
    return new DeepAgent(
        sight, new PhaseRandom(context), exploring, greedy, new Scheduled(behavior, schedule));
  }

  /** Learning that counts steps for the schedule of exploration. */
  private record Scheduled(ILearningBehavior<Integer> behavior, Exploration schedule)
      implements Learning {
    @Override
    public void stepped(boolean last) {
      schedule.stepDone();
      if (last) {
        schedule.episodeDone();
      }
    }
  }
}
