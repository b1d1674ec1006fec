/** Numerical conventions as data: what the clean default and the compatibility settings share. */
package org.jackdaw.aif.convention;
