/** Threads that share out work whose result does not depend on how it is shared out. */
package org.jackdaw.aif.workers;
