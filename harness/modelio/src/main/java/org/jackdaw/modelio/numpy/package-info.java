/** Models as NumPy archives. */
package org.jackdaw.modelio.numpy;
