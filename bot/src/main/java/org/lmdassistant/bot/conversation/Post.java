package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Contact;
import org.lmdassistant.storage.people.Person;

/** Puts cards into the outbox: to a place, to a person, or under a key so that they can be renewed later. */
public final class Post {

    private final Catalog catalog;

    public Post(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The words of a person: their language, their zone. */
    public Words wordsFor(Person person) {
        return new Words(catalog, Language.orEnglish(person.language()), person.zone());
    }

    /** Posts into a place. */
    public void to(Tx tx, Place place, Card card, String language) {
        tx.outbox().post(place.lane(), ChatJson.write(place), ChatJson.write(card), null, null, language);
    }

    /** Posts to a person where they last talked to the assistant in private; nowhere if they never did. */
    public void toPerson(Tx tx, Person person, Function<Words, Card> card) {
        List<Contact> contacts = tx.people().contacts(person.id());
        if (!contacts.isEmpty()) {
            Place place = ChatJson.read(contacts.get(0).place(), Place.class);
            to(tx, place, card.apply(wordsFor(person)), person.language());
        }
    }

    /** Posts under a key. */
    public void keyed(Tx tx, String key, Place place, Words words, Function<Words, Card> card) {
        tx.outbox()
                .post(
                        place.lane(),
                        ChatJson.write(place),
                        ChatJson.write(card.apply(words)),
                        null,
                        key,
                        words.language().code());
    }

    /** Renews every copy of what was posted under a key, each in the language it was posted in. */
    public void renew(Tx tx, String key, Words words, Function<Words, Card> card) {
        tx.outbox().shown(key).forEach(shown -> tx.outbox()
                .update(shown.id(), ChatJson.write(card.apply(words.in(Language.orEnglish(shown.language()))))));
    }
}
