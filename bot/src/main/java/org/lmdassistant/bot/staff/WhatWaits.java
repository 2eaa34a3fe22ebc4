package org.lmdassistant.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.workshops.Narrowing;

/**
 * What waits for staff, the oldest first with its age; the first few with everything needed to act. Whoever names an
 * administration or a workshop is shown what is about that.
 */
final class WhatWaits implements Deed {

    private static final int LISTED = 20;
    private static final int SHOWN = 5;

    private final Repertoire repertoire;
    private final Places places;

    WhatWaits(Repertoire repertoire, Places places) {
        this.repertoire = repertoire;
        this.places = places;
    }

    static Action wished(Scene scene, Understood said) {
        Optional<String> administration = said.slots().get(Slot.ADMINISTRATION);
        Optional<String> workshop = said.slots().get(Slot.WORKSHOP);
        return scene.byStaff()
                ? Action.of("pending", administration.orElse(""), workshop.orElse(""))
                : Action.of("waits-for-me");
    }

    @Override
    public void act(Scene scene, Action action) {
        List<Waiting.Item> all = new ArrayList<>();
        repertoire.waiting().forEach(source -> all.addAll(source.items(scene.tx(), scene.words())));
        all.sort(Comparator.comparing(Waiting.Item::since).thenComparing(Waiting.Item::subject));
        List<Waiting.Item> meant = all.stream()
                .filter(about(scene, action.argument(0), action.argument(1)))
                .toList();
        if (meant.isEmpty() && !all.isEmpty()) {
            scene.say(scene.words().say("pending.none-of-that"));
        }
        Action from = meant.isEmpty() ? Action.of("pending") : action;
        show(scene, from, meant.isEmpty() ? all : meant);
    }

    /** The first few; or, where the action says behind which, the next. What was decided meanwhile leaves no gap. */
    private void show(Scene scene, Action action, List<Waiting.Item> items) {
        int first = (int) items.stream().takeWhile(upTo(action)).count();
        if (items.isEmpty()) {
            scene.say(scene.words().say("pending.count", "count", 0));
        } else if (first == 0 || first == items.size()) {
            first = 0;
            scene.say(list(scene, items));
        } else {
            int last = Math.min(first + SHOWN, items.size());
            scene.say(scene.words().say("pending.page", "from", first + 1, "to", last, "count", items.size()));
        }
        List<Waiting.Item> shown = items.stream().skip(first).limit(SHOWN).toList();
        shown.forEach(item -> item.show().accept(scene));
        int left = items.size() - first - shown.size();
        if (left > 0) {
            Waiting.Item last = shown.get(shown.size() - 1);
            Action next = Action.of("pending", action.argument(0), action.argument(1), last.since(), last.subject());
            scene.say(Card.text(
                    scene.words().say("pending.next", "count", left),
                    List.of(Buttons.act(
                            scene.words().say("pending.show-next", "count", Math.min(left, SHOWN)), next))));
        }
    }

    private static Card list(Scene scene, List<Waiting.Item> items) {
        String heading = scene.words().say("pending.count", "count", items.size());
        return new Card(
                heading,
                List.of(
                        new Card.Paragraph(heading),
                        new Card.Facts(items.stream()
                                .limit(LISTED)
                                .map(item -> new Fact(item.label(), age(scene, item)))
                                .toList())));
    }

    /** Whether something was shown before, by what the action says was the last. */
    private static Predicate<Waiting.Item> upTo(Action action) {
        try {
            Instant since = Instant.parse(action.argument(2));
            return item -> item.since().isBefore(since)
                    || (item.since().equals(since) && item.subject().compareTo(action.argument(3)) <= 0);
        } catch (DateTimeParseException e) {
            return item -> false;
        }
    }

    /** Whether something is of an administration and about a workshop, as far as one is named. */
    private Predicate<Waiting.Item> about(Scene scene, String administration, String workshop) {
        Narrowing narrowing = Narrowing.named(workshop);
        Map<Long, Boolean> named = new HashMap<>();
        return item -> (administration.isEmpty() || administration.equals(item.administration()))
                && (workshop.isEmpty()
                        || (item.workshop() != null
                                && named.computeIfAbsent(
                                        item.workshop(), id -> narrowing.fits(scene.tx(), id, places))));
    }

    private static String age(Scene scene, Waiting.Item item) {
        long hours = Duration.between(item.since(), scene.now()).toHours();
        return hours < 24
                ? scene.words().say("pending.hours", "hours", hours)
                : scene.words().say("pending.days", "days", hours / 24);
    }
}
