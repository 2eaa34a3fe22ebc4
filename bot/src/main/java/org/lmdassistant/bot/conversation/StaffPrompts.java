package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.PromptPlace;

/**
 * Cards that ask staff to do something, shown where staff chose. All copies of one carry its key, so that whatever
 * happens renews every one of them in place.
 */
public final class StaffPrompts {

    private final Post post;

    public StaffPrompts(Post post) {
        this.post = post;
    }

    /** Asks wherever staff want to be asked; where nobody chose yet, each member of staff who is not
     * away, in private. */
    public void post(Tx tx, String key, Function<Words, Card> card) {
        List<PromptPlace> places = tx.promptPlaces().list();
        for (PromptPlace chosen : places) {
            Person chooser = tx.people().get(chosen.setBy()).orElseThrow();
            Words words = post.wordsFor(chooser).in(Language.orEnglish(chosen.language()));
            show(tx, key, ChatJson.read(chosen.place(), Place.class), words, card);
        }
        if (places.isEmpty()) {
            tx.roles().present().forEach(member -> toMember(tx, key, member, card));
        }
    }

    /** Asks one member of staff in private. */
    public void toMember(Tx tx, String key, Person member, Function<Words, Card> card) {
        tx.people().contacts(member.id()).stream()
                .limit(1)
                .forEach(contact ->
                        show(tx, key, ChatJson.read(contact.place(), Place.class), post.wordsFor(member), card));
    }

    /** Shows one more copy. */
    public void show(Tx tx, String key, Place place, Words words, Function<Words, Card> card) {
        post.keyed(tx, key, place, words, card);
    }

    /** Renews every copy after something changed. */
    public void renew(Tx tx, String key, Function<Words, Card> card) {
        tx.roles().staff().stream()
                .findFirst()
                .map(post::wordsFor)
                .ifPresent(words -> post.renew(tx, key, words, card));
    }
}
