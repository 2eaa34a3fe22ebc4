package org.lmdassistant.bot.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;

/** What is known of the speaker, and changing one thing of it: "my position is director of training". */
final class MyDetails implements Flow {

    private final Administrations administrations;

    MyDetails(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public String name() {
        return "change-details";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("details.change");
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return Introduce.questions(scene);
    }

    @Override
    public boolean keepsTheRest(Action about) {
        return true;
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return ToldDetails.of(told);
    }

    @Override
    public List<Card> nothingTold(Scene scene, Action about) {
        scene.awaits(about);
        return List.of(card(scene));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        Introduce.keep(scene, answers);
        scene.say(scene.words().say("details.changed"));
        scene.then(Action.of("details"));
    }

    /** Shows what is known; what is typed next may change it. Whoever is not known yet is asked. */
    void show(Scene scene, Action action) {
        if (!scene.person().introduced()) {
            scene.then(Action.of("introduce"));
            return;
        }
        scene.awaits(Action.of(name()));
        scene.say(card(scene));
    }

    private Card card(Scene scene) {
        Words words = scene.words();
        Person person = scene.person();
        String heading = words.say("introduce.title");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("label.name"), person.name()));
        facts.add(new Fact(
                words.say("label.administration"), administrations.name(person.administration(), words.language())));
        Optional.ofNullable(person.position())
                .ifPresent(position -> facts.add(new Fact(words.say("label.position"), position)));
        Optional.ofNullable(person.seniority())
                .ifPresent(level -> facts.add(new Fact(words.say("label.seniority"), words.name("seniority", level))));
        facts.add(new Fact(words.say("label.zone"), ZoneLookup.label(scene, person.zone())));
        facts.add(new Fact(words.say("label.language"), words.languageName(person.language())));
        List<Identity> accounts = scene.tx().people().identities(person.id());
        if (accounts.size() > 1) {
            facts.add(new Fact(
                    words.say("details.accounts"),
                    accounts.stream().map(MyDetails::platform).sorted().collect(Collectors.joining(", "))));
        }
        return new Card(
                heading + ": " + person.name(),
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(facts),
                        new Card.Buttons(List.of(Buttons.form(words.say("details.change"), Action.of(name())))),
                        new Card.Note(words.say("details.how"))));
    }

    private static String platform(Identity account) {
        String name = account.platform();
        return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
