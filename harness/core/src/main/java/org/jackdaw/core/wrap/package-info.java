/** Wrappers that make any world harder, and change its published model likewise where they can. */
package org.jackdaw.core.wrap;
