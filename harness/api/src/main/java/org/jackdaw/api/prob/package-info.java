/**
 * Probability vectors: the one place of normalisation, of the guarded logarithm, special functions
 * and tolerances.
 */
package org.jackdaw.api.prob;
