package org.lmdassistant.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;

/** A source of dates that come up for a person. */
@FunctionalInterface
public interface Agenda {

    List<Entry> entries(Tx tx, Words words, Person person);

    /**
     * One date.
     *
     * @param at for the order alone
     * @param from its first day
     * @param to its last day
     * @param when the date as people write it
     */
    record Entry(Instant at, LocalDate from, LocalDate to, String when, String what) {

        /** What is over on the day on which it begins. */
        public Entry(Instant at, LocalDate day, String when, String what) {
            this(at, day, day, when, what);
        }
    }
}
