package org.lmdassistant.bot.approvals;

import java.util.List;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.storage.workshops.Registration;

/** Deciding on registrations. */
public final class ApprovalsTopic implements Topic {

    private static final int SHOWN = 5;

    private final ApprovalPrompt prompt;
    private final SeatNews news;

    public ApprovalsTopic(ApprovalPrompt prompt, SeatNews news) {
        this.prompt = prompt;
        this.news = news;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        Decide decide = new Decide(prompt, news);
        repertoire.deed("approve", Access.STAFF, decide::approve);
        repertoire.flow(decide.decline());
        repertoire.flow(new AskMore(prompt));
        repertoire.flow(new AnswerQuestion(prompt));
        repertoire.deed("pending", Access.STAFF, this::pending);
        repertoire.intent("pending_approvals", Action.of("pending"));
    }

    /** What waits for a decision, oldest first, as prompts that stay up to date like any other copy. */
    private void pending(Scene scene, Action action) {
        List<Registration> waiting = scene.tx().registrations().pending();
        scene.say(scene.words().say("pending.count", "count", waiting.size()));
        Place here = scene.privatePlace();
        waiting.stream()
                .limit(SHOWN)
                .forEach(registration -> prompt.show(scene.tx(), registration, here, scene.words()));
    }
}
