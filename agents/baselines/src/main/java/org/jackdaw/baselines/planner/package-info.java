/** Planners that are given the model of the world and follow the exact belief. */
package org.jackdaw.baselines.planner;
