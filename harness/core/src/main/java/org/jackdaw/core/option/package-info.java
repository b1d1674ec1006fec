/** Options records of environments and agents as configuration: keys, types, values, words. */
package org.jackdaw.core.option;
