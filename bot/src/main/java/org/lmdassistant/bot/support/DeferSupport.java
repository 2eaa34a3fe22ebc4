package org.lmdassistant.bot.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;

/** Staff put a request off: the manager reads why, and on which day it is looked at again. */
final class DeferSupport implements Flow {

    private final SupportMatter matter;

    DeferSupport(SupportMatter matter) {
        this.matter = matter;
    }

    @Override
    public String name() {
        return "defer-support";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    /** Whoever asked reads it at once. */
    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("support.defer");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return matter.label(scene, about.id());
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return matter.notDeferrable(scene, about.id());
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        return List.of(
                Question.of("reason", words.say("support.defer.reason"), new Form.Text(1000, true))
                        .filledBy(Slot.REASON)
                        .hinting(words.say("decline.reason.hint")),
                Question.of("review", words.say("support.defer.until"), new Form.Date())
                        .filledBy(Slot.DATE)
                        .checking(day ->
                                LocalDate.parse(day).isAfter(scene.localNow().toLocalDate())
                                        ? Optional.empty()
                                        : Optional.of(words.say("support.defer.not-over"))));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        matter.defer(scene, about.id(), answers.text("reason"), answers.date("review"));
    }
}
