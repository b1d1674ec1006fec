package org.jackdaw.aif.fit;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.space.Observation;

/** Records the behaviour of an agent, episode by episode, as a listener of the loop. */
public final class BehaviourRecorder implements EpisodeListener {

  private final List<RecordedEpisode> episodes = new ArrayList<>();
  private final List<Transition> steps = new ArrayList<>();
  private final List<Observation> first = new ArrayList<>(1);
  private Phase phase = Phase.TRAIN;

  /** A recorder that has seen nothing. */
  public BehaviourRecorder() {}

  @Override
  public void began(Episode episode, Observation observation) {
    phase = episode.phase();
    first.clear();
    first.add(observation);
    steps.clear();
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    steps.add(transition);
  }

  @Override
  public void ended(EpisodeResult result) {
    episodes.add(new RecordedEpisode(phase, first.get(0), steps));
  }

  /**
   * The episodes that have ended since the recorder was made.
   *
   * @param subject the subject's name
   * @return its behaviour
   */
  public Behaviour behaviour(String subject) {
    return new Behaviour(subject, episodes);
  }
}
