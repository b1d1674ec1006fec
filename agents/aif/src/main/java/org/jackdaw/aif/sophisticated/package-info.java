/** Sophisticated inference: planning by a tree of actions and of what would be observed. */
package org.jackdaw.aif.sophisticated;
