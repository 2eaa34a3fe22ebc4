package org.lmdassistant.bot.fellowship;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Map<Long, List<Milestone>> byFellow = tx.journey().due(today.plusDays(AHEAD)).stream()
                .filter(Milestone::isTheirs)
                .collect(Collectors.groupingBy(Milestone::application, LinkedHashMap::new, Collectors.toList()));
        byFellow.forEach((application, due) ->
                remind(tx, tx.applications().get(application).orElseThrow(), due, today));
        for (Milestone milestone : tx.journey().unread()) {
            boolean waits = milestone.changedAt().plus(UNREAD).isBefore(tx.now());
            if (waits && tx.reminders().first(milestone.subject(), milestone.changedAt(), UNREAD_LEVEL)) {
                coach(tx, milestone)
                        .ifPresent(coach -> post.toPerson(tx, coach, words -> papers.card(tx, words, milestone)));
            }
        }
    }

    /** All that is due for one fellow, in one message, with where they stand. */
    private void remind(Tx tx, Application fellow, List<Milestone> due, LocalDate today) {
        List<Milestone> reminded = due.stream()
                .filter(milestone -> isFirst(tx, milestone, level(daysTo(milestone, today))))
                .toList();
        if (!reminded.isEmpty()) {
            tx.people().get(fellow.person()).ifPresent(person -> {
                post.toPerson(tx, person, words -> reminder(words, reminded, today));
                post.toPerson(tx, person, words -> status.forFellow(tx, words, fellow));
            });
        }
        due.stream()
                .filter(milestone -> daysTo(milestone, today) <= -COACH_HEARS && isFirst(tx, milestone, COACH_LEVEL))
                .forEach(milestone -> coach(tx, milestone)
                        .ifPresent(coach -> post.toPerson(
                                tx, coach, words -> late(words, milestone, ApplicationPrompt.person(tx, fellow)))));
    }

    private static long daysTo(Milestone milestone, LocalDate today) {
        return ChronoUnit.DAYS.between(today, milestone.due());
    }

    private static boolean isFirst(Tx tx, Milestone milestone, int level) {
        return tx.reminders()
                .first(milestone.subject(), milestone.due().atStartOfDay().toInstant(ZoneOffset.UTC), level);
    }

    private static int level(long days) {
        return days > SOON ? 1 : days > 0 ? 2 : days == 0 ? 3 : 4;
    }

    private static Card reminder(Words words, List<Milestone> milestones, LocalDate today) {
        List<String> sentences = milestones.stream()
                .map(milestone -> words.say(
                        daysTo(milestone, today) < 0 ? "milestone.remind.late" : "milestone.remind",
                        "part",
                        words.name("milestone", milestone.kind()),
                        "due",
                        words.date(milestone.due())))
                .toList();
        return new Card(
                String.join(" ", sentences),
                sentences.stream().<Card.Element>map(Card.Paragraph::new).toList());
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
