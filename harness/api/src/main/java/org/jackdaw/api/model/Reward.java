package org.jackdaw.api.model;

/**
 * The reward as a function of one outcome modality.
 *
 * @param modality the modality's name
 * @param values the reward of each outcome, in reward units
 * @param rewardOnly whether the modality is no observation of its own, so its outcome is known from
 *     the reward alone; the values of a step must then be distinct
 */
public record Reward(String modality, OutcomeValues values, boolean rewardOnly) {}
