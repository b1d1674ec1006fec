package org.jackdaw.aif.reduction;

import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Counts after pruning.
 *
 * @param posterior counts after learning, as under the pruned prior
 * @param prior the pruned prior
 * @param reduced how many columns took the reduced prior as a whole; 0 where models are averaged
 */
public record Pruned(ColumnMatrix posterior, ColumnMatrix prior, int reduced) {}
