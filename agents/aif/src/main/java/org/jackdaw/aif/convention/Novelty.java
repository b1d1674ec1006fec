package org.jackdaw.aif.convention;

/** How the expected information gain about the parameters of a learnt table is computed. */
public enum Novelty {
  /**
   * The mutual information between an outcome and a column's Dirichlet parameters, expected over
   * columns. With counts a, their sum a0 and means m = a / a0 a column gives sum_o m_o [ln a0 - ln
   * a_o + psi(a_o) + 1/a_o - psi(a0) - 1/a0] (Da Costa et al. 2020, eq. D.15,
   * doi:10.1016/j.jmp.2020.102447).
   */
  MUTUAL_INFORMATION,
  /**
   * The same weights per cell, but under the product of the outcome's and the states' marginals.
   */
  DIGAMMA_PRODUCT,
  /** The weights 1/a_o - 1/a0 under the product of marginals: a first-order approximation. */
  RECIPROCAL_PRODUCT,
  /**
   * Half of that, as the lineage of SPM weighs it: (1/a_o - 1/a0) / 2 (Friston, Lin, Frith,
   * Pezzulo, Hobson and Ondobaka 2017, doi:10.1162/neco_a_00999).
   */
  HALF_RECIPROCAL_PRODUCT
}
