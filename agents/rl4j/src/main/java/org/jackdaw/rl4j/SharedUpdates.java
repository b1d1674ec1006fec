package org.jackdaw.rl4j;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.rl4j.agent.learning.update.Gradients;
import org.deeplearning4j.rl4j.agent.learning.update.IUpdateRule;
import org.deeplearning4j.rl4j.agent.learning.update.UpdateRule;
import org.deeplearning4j.rl4j.agent.learning.update.updater.NeuralNetUpdaterConfiguration;
import org.deeplearning4j.rl4j.agent.learning.update.updater.async.AsyncGradientsNeuralNetUpdater;
import org.deeplearning4j.rl4j.agent.learning.update.updater.async.AsyncSharedNetworksUpdateHandler;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;

/**
 * Updates of a shared network by several threads. Each thread has a copy of it, which it renews
 * before it learns from a segment; the network that acts is renewed when the agent asks. At most
 * one segment per thread is under way. What a thread throws reaches the agent at its next call.
 */
final class SharedUpdates implements IUpdateRule<StateActionRewardState<Integer>>, AutoCloseable {

  private final ActorCriticNetwork acting;
  private final ActorCriticNetwork shared;
  private final AsyncSharedNetworksUpdateHandler handler;
  private final List<UpdateRule<Gradients, StateActionRewardState<Integer>>> learners =
      new ArrayList<>();
  private final List<ExecutorService> threads = new ArrayList<>();
  private final Deque<Future<?>> underWay = new ArrayDeque<>();
  private int updates;

  /**
   * Starts the threads.
   *
   * @param acting the network that acts
   * @param actions number of actions
   * @param discount weight of a reward one step later
   * @param count number of threads
   */
  SharedUpdates(ActorCriticNetwork acting, int actions, double discount, int count) {
    this.acting = acting;
    this.shared = acting.clone();
    this.handler = new OneAtATime(shared);
    for (int i = 0; i < count; i++) {
      ActorCriticNetwork own = acting.clone();
      AdvantageTargets targets = new AdvantageTargets(own, actions, discount);
      learners.add(new UpdateRule<>(targets, new AsyncGradientsNeuralNetUpdater(own, handler)));
      threads.add(Executors.newSingleThreadExecutor(SharedUpdates::thread));
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "rl4j-a3c");
    thread.setDaemon(true);
    return thread;
  }

  /** Gradients are applied one after another; RL4J applies them as if they came from one thread. */
  private static final class OneAtATime extends AsyncSharedNetworksUpdateHandler {

    OneAtATime(ActorCriticNetwork shared) {
      super(shared, NeuralNetUpdaterConfiguration.builder().build());
    }

    @Override
    public void handleGradients(Gradients gradients) {
      synchronized (getGlobalCurrent()) {
        super.handleGradients(gradients);
      }
    }
  }

  @Override
  public void update(List<StateActionRewardState<Integer>> segment) {
    int next = updates++ % threads.size();
    if (underWay.size() == threads.size()) {
      await(underWay.remove());
    }
    underWay.add(threads.get(next).submit(() -> learn(next, segment)));
  }

  private void learn(int learner, List<StateActionRewardState<Integer>> segment) {
    synchronized (shared) {
      learners.get(learner).notifyNewBatchStarted();
    }
    learners.get(learner).update(segment);
  }

  @Override
  public int getUpdateCount() {
    return updates;
  }

  @Override
  public void notifyNewBatchStarted() {
    synchronized (shared) {
      acting.copyFrom(shared);
    }
  }

  /** Waits for all segments, and lets the agent act by what was learnt from them. */
  void settle() {
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
    notifyNewBatchStarted();
  }

  private static void await(Future<?> segment) {
    try {
      segment.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a thread of rl4j-a3c learns", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a thread of rl4j-a3c failed: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    threads.forEach(ExecutorService::shutdownNow);
  }
}
