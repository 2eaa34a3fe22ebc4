package org.lmdassistant.bot.facts;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.bot.understanding.Phrases;
import org.lmdassistant.bot.understanding.YamlFile;

/** The facts that the program comes with, read once from {@code faq/*.yaml}. */
final class FactBase {

    private FactBase() {}

    static List<Fact> read() {
        List<Fact> facts = new ArrayList<>();
        for (String file : Phrases.FACTS) {
            facts.addAll(YamlFile.read("/faq/" + file + ".yaml", new TypeReference<List<Fact>>() {}));
        }
        return List.copyOf(facts);
    }
}
