package org.lmdassistant.bot.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Waiting;

/** What waits for staff, the oldest first with its age; the first few with everything needed to act. */
final class WhatWaits implements Deed {

    private static final int LISTED = 20;
    private static final int SHOWN = 5;

    private final Repertoire repertoire;

    WhatWaits(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    @Override
    public void act(Scene scene, Action action) {
        List<Waiting.Item> items = new ArrayList<>();
        repertoire.waiting().forEach(source -> items.addAll(source.items(scene.tx(), scene.words())));
        items.sort(Comparator.comparing(Waiting.Item::since));
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

    private static String age(Scene scene, Waiting.Item item) {
        long hours = Duration.between(item.since(), scene.now()).toHours();
        return hours < 24
                ? scene.words().say("pending.hours", "hours", hours)
                : scene.words().say("pending.days", "days", hours / 24);
    }
}
