/** State inference: what an observation says, and the belief that follows from it. */
package org.jackdaw.aif.inference;
