/** Categorical factor graphs: messages, marginals, free energy. */
package org.jackdaw.aif.graph;
