package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.SparsePomdp;

/** Beliefs that are far from each other, found by simulation from the start. */
final class PointSet {

  private static final double NEAR = 1e-9; // L1

  private final SparsePomdp problem;
  private final Expansion expansion;
  private final RandomStream random;
  private final double[] dense; // weights of the belief looked at
  private final List<Support> beliefs = new ArrayList<>();

  PointSet(SparsePomdp problem, List<Support> starts, RandomStream random) {
    this.problem = problem;
    this.random = random;
    expansion = new Expansion(problem);
    dense = new double[problem.states()];
    starts.forEach(belief -> beliefs.add(belief.normalised()));
  }

  /**
   * Expands until the set has so many beliefs, or no more can be reached. Where simulation happens
   * to find none, all that may follow is looked at.
   */
  List<Support> grown(int most) {
    boolean growing = true;
    while (beliefs.size() < most && growing) {
      growing = pass(most, false) || pass(most, true);
    }
    return List.copyOf(beliefs);
  }

  /** Lets every belief that there is add one; whether any did. */
  private boolean pass(int most, boolean thorough) {
    int before = beliefs.size();
    for (int b = 0; b < before && beliefs.size() < most; b++) {
      List<Support> candidates = new ArrayList<>();
      for (int a = 0; a < problem.actions(); a++) {
        Successors after = expansion.of(beliefs.get(b), a);
        if (thorough) {
          Stream.of(after.beliefs()).map(Support::normalised).forEach(candidates::add);
        } else {
          candidates.add(simulated(after, beliefs.get(b)));
        }
      }
      addFarthest(candidates);
    }
    return beliefs.size() > before;
  }

  private void addFarthest(List<Support> candidates) {
    Support farthest = beliefs.get(0);
    double most = NEAR;
    for (Support candidate : candidates) {
      double distance = distance(candidate);
      if (distance > most) {
        most = distance;
        farthest = candidate;
      }
    }
    if (most > NEAR) {
      beliefs.add(farthest);
    }
  }

  /** One of the beliefs that may follow; the belief itself where the episode ends instead. */
  private Support simulated(Successors after, Support belief) {
    double left = random.nextDouble();
    for (Support next : after.beliefs()) {
      left -= next.total();
      if (left < 0) {
        return next.normalised();
      }
    }
    return belief;
  }

  /** The smallest L1 distance to a belief of the set. */
  private double distance(Support candidate) {
    for (int i = 0; i < candidate.size(); i++) {
      dense[candidate.states()[i]] = candidate.weights()[i];
    }
    double least = Double.POSITIVE_INFINITY;
    for (Support belief : beliefs) {
      least = Math.min(least, distanceToDense(belief));
    }
    for (int s : candidate.states()) {
      dense[s] = 0;
    }
    return least;
  }

  /** What both have counts twice less the smaller part, since both sum to one. */
  private double distanceToDense(Support belief) {
    double shared = 0;
    for (int i = 0; i < belief.size(); i++) {
      shared += Math.min(belief.weights()[i], dense[belief.states()[i]]);
    }
    return 2 - 2 * shared;
  }
}
