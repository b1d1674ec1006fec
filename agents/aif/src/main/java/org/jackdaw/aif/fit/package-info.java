/** Agents fitted to behaviour: recorded choices, their likelihood, and what it says of options. */
package org.jackdaw.aif.fit;
