package org.jackdaw.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.jackdaw.report.data.Contender;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.report.figure.Figure;
import org.jackdaw.report.figure.MetricWords;

/** What the page's scripts need besides the numbers. */
final class PageData {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PageData() {}

  static String script(Results results, List<Figure> figures) {
    ObjectNode page = MAPPER.createObjectNode();
    agents(page.putArray("agents"), results.contenders());
    worlds(page.putObject("worlds"), results.worlds());
    metrics(page.putObject("metrics"), results);
    figures(page.putArray("figures"), figures);
    return "<script type=\"application/json\" id=\"page-data\">" + text(page) + "</script>\n";
  }

  private static void agents(ArrayNode list, List<Contender> contenders) {
    Looks looks = new Looks(contenders);
    contenders.stream()
        .sorted(java.util.Comparator.comparing(Contender::level))
        .forEach(
            contender -> {
              Looks.Look look = looks.of(contender.label());
              list.addObject()
                  .put("label", contender.label())
                  .put("level", contender.level().words())
                  .put("colour", look.colour())
                  .put("variant", look.variant());
            });
  }

  private static void worlds(ObjectNode map, List<World> worlds) {
    for (World world : worlds) {
      ObjectNode entry = map.putObject(world.label());
      world.floor().ifPresent(value -> entry.put("floor", value));
      world.ceiling().ifPresent(value -> entry.put("ceiling", value));
    }
  }

  private static void metrics(ObjectNode map, Results results) {
    TreeSet<String> names = new TreeSet<>();
    results.studies().forEach(study -> names.addAll(study.table().metrics()));
    names.forEach(name -> map.put(name, MetricWords.of(name)));
  }

  private static void figures(ArrayNode list, List<Figure> figures) {
    for (Figure figure : figures) {
      ObjectNode entry =
          list.addObject()
              .put("id", figure.id())
              .put("title", figure.title())
              .put("kind", figure.kind());
      ObjectNode words = entry.putObject("words");
      figure.words().forEach(words::put);
    }
  }

  private static String text(ObjectNode page) {
    try {
      return MAPPER.writeValueAsString(page).replace("</", "<\\/").replace("<!--", "<\\!--");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
