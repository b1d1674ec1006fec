/** Times until something happens, some of which were not seen to the end. */
package org.jackdaw.stats.survival;
