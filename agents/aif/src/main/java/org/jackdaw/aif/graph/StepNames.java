package org.jackdaw.aif.graph;

import java.util.function.UnaryOperator;

/** What the variables of one step of a model are called in a graph. */
record StepNames(
    UnaryOperator<String> before,
    UnaryOperator<String> after,
    UnaryOperator<String> outcome,
    UnaryOperator<String> control) {}
