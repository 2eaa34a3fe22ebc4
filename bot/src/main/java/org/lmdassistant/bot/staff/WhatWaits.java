package org.lmdassistant.bot.staff;

import java.time.Duration;
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
        return administration.isEmpty() && workshop.isEmpty()
                ? Action.of("pending")
                : Action.of("pending", administration.orElse(""), workshop.orElse(""));
    }

    @Override
    public void act(Scene scene, Action action) {
        List<Waiting.Item> all = new ArrayList<>();
        repertoire.waiting().forEach(source -> all.addAll(source.items(scene.tx(), scene.words())));
        all.sort(Comparator.comparing(Waiting.Item::since));
        List<Waiting.Item> meant = all.stream()
                .filter(about(scene, action.argument(0), action.argument(1)))
                .toList();
        if (meant.isEmpty() && !all.isEmpty()) {
            scene.say(scene.words().say("pending.none-of-that"));
        }
        show(scene, meant.isEmpty() ? all : meant);
    }

    private void show(Scene scene, List<Waiting.Item> items) {
        String heading = scene.words().say("pending.count", "count", items.size());
        if (items.isEmpty()) {
            scene.say(heading);
            return;
        }
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Paragraph(heading),
                        new Card.Facts(items.stream()
                                .limit(LISTED)
                                .map(item -> new Fact(item.label(), age(scene, item)))
                                .toList()))));
        items.stream().limit(SHOWN).forEach(item -> item.show().accept(scene));
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
