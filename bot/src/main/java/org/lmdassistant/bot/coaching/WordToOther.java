package org.lmdassistant.bot.coaching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Letter;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.replies.PassedOn;

/** A word between a coach and a fellow: "tell Henrik that I am five minutes late". It decides nothing, and is read back first. */
final class WordToOther extends Letter {

    static final String NAME = "coaching-word";

    /** "My coach", "mon coach", "a mi tutora" */
    private static final Pattern COACH = Pattern.compile(
            "^\\s*(?:(?:my|mon|ma|mi|el|la|le)\\s+)?(?:coach|tutora?|tuteur|tutrice|accompagnat(?:eur|rice)|orientadora?)(?![\\p{L}'’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Tell Lucía that it suits me", from coach to fellow or back; empty where it is for nobody of them. */
    static Optional<Action> wished(Scene scene, PassedOn words) {
        List<Long> others = others(scene);
        Optional<String> coach = words.behind(COACH);
        if (words.asks() || others.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> own = scene.tx().pairings().coachOf(scene.person().id());
        if (coach.isPresent() && own.isPresent()) {
            return Optional.of(to(own.get(), coach.get()));
        }
        if (words.toThem().isPresent()) {
            return others.size() == 1 && !words.isToSeveral()
                    ? Optional.of(to(others.get(0), words.toThem().get()))
                    : Optional.empty();
        }
        List<Long> meant = Likeliest.of(others, other -> words.named(SessionCard.name(scene.tx(), other)));
        return meant.size() == 1
                ? Optional.of(to(meant.get(0), words.to(SessionCard.name(scene.tx(), meant.get(0)))))
                : Optional.empty();
    }

    private static Action to(long person, String text) {
        return Action.of(NAME, person).carrying(text);
    }

    /** The speaker's coach and fellows. */
    private static List<Long> others(Scene scene) {
        long self = scene.person().id();
        return Stream.concat(
                        scene.tx().pairings().coachOf(self).stream(), scene.tx().pairings().fellowsOf(self).stream())
                .distinct()
                .toList();
    }

    WordToOther() {
        super(NAME, Access.INTRODUCED, "talk.write");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return others(scene).contains(about.id())
                ? Optional.of(SessionCard.name(scene.tx(), about.id()))
                : Optional.empty();
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return others(scene).contains(about.id())
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("coaching.not-possible")));
    }

    @Override
    protected void send(Scene scene, Action about, String text) {
        long self = scene.person().id();
        scene.audit("coaching-word", "person:" + about.id());
        scene.tell(about.id(), words -> {
            String heading = words.say("coaching.word", "name", SessionCard.name(scene.tx(), self));
            return new Card(
                    heading,
                    List.of(
                            new Card.Heading(heading),
                            new Card.Paragraph(text),
                            new Card.Buttons(List.of(Buttons.form(words.say("talk.answer"), Action.of(NAME, self))))));
        });
        scene.say(scene.words().say("talk.passed-on"));
    }
}
