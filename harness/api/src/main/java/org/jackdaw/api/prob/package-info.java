/** Probability vectors: the one place of normalisation, of the guarded logarithm and tolerances. */
package org.jackdaw.api.prob;
