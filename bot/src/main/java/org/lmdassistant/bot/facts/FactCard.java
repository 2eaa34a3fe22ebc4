package org.lmdassistant.bot.facts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.facts.Fact.Basis;
import org.lmdassistant.bot.facts.Fact.Confidence;
import org.lmdassistant.bot.facts.Fact.Said;
import org.lmdassistant.bot.facts.FactSearch.Found;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;

/** A fact as people read it: the answer, where it comes from, and what to ask next. */
final class FactCard {

    private static final int RELATED = 3;
    private static final int LINKS = 3;

    private final FactSearch search;

    FactCard(FactSearch search) {
        this.search = search;
    }

    /**
     * A fact's card.
     *
     * @param live what the database knows about it now
     */
    Card card(Tx tx, Words words, Fact fact, List<Card.Element> live) {
        return card(tx, words, fact, live, null);
    }

    /** The card for somebody who waited for this answer. */
    Card news(Tx tx, Words words, Fact fact) {
        return card(tx, words, fact, List.of(), words.say("fact.news"));
    }

    private Card card(Tx tx, Words words, Fact fact, List<Card.Element> live, @Nullable String news) {
        Said answer = fact.answered(words.language());
        List<Card.Element> elements = new ArrayList<>();
        if (news != null) {
            elements.add(new Card.Paragraph(news));
        }
        elements.add(new Card.Heading(fact.asked(words.language()).text()));
        elements.add(new Card.Paragraph(answer.text()));
        if (answer.language() != words.language()) {
            elements.add(new Card.Note(words.say(
                    "fact.other-language",
                    "language",
                    words.languageName(answer.language().code()))));
        }
        if (fact.assistant() != null) {
            elements.add(new Card.Paragraph(
                    Objects.requireNonNull(fact.assistant().get(words.language().code()), fact.id())));
        }
        elements.addAll(live);
        Optional.ofNullable(fact.supplement())
                .ifPresent(supplement -> elements.add(
                        new Card.Note(words.say("fact.supplement", "text", supplement.in(words.language())))));
        elements.add(new Card.Note(source(words, fact)));
        List<Button> links = links(words, fact);
        if (!links.isEmpty()) {
            elements.add(new Card.Buttons(links));
        }
        List<Fact> related = related(tx, words, fact);
        if (!related.isEmpty()) {
            elements.add(new Card.Note(words.say("fact.related")));
            elements.add(buttons(words, related));
        }
        elements.add(new Card.Buttons(List.of(Buttons.form(words.say("menu.talk"), Action.of("talk")))));
        return new Card(news == null ? answer.text() : news, elements);
    }

    /** Questions to press. */
    static Card.Buttons buttons(Words words, List<Fact> facts) {
        return new Card.Buttons(facts.stream()
                .map(fact -> (Button) Buttons.act(fact.asked(words.language()).text(), Action.of("fact", fact.id())))
                .toList());
    }

    private static String source(Words words, Fact fact) {
        String source =
                switch (fact.basis()) {
                    case BROCHURE -> words.say("fact.source.brochure");
                    case PUBLIC -> words.say("fact.source.public");
                    case MIXED -> words.say("fact.source.mixed");
                    case PRODUCT_RULE -> words.say("fact.source.product-rule");
                    case STAFF ->
                        words.say("fact.source.staff", "day", words.day(Objects.requireNonNull(fact.writtenAt())));
                };
        boolean partly = fact.basis() != Basis.PRODUCT_RULE
                && (fact.confidence() == Confidence.MEDIUM || fact.confidence() == Confidence.LOW);
        return partly ? source + " " + words.say("fact.source.partly") : source;
    }

    // A page that cannot be opened safely is left out; the words say that it was a public one.
    private static List<Button> links(Words words, Fact fact) {
        List<URI> urls = new ArrayList<>(Optional.ofNullable(fact.urls()).orElse(List.of()));
        Optional.ofNullable(fact.supplement()).map(Fact.Supplement::urls).ifPresent(urls::addAll);
        return urls.stream()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .limit(LINKS)
                .map(url -> (Button) new Card.Link(words.say("fact.open", "host", url.getHost()), url))
                .toList();
    }

    private List<Fact> related(Tx tx, Words words, Fact fact) {
        Said question = fact.asked(words.language());
        Stream<Fact> listed = Optional.ofNullable(fact.related()).orElse(List.of()).stream()
                .flatMap(id -> search.get(tx, id).stream());
        Stream<Fact> near = fact.related() != null
                ? Stream.empty()
                : search.find(tx, question.language(), question.text()).stream().map(Found::fact);
        return Stream.concat(listed, near)
                .filter(other -> !other.id().equals(fact.id()))
                .limit(RELATED)
                .toList();
    }
}
