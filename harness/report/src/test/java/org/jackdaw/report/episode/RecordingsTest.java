package org.jackdaw.report.episode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jackdaw.report.TinyFolder;
import org.jackdaw.report.data.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {

  @TempDir Path temp;

  @BeforeEach
  void write() throws IOException {
    TinyFolder.writeTraced(temp);
  }

  private Recordings read() throws IOException {
    return Recordings.of(Results.read(List.of(temp)));
  }

  private static JsonNode parsed(Recordings recordings) throws IOException {
    return JsonMapper.builder().build().readTree(recordings.json());
  }

  @Test
  void holdWhatHappenedStepByStep() throws IOException {
    JsonNode json = parsed(read());
    JsonNode step = json.at("/episodes/0/steps/1");

    assertThat(json.at("/episodes/0/agent").asText()).isEqualTo("seer");
    assertThat(step.at("/action").asText()).isEqualTo("look");
    assertThat(step.at("/reward").asDouble()).isEqualTo(0.5);
    assertThat(step.at("/agent_belief/side/left").asDouble()).isEqualTo(1);
    assertThat(step.at("/next/look").asDouble()).isEqualTo(0.75);
    assertThat(json.at("/pictures").get(step.at("/picture").asInt()).asText())
        .isEqualTo("[\u001b[41m@\u001b[0m]\n[ ]");
    assertThat(json.at("/places/hall/states/right").toString()).isEqualTo("[1,1]");
  }

  @Test
  void areNoneWhereNothingWasRecorded() throws IOException {
    Files.delete(temp.resolve("steps.csv.gz"));

    assertThat(read().shown()).isZero();
  }

  @Test
  void areCutAndCountedWhereThereAreTooMany() throws IOException {
    Path file = temp.resolve("steps.csv.gz");
    String text;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String header = text.substring(0, text.indexOf('\n') + 1);
    StringBuilder many = new StringBuilder(header);
    for (int episode = 0; episode < 20; episode++) {
      for (int step = 0; step < 250; step++) {
        many.append("tiny,hall,seer,model,0,evaluate,10,").append(episode);
        many.append(",7,").append(step).append(",go,0,,,,,,,,\n");
      }
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(many.toString().getBytes(StandardCharsets.UTF_8));
    }
    Recordings recordings = read();

    assertThat(recordings.recorded()).isEqualTo(20);
    assertThat(recordings.shown()).isEqualTo(12);
    assertThat(parsed(recordings).at("/episodes/11/steps").size()).isEqualTo(201);
    assertThat(parsed(recordings).at("/episodes/11/cut").asBoolean()).isTrue();
  }

  @Test
  void showThePoliciesThatWereMostProbable() throws IOException {
    StringBuilder plan = new StringBuilder("[");
    for (int policy = 0; policy < 10; policy++) {
      plan.append(policy == 0 ? "" : ",").append("{\"policy\":").append(policy);
      plan.append(",\"actions\":[\"").append(policy % 2 == 0 ? "even" : "odd");
      plan.append("\"],\"posterior\":").append(policy / 45.0).append('}');
    }
    JsonNode policies = JsonMapper.builder().build().readTree(plan.append(']').toString());

    assertThat(Policies.atLeast(policies, 8)).isEqualTo(2 / 45.0);
    assertThat(Policies.nextActions(policies).get("even").asDouble())
        .isCloseTo(20 / 45.0, org.assertj.core.api.Assertions.within(1e-12));
  }
}
