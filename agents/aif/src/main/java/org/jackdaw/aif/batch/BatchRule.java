package org.jackdaw.aif.batch;

import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.TermWeights;

/**
 * How the agents of a batch weigh policies, choose and learn.
 *
 * @param weights weights of the terms of the expected free energy
 * @param choice from values of policies to an action
 * @param rates counts per observation, for tables that are learnt
 */
public record BatchRule(
    TermWeights weights, ActionSelection.Rule choice, DirichletLearning.Rates rates) {}
