/** Planning: sequences of actions, what each is expected to bring, and the choice among them. */
package org.jackdaw.aif.planning;
