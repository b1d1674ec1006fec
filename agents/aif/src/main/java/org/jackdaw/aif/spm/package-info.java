/** The marginal message passing scheme of SPM ({@code spm_MDP_VB_X}), trial by trial. */
package org.jackdaw.aif.spm;
