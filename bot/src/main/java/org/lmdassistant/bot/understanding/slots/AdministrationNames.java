package org.lmdassistant.bot.understanding.slots;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.words.Language;

/** Administrations by the names of their countries in three languages, by nickname and by nationality. */
final class AdministrationNames {

    private final Names names = new Names();
    private final Set<String> codes = new HashSet<>();

    AdministrationNames(Administrations members) {
        for (var member : members.all()) {
            codes.add(member.code());
            for (Language language : Language.values()) {
                names.add(member.name(language), member.code());
            }
        }
        YamlFile.read("/names/administrations.yaml", new TypeReference<Map<String, List<String>>>() {})
                .forEach((code, others) -> others.forEach(name -> add(name, code)));
    }

    private void add(String name, String code) {
        names.add(name, code);
        boolean adjective = Character.isLowerCase(name.charAt(0));
        if (adjective && !name.endsWith("s")) {
            names.add(name + "s", code);
        }
    }

    /** The code of the first one that a sentence names. */
    Optional<String> first(Sentence sentence) {
        return names.find(sentence.plain(), 0).map(Names.Found::meaning);
    }

    /** The longest name that begins with this word. */
    Optional<Names.Found> at(List<String> words, int at) {
        return names.at(words, at);
    }

    /** Whether a code is that of a Member's administration. */
    boolean isMember(String code) {
        return codes.contains(code);
    }
}
