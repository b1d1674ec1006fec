/** Learners that build a model of the world and plan with it. */
package org.jackdaw.baselines.bayes;
