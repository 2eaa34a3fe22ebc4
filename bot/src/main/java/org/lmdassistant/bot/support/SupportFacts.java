package org.lmdassistant.bot.support;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.support.SupportDraft;
import org.lmdassistant.storage.support.SupportRequest;

/** What a request asks for, as facts. */
final class SupportFacts {

    private SupportFacts() {}

    static List<Fact> of(Tx tx, Words words, SupportRequest request) {
        SupportDraft details = request.details();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("support.what.short"), words.name("support.kind", details.kind())));
        facts.add(new Fact(words.say("support.why.short"), details.reason()));
        facts.add(new Fact(words.say("support.topics.short"), details.topics()));
        facts.add(new Fact(words.say("support.language.short"), words.languageName(details.language())));
        facts.add(new Fact(words.say("support.period.short"), details.period()));
        facts.add(new Fact(
                words.say("support.participants.short"),
                words.say(
                        "support.participants.value",
                        "count",
                        details.participants(),
                        "level",
                        words.name("support.level", details.level()))));
        facts.add(new Fact(
                words.say("support.letter.short"),
                words.say(request.hasLetter() ? "support.letter.there" : "support.letter.missing")));
        if (request.assignedTo() != null) {
            tx.people()
                    .get(request.assignedTo())
                    .map(Person::name)
                    .ifPresent(name -> facts.add(new Fact(words.say("support.assigned"), name)));
        }
        if (request.reviewOn() != null) {
            facts.add(new Fact(words.say("support.review-on"), words.date(request.reviewOn())));
        }
        if (request.workshop() != null) {
            tx.workshops()
                    .get(request.workshop())
                    .ifPresent(workshop ->
                            facts.add(new Fact(words.say("support.workshop"), WorkshopCards.name(workshop))));
        }
        return facts;
    }
}
