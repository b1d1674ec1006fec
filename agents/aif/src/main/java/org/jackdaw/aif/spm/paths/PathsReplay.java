package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.List;

/**
 * Replay at the end of a trial: beliefs about all its steps, about paths and about counts are
 * updated in turn, forwards in time, until the evidence bound gains no more than 1/128 nats, at
 * most 16 times. Messages along time carry expected logarithms of transitions; a path that is not
 * chosen is one and the same for the whole trial.
 */
final class PathsReplay {

  private static final int MOST_SWEEPS = 16;
  private static final double LEAST_GAIN = 1.0 / 128;

  private final PathsModel model;
  private final PathsPlanner planner;
  private final double[][][] observed; // [step][modality][outcome]
  private final boolean[][] attended; // [step][modality]
  private final double[][][] beliefs; // [step][factor][state]
  private final double[][][] paths; // [step][factor][path]: of the move from that step
  private final List<PathLikelihood> likelihoods = new ArrayList<>();
  private final List<PathTransition> transitions = new ArrayList<>();
  private final double[] logEvidence; // per step
  private final boolean[][] informed; // [step][factor]: others stay as they were believed
  private final int steps;

  PathsReplay(
      PathsModel model,
      PathsPlanner planner,
      double[][][] observed,
      boolean[][] attended,
      double[][][] beliefs,
      double[][][] paths) {
    this.model = model;
    this.planner = planner;
    this.observed = observed;
    this.attended = attended;
    this.beliefs = beliefs;
    this.paths = paths;
    steps = beliefs.length;
    logEvidence = new double[steps];
    informed = new boolean[steps][model.factors()];
    for (int t = 0; t < steps; t++) {
      for (int m = 0; m < attended[t].length; m++) {
        for (int f : attended[t][m] ? model.parents().get(m) : List.<Integer>of()) {
          informed[t][f] = true;
        }
      }
    }
    for (int m = 0; m < model.likelihood().size(); m++) {
      likelihoods.add(new PathLikelihood(model, m));
    }
    for (int f = 0; f < model.factors(); f++) {
      transitions.add(new PathTransition(model, f));
      for (int t = 0; !model.controllable().get(f) && t < steps; t++) {
        paths[t][f] = paths[steps - 1][f].clone();
      }
    }
  }

  /** Runs the replay in place; returns the evidence bound per step. */
  double[] run() {
    double before = Double.NEGATIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      count();
      transitions.forEach(PathTransition::refresh);
      likelihoods.forEach(PathLikelihood::refresh);
      double bound = sweep();
      if (bound - before < LEAST_GAIN) {
        break;
      }
      before = bound;
    }
    for (int m = 0; m < likelihoods.size(); m++) {
      planner.modalities().get(m).adopt(likelihoods.get(m).counts());
    }
    for (int f = 0; f < model.factors(); f++) {
      planner.factors().get(f).adopt(transitions.get(f).counts());
    }
    return logEvidence;
  }

  private double sweep() {
    double bound = 0;
    for (int t = 0; t < steps; t++) {
      logEvidence[t] = updateStates(t);
    }
    for (int f = 0; f < model.factors(); f++) {
      if (model.controllable().get(f)) {
        updateChosen(f);
      } else {
        logEvidence[steps - 1] += updateLatent(f);
      }
    }
    for (double evidence : logEvidence) {
      bound += evidence;
    }
    return bound;
  }

  private double updateStates(int t) {
    double evidence = 0;
    for (int f = 0; f < model.factors(); f++) {
      if (!informed[t][f]) {
        continue;
      }
      double[] logs = new double[model.states(f)];
      if (t == 0) {
        logs = PathNumbers.logs(model.believedStart(f).toArray());
      } else {
        transitions.get(f).addForward(beliefs[t - 1][f], paths[t - 1][f], logs);
      }
      if (t < steps - 1) {
        transitions.get(f).addBackward(beliefs[t + 1][f], paths[t][f], logs);
      }
      addOutcomes(t, f, logs);
      evidence += PathNumbers.normaliseLogs(logs, beliefs[t][f]);
    }
    return evidence;
  }

  private void addOutcomes(int t, int factor, double[] logs) {
    for (int m = 0; m < likelihoods.size(); m++) {
      if (attended[t][m]) {
        likelihoods.get(m).addMessage(observed[t][m], factor, beliefs[t], logs);
      }
    }
  }

  /** A path that is chosen is chosen anew at each step; what it was before is its prior. */
  private void updateChosen(int factor) {
    for (int t = 0; t < steps - 1; t++) {
      double[] logs = PathNumbers.logs(paths[t][factor]);
      transitions.get(factor).addPaths(beliefs[t][factor], beliefs[t + 1][factor], logs);
      logEvidence[t + 1] += PathNumbers.normaliseLogs(logs, paths[t][factor]);
    }
  }

  /** Any other path is one and the same for all steps. */
  private double updateLatent(int factor) {
    double[] logs = PathNumbers.logs(model.believedPaths(factor).toArray());
    for (int t = 0; t < steps - 1; t++) {
      transitions.get(factor).addPaths(beliefs[t][factor], beliefs[t + 1][factor], logs);
    }
    double evidence = 0;
    for (int t = 0; t < steps; t++) {
      evidence = PathNumbers.normaliseLogs(logs, paths[t][factor]);
    }
    return evidence;
  }

  /** Counts everything anew. */
  private void count() {
    for (int m = 0; m < likelihoods.size(); m++) {
      likelihoods.get(m).forget();
      for (int t = 0; t < steps; t++) {
        if (attended[t][m]) {
          likelihoods.get(m).count(observed[t][m], beliefs[t]);
        }
      }
    }
    for (int f = 0; f < model.factors(); f++) {
      transitions.get(f).forget();
      for (int t = 0; t < steps - 1; t++) {
        transitions.get(f).count(beliefs[t][f], beliefs[t + 1][f], paths[t][f]);
      }
    }
  }
}
