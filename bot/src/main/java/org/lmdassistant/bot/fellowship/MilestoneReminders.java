package org.lmdassistant.bot.fellowship;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.people.Person;

/**
 * Reminds a fellow five days and two days before a milestone, on the day and a day after; the coach two days after, and
 * of a paper that nobody has read for three days. A milestone that was moved is reminded of anew.
 */
final class MilestoneReminders {

    private static final int AHEAD = 5;
    private static final int SOON = 2;
    private static final int COACH_HEARS = 2;
    private static final Duration UNREAD = Duration.ofDays(3);

    private static final int COACH_LEVEL = 10;
    private static final int UNREAD_LEVEL = 11;

    private final StatusCard status;
    private final Papers papers;
    private final Post post;

    MilestoneReminders(StatusCard status, Papers papers, Post post) {
        this.status = status;
        this.papers = papers;
        this.post = post;
    }

    void remind(Tx tx) {
        LocalDate today = Sessions.today(tx.now());
        for (Milestone milestone : tx.journey().due(today.plusDays(AHEAD))) {
            if (milestone.isTheirs()) {
                remind(tx, milestone, ChronoUnit.DAYS.between(today, milestone.due()));
            }
        }
        for (Milestone milestone : tx.journey().unread()) {
            boolean waits = milestone.changedAt().plus(UNREAD).isBefore(tx.now());
            if (waits && tx.reminders().first(milestone.subject(), milestone.changedAt(), UNREAD_LEVEL)) {
                coach(tx, milestone)
                        .ifPresent(coach -> post.toPerson(tx, coach, words -> papers.card(tx, words, milestone)));
            }
        }
    }

    private void remind(Tx tx, Milestone milestone, long days) {
        Application fellow = tx.applications().get(milestone.application()).orElseThrow();
        Instant due = milestone.due().atStartOfDay().toInstant(ZoneOffset.UTC);
        if (tx.reminders().first(milestone.subject(), due, level(days))) {
            tx.people().get(fellow.person()).ifPresent(person -> {
                post.toPerson(tx, person, sentence(milestone, days));
                post.toPerson(tx, person, words -> status.forFellow(tx, words, fellow));
            });
        }
        if (days <= -COACH_HEARS && tx.reminders().first(milestone.subject(), due, COACH_LEVEL)) {
            String name = ApplicationPrompt.person(tx, fellow);
            coach(tx, milestone).ifPresent(coach -> post.toPerson(tx, coach, words -> late(words, milestone, name)));
        }
    }

    private static int level(long days) {
        return days > SOON ? 1 : days > 0 ? 2 : days == 0 ? 3 : 4;
    }

    private static Function<Words, Card> sentence(Milestone milestone, long days) {
        return words -> Card.text(words.say(
                days < 0 ? "milestone.remind.late" : "milestone.remind",
                "part",
                words.name("milestone", milestone.kind()),
                "due",
                words.date(milestone.due())));
    }

    private static Card late(Words words, Milestone milestone, String name) {
        return Card.text(words.say(
                "milestone.late-fellow",
                "name",
                name,
                "part",
                words.name("milestone", milestone.kind()),
                "due",
                words.date(milestone.due())));
    }

    private static Optional<Person> coach(Tx tx, Milestone milestone) {
        return tx.applications()
                .get(milestone.application())
                .flatMap(fellow -> tx.pairings().coachOf(fellow.person()))
                .flatMap(coach -> tx.people().get(coach));
    }
}
