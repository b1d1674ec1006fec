package org.jackdaw.core.metric.path;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.Span;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.Visits;

/** Counts visits to states, and tries of actions in them. */
final class VisitationMeter implements Meter {

  private static final double[] PARTS = {0.5, 0.9, 1};
  private static final int BEFORE_PARTS = 6;

  private final TrueState state;
  private final JointModel joint;
  private final Span span;
  private final long[] visits;
  private final long[] tries; // [state * actions + action]
  private final long[] reached = new long[PARTS.length]; // steps, -1 where not yet
  private final int pairs;
  private int visited;
  private int tried;
  private long steps;
  private long repeated;
  private int from;
  private boolean counting;
  private Visits summary = Visits.of(1);

  VisitationMeter(TrueState state, Span span) {
    this.state = state;
    this.joint = state.joint();
    this.span = span;
    this.visits = new long[joint.states()];
    this.tries = new long[Math.multiplyExact(joint.states(), joint.actions())];
    this.pairs = joint.actions() * going(joint);
    forget();
  }

  private static int going(JointModel joint) {
    int going = 0;
    for (int s = 0; s < joint.states(); s++) {
      going += joint.terminal(s) ? 0 : 1;
    }
    return going;
  }

  private void forget() {
    Arrays.fill(visits, 0);
    Arrays.fill(tries, 0);
    Arrays.fill(reached, -1);
    visited = 0;
    tried = 0;
    steps = 0;
    repeated = 0;
  }

  @Override
  public void began(Episode episode, Observation first) {
    counting = span.counts(episode.phase());
    if (span == Span.EPISODE) {
      forget();
    }
    if (counting) {
      visit(state.now());
    }
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    if (!counting) {
      return;
    }
    steps++;
    int pair = from * joint.actions() + joint.model().actions().joint(transition.action());
    if (tries[pair]++ > 0) {
      repeated++;
    } else {
      tried++;
    }
    visit(state.now());
  }

  private void visit(int now) {
    from = now;
    if (visits[now]++ == 0) {
      visited++;
      for (int p = 0; p < PARTS.length; p++) {
        if (reached[p] < 0 && visited >= PARTS[p] * visits.length) {
          reached[p] = steps;
        }
      }
    }
  }

  @Override
  public void ended(EpisodeResult result) {
    if (counting) {
      summary = Visits.of(visits);
    }
  }

  @Override
  public OptionalDouble value(int column) {
    if (!counting) {
      return OptionalDouble.empty();
    }
    return switch (column) {
      case 0 -> OptionalDouble.of((double) visited / visits.length);
      case 1 -> OptionalDouble.of((double) tried / pairs);
      case 2 -> OptionalDouble.of(Nats.toBits(summary.entropy()));
      case 3 -> OptionalDouble.of(summary.evenness());
      case 4 -> OptionalDouble.of(summary.effectiveStates());
      case 5 -> steps == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) repeated / steps);
      default -> after(column - BEFORE_PARTS);
    };
  }

  private OptionalDouble after(int part) {
    return reached[part] < 0 ? OptionalDouble.empty() : OptionalDouble.of(reached[part]);
  }
}
