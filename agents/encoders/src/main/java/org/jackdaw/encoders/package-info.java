/** How learners see what they perceive: as state numbers or as vectors. */
package org.jackdaw.encoders;
