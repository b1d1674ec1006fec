package org.jackdaw.core.config;

import java.util.Set;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.modelio.tree.MapNode;

/**
 * A contender of a plan with what planning learnt about it.
 *
 * @param planned the contender
 * @param worlds labels of the worlds it runs in
 * @param resolved its entry with every option
 */
record PlannedRole(PlannedContender planned, Set<String> worlds, MapNode resolved) {}
