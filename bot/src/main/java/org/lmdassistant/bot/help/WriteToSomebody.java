package org.lmdassistant.bot.help;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.DecidedOn;
import org.lmdassistant.bot.conversation.Letter;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.storage.people.Person;

/** A member of staff writes to somebody of their own accord; whoever reads it may answer. The action may hold what was typed. */
final class WriteToSomebody extends Letter {

    private static final String NAME = "write-to";
    private static final int MOST = 50;

    private final TalkDesk desk;

    WriteToSomebody(TalkDesk desk) {
        super(NAME, Access.STAFF, "talk.write");
        this.desk = desk;
    }

    /**
     * "Tell Awa that the hotel is booked", "tell him to bring his passport" right behind a decision: what somebody asked goes on in
     * the same talk. Of several who are called so it is for the one who talks with staff; empty where that is not clear.
     */
    static Optional<Action> wished(Scene scene, PassedOn words) {
        if (!scene.byStaff()) {
            return Optional.empty();
        }
        Optional<String> toThem = words.toThem();
        if (toThem.isPresent()) {
            return DecidedOn.justNow(scene).map(person -> to(scene, person, toThem.get()));
        }
        List<Person> called = words.firstWord()
                .map(word -> scene.tx().people().search(word, MOST))
                .orElse(List.of());
        List<Person> likeliest = Likeliest.of(called, person -> words.named(person.name()));
        List<Person> talking = likeliest.stream()
                .filter(person -> scene.tx().talks().openOf(person.id()).isPresent())
                .toList();
        List<Person> meant = likeliest.size() == 1 ? likeliest : talking;
        return meant.size() == 1
                ? Optional.of(to(scene, meant.get(0).id(), words.to(meant.get(0).name())))
                : Optional.empty();
    }

    private static Action to(Scene scene, long person, String text) {
        return scene.tx()
                .talks()
                .openOf(person)
                .map(talk -> AnswerTalk.wish(talk, text))
                .orElseGet(() -> Action.of(NAME, person).carrying(text));
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return scene.tx().people().get(about.id()).map(Person::name);
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        if (about.id() == scene.person().id()) {
            return Optional.of(Card.text(scene.words().say("prompt.own-request")));
        }
        return scene.tx().people().get(about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("search.nobody")));
    }

    @Override
    protected void send(Scene scene, Action about, String text) {
        desk.write(scene, about.id(), text);
    }
}
