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

    /** The first one that a sentence names, with its code. */
    Optional<Names.Found> first(Sentence sentence) {
        return names.find(sentence.plain(), 0);
    }

    /** The first one that is named as an administration: "Kenya Customs", "la douane du Kenya". */
    Optional<Names.Found> ofCustoms(Sentence sentence, WordLists words) {
        List<String> plain = sentence.plain();
        for (int at = 0; at < plain.size(); at++) {
            Optional<Names.Found> named = names.at(plain, at);
            if (named.isPresent() && (isBesideCustoms(plain, named.get(), words) || isOfPeople(sentence, at, words))) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** "Jorge Quispe of Bolivia": that of somebody's country. */
    Optional<Names.Found> of(String person, Sentence sentence, WordLists words) {
        List<String> plain = sentence.plain();
        for (int at = 2; at < plain.size(); at++) {
            Optional<Names.Found> named = names.at(plain, at);
            boolean behind =
                    (words.is("of", plain.get(at - 1)) || plain.get(at - 1).equals("from"))
                            && person.endsWith(" " + sentence.written(at - 2, at - 1));
            // "Wilmer Choque (Bolivia)"
            boolean apart = sentence.after(at - 1).equals(" (") && person.endsWith(" " + sentence.written(at - 1, at));
            if (named.isPresent() && (behind || apart)) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static boolean isBesideCustoms(List<String> plain, Names.Found named, WordLists words) {
        int before = named.from() - 1;
        // "La Aduana Nacional de Bolivia", "the Administration of Uruguay"
        while (before > 0
                && (words.is("of", plain.get(before))
                        || words.is("articles", plain.get(before))
                        || words.is("national", plain.get(before)))) {
            before--;
        }
        boolean administration = before >= 0 && words.is("administrations", plain.get(before));
        return administration
                || (before >= 0 && words.is("customs", plain.get(before)))
                || (named.to() < plain.size() && words.is("customs", plain.get(named.to())))
                || sends(plain, named, words);
    }

    /** "A colleague from Paraguay", "here I am, from Lesotho, asking for a place", but not "I withdraw from Kenya". */
    private static boolean isOfPeople(Sentence sentence, int country, WordLists words) {
        List<String> plain = sentence.plain();
        int from = country > 0 && words.is("articles", plain.get(country - 1)) ? country - 2 : country - 1;
        if (from < 1 || !(words.is("of", plain.get(from)) || plain.get(from).equals("from"))) {
            return false;
        }
        String who = plain.get(from - 1);
        boolean apart =
                plain.get(from).equals("from") && sentence.after(from - 1).startsWith(",");
        return words.is("countrymen", who) || apart;
    }

    /** "Botswana nominates", "Botswana is sending", but not "the workshop that Morocco proposes". */
    private static boolean sends(List<String> plain, Names.Found named, WordLists words) {
        int before = named.from() - 1;
        while (before >= 0 && words.is("articles", plain.get(before))) {
            before--;
        }
        boolean host = before >= 0 && (words.is("that", plain.get(before)) || words.is("workshops", plain.get(before)));
        int verb = named.to() < plain.size() && plain.get(named.to()).equals("is") ? named.to() + 1 : named.to();
        return !host && verb < plain.size() && words.is("sends", plain.get(verb));
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
