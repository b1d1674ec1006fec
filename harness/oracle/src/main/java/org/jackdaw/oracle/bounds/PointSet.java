package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;
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

  /** Expands until the set has so many beliefs, or a pass over all of them finds none. */
  List<Support> grown(int most) {
    int before = 0;
    while (beliefs.size() < most && before < beliefs.size()) {
      before = beliefs.size();
      for (int b = 0; b < before && beliefs.size() < most; b++) {
        expand(beliefs.get(b));
      }
    }
    return List.copyOf(beliefs);
  }

  private void expand(Support belief) {
    Support farthest = belief;
    double most = NEAR;
    for (int a = 0; a < problem.actions(); a++) {
      Support next = simulated(expansion.of(belief, a), belief);
      double distance = distance(next);
      if (distance > most) {
        most = distance;
        farthest = next;
      }
    }
    if (farthest != belief) {
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
