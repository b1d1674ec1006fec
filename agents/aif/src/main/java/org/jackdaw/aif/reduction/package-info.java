/** Model reduction: Dirichlet counts weighed against simpler ones by the evidence of each. */
package org.jackdaw.aif.reduction;
