package org.jackdaw.core.metric.sequence;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.Span;

/** Adds up the code lengths of whole observations; one that misses a modality is context only. */
final class SequenceMeter implements Meter {

  private static final int DEPTH = 3; // action, the observation before, the one before that
  private static final int NOTHING = -1;

  private final double symbols;
  private final Span span;
  private final Map<Object, Integer> numbers = new HashMap<>(); // of observations and of actions
  private final int[] context = new int[DEPTH];
  private ContextTree tree;
  private boolean counting;
  private double sum;

  SequenceMeter(ObservationSpace space, Span span) {
    double product = 1;
    for (Modality modality : space.modalities()) {
      product *= ((Discrete) modality.space()).size();
    }
    this.symbols = product;
    this.span = span;
    this.tree = new ContextTree(symbols, DEPTH);
  }

  @Override
  public void began(Episode episode, Observation first) {
    counting = span.counts(episode.phase());
    if (!counting) {
      return;
    }
    if (span == Span.EPISODE) {
      tree = new ContextTree(symbols, DEPTH);
    }
    sum = 0;
    java.util.Arrays.fill(context, NOTHING);
    see(first);
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    if (counting) {
      context[0] = number(transition.action());
      see(transition.after());
    }
  }

  private void see(Observation observation) {
    int symbol = number(observation.withoutMask());
    if (whole(observation)) {
      sum += tree.see(context, symbol);
    }
    context[2] = context[1];
    context[1] = symbol;
  }

  private static boolean whole(Observation observation) {
    for (int m = 0; m < observation.size(); m++) {
      if (!observation.present(m)) {
        return false;
      }
    }
    return true;
  }

  private int number(Object seen) {
    Integer known = numbers.putIfAbsent(seen, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  @Override
  public OptionalDouble value(int column) {
    return counting ? OptionalDouble.of(Nats.toBits(sum)) : OptionalDouble.empty();
  }
}
