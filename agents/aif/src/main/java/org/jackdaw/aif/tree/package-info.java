/** Monte Carlo tree search: planning by sampled outcomes, where they are too many to enumerate. */
package org.jackdaw.aif.tree;
