/** Inference over sequences: message passing in windows, smoothing and the free energy of both. */
package org.jackdaw.aif.sequence;
