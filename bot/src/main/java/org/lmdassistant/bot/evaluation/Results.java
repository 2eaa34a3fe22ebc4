package org.lmdassistant.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.evaluation.Evaluation;
import org.lmdassistant.storage.workshops.Workshop;

/** What people think of a workshop, added up, and what they wrote. */
final class Results {

    private Results() {}

    static void show(Scene scene, Action action) {
        Words words = scene.words();
        Optional<Workshop> workshop = scene.tx().workshops().get(action.id());
        if (workshop.isEmpty()) {
            scene.say(words.say("register.gone"));
            return;
        }
        List<Evaluation> all = scene.tx().evaluations().of(action.id());
        String heading =
                words.say("evaluation.results", "workshop", WorkshopCards.name(workshop.get()), "count", all.size());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        if (!all.isEmpty()) {
            elements.add(new Card.Facts(List.of(
                    new Fact(words.say("evaluation.overall"), average(words, all, Evaluation::overall)),
                    new Fact(words.say("evaluation.useful"), average(words, all, Evaluation::useful)))));
            all.stream()
                    .flatMap(each -> Optional.ofNullable(each.comment()).stream())
                    .forEach(comment -> elements.add(new Card.Paragraph("„" + comment + "“")));
        }
        scene.say(new Card(heading, elements));
    }

    private static String average(Words words, List<Evaluation> all, ToIntFunction<Evaluation> mark) {
        return words.say(
                "evaluation.average",
                "average",
                all.stream().mapToInt(mark).average().orElse(0));
    }
}
