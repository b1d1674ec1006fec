package org.jackdaw.baselines.neural;

import org.jackdaw.api.option.Inlined;

/**
 * Options of {@code dqn}.
 *
 * @param network what all agents with networks have in common
 * @param replay how it learns from experience
 */
public record DqnOptions(@Inlined NetworkOptions network, @Inlined ReplayOptions replay) {}
