package org.jackdaw.core.gate;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One training run as the gate sees it.
 *
 * @param seed the run's index
 * @param episodes rows that it left, in both phases
 * @param returned mean return at the last evaluation, or of the last training where there is none
 * @param normalised the same on the scale of the world's floor and ceiling, where they are known
 * @param decideMicroseconds mean time of a decision
 * @param digest SHA-256 of its rows, without metrics
 * @param problem what is wrong with its rows, in words
 */
public record GatedRun(
    int seed,
    long episodes,
    OptionalDouble returned,
    OptionalDouble normalised,
    OptionalDouble decideMicroseconds,
    String digest,
    Optional<String> problem) {}
