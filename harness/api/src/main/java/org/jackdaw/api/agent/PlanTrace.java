package org.jackdaw.api.agent;

import java.util.List;
import org.jackdaw.api.space.Value;

/** What an agent weighed when it chose its latest action. */
public interface PlanTrace {

  /**
   * Number of policies that were weighed.
   *
   * @return at least 1
   */
  int policies();

  /**
   * The actions that a policy begins with.
   *
   * @param policy the policy, from 0
   * @return in the order in which they would be taken; empty where the agent does not tell
   */
  default List<Value> actions(int policy) {
    return List.of();
  }

  /**
   * The posterior probability of a policy.
   *
   * @param policy the policy, from 0
   * @return in [0, 1]
   */
  double posterior(int policy);

  /**
   * The expected free energy of a policy; smaller is better.
   *
   * @param policy the policy, from 0
   * @return in nats
   */
  double expectedFreeEnergy(int policy);

  /**
   * The terms whose weighted sum, negated, is the expected free energy.
   *
   * @return their names, such as {@code utility}, {@code state-information-gain}
   */
  List<String> terms();

  /**
   * One term of one policy, before its weight; larger is better.
   *
   * @param term its position in {@link #terms}
   * @param policy the policy, from 0
   * @return in nats
   */
  double term(int term, int policy);
}
