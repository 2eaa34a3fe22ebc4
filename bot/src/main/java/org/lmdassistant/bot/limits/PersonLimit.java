package org.lmdassistant.bot.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;

/**
 * Takes so many turns of one person a minute. What is over it changes nothing, and its sender is told so: beside each
 * button, and once a minute where they write. A form that somebody filled in is always taken, so that no work is lost.
 */
public final class PersonLimit implements TurnHandler {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    // A search field asks at every key.
    private static final int SEARCHES_A_TURN = 4;

    private final TurnHandler bot;
    private final Storage storage;
    private final Post post;
    private final Catalog catalog;
    private final Allowance turns;
    private final Allowance searches;
    private final Cache<Identity, Boolean> told;

    /** Stands before the bot; a minute's turns may come at once. */
    public PersonLimit(TurnHandler bot, int turnsAMinute, Storage storage, Post post, Catalog catalog, Clock clock) {
        this.bot = bot;
        this.storage = storage;
        this.post = post;
        this.catalog = catalog;
        this.turns = new Allowance(turnsAMinute, MINUTE, turnsAMinute, clock);
        int searchesAMinute = Math.multiplyExact(turnsAMinute, SEARCHES_A_TURN);
        this.searches = new Allowance(searchesAMinute, MINUTE, searchesAMinute, clock);
        this.told = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(MINUTE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Answer take(Turn turn) {
        Identity who = identity(turn.speaker());
        if (turn.act() instanceof Act.Removed) {
            return bot.take(turn);
        } else if (turn.act() instanceof Act.Searched) {
            return searches.askToWait(who.toString()).isEmpty() ? bot.take(turn) : new Answer.Choices(List.of());
        }
        boolean over = turns.askToWait(who.toString()).isPresent();
        return over && !(turn.act() instanceof Act.Submitted) ? notTaken(turn, who) : bot.take(turn);
    }

    private Answer notTaken(Turn turn, Identity who) {
        Language language = Language.orEnglish(storage.whoIs(who)
                .map(Person::language)
                .orElse(turn.speaker().profile().language()));
        String sentence = new Words(catalog, language, ZoneOffset.UTC).say("limit.wait-a-moment");
        if (turn.act() instanceof Act.Pressed) {
            return new Answer.Notice(sentence);
        }
        if (turn.act() instanceof Act.Said && told.asMap().putIfAbsent(who, true) == null) {
            storage.run(tx -> post.to(tx, inPrivate(turn), Card.text(sentence), language.code()));
        }
        return Answer.nothing();
    }

    private static Place inPrivate(Turn turn) {
        Speaker speaker = turn.speaker();
        return turn.place().isDirect()
                ? turn.place()
                : Place.directTo(
                        speaker.platform(),
                        speaker.tenant(),
                        speaker.user(),
                        turn.place().address());
    }

    private static Identity identity(Speaker speaker) {
        return new Identity(speaker.platform().name(), speaker.tenant(), speaker.user());
    }
}
