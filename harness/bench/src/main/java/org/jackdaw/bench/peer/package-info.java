/** Tasks that peers solve too, with our time for them; scripts beside this module run the peers. */
package org.jackdaw.bench.peer;
