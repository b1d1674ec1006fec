/** Sophisticated inference in SPM's form: a tree search over beliefs about the joint state. */
package org.jackdaw.aif.spm.sophisticated;
