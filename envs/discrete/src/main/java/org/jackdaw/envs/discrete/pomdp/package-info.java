/** Files in the .POMDP and .MDP text formats, as problems, models and worlds. */
package org.jackdaw.envs.discrete.pomdp;
