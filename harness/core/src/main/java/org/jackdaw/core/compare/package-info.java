/**
 * Two contenders head to head: how far apart they are, world by world and overall, and how sure.
 */
package org.jackdaw.core.compare;
