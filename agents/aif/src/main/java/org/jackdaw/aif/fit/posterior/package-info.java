/** Posteriors of a few continuous parameters: their mode, their shape around it, and draws. */
package org.jackdaw.aif.fit.posterior;
