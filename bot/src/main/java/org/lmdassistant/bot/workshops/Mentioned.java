package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.storage.workshops.Workshop;

/** Which of several workshops a sentence speaks of: by place and day, by place alone, or by title. */
public final class Mentioned {

    private static final Pattern ONLINE =
            Pattern.compile(" (?:virtual|virtuel|virtuelle|online|en ligne|en linea|a distance|a distancia) ");

    private Mentioned() {}

    /** Those that may be meant; none where it names none of them. */
    public static List<Workshop> among(List<Workshop> workshops, Understood said, Places places) {
        Narrowing narrowing = Narrowing.by(said.slots());
        Narrowing named = Narrowing.named(narrowing.name());
        String sentence = Plain.spaced(Plain.words(said.sentence()));
        boolean online = ONLINE.matcher(sentence).find();
        Stream<Predicate<Workshop>> ways = Stream.of(
                workshop -> !narrowing.isNothing() && narrowing.fits(workshop, places),
                workshop -> !named.isNothing() && named.fits(workshop, places),
                workshop -> isTitled(workshop, sentence),
                workshop -> online && workshop.details().venue() == null);
        List<Workshop> fitting = ways.map(way -> workshops.stream().filter(way).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        // "Nairobi and Dakar": one is named as the first, and the other is meant as well; where one has a number,
        // places
        // are something else.
        boolean byCode = workshops.stream().anyMatch(workshop -> workshop.code().equals(narrowing.name()));
        List<Workshop> others = workshops.stream()
                .filter(workshop -> !named.isNothing() && !named.fits(workshop, places))
                .filter(workshop -> byCode ? isNamed(workshop.code(), sentence) : isNamed(workshop, sentence))
                .toList();
        return Stream.concat(fitting.stream(), others.stream()).distinct().toList();
    }

    /** Of these, the ones without a place where a sentence asks for a virtual one; else all of them. */
    static List<Workshop> online(List<Workshop> workshops, Understood said) {
        List<Workshop> online = workshops.stream()
                .filter(workshop -> workshop.details().venue() == null)
                .toList();
        return online.isEmpty()
                        || !ONLINE.matcher(Plain.spaced(Plain.words(said.sentence())))
                                .find()
                ? workshops
                : online;
    }

    /** Whether a sentence names a workshop by place, code or day at all. */
    public static boolean namesOne(Understood said) {
        return !Narrowing.by(said.slots()).isNothing();
    }

    private static boolean isNamed(Workshop workshop, String sentence) {
        String venue = workshop.details().venue();
        String city = venue == null ? "" : venue.split(",", 2)[0];
        return isNamed(workshop.code(), sentence) || isNamed(city, sentence);
    }

    private static boolean isNamed(String name, String sentence) {
        List<String> words = Plain.words(name);
        return !words.isEmpty() && sentence.contains(Plain.spaced(words));
    }

    private static boolean isTitled(Workshop workshop, String sentence) {
        List<String> title = Plain.words(workshop.details().title());
        return !title.isEmpty() && sentence.contains(Plain.spaced(title));
    }
}
