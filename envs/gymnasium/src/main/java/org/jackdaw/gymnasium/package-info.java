/** Environments of Python's Gymnasium as worlds. */
package org.jackdaw.gymnasium;
