/** SPM's process theory of one factor, in which a habit is learnt beside the policies. */
package org.jackdaw.aif.spm.habit;
