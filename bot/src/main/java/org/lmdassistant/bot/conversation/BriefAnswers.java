package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;

/** Reads the answers that say nothing by themselves: yes to what is proposed or checked, and no where there is only that. */
final class BriefAnswers {

    private final AnswerReader reader;
    private final Replies replies;

    BriefAnswers(AnswerReader reader, Replies replies) {
        this.reader = reader;
        this.replies = replies;
    }

    /** "Yes" beside a proposed answer, and "no" where there is nothing to choose but yes. */
    Optional<Meaning> kept(Scene scene, Question asked, String text) {
        String proposed = asked.initial();
        if (proposed != null && !proposed.isBlank() && keeps(text, proposed)) {
            return Optional.of(new Meaning.Given(reader.read(scene, asked, proposed)));
        }
        boolean only =
                asked.input() instanceof Form.Choose choose && choose.choices().size() == 1;
        return only && replies.refuses(text) ? Optional.of(new Meaning.About(Aside.STOP)) : Optional.empty();
    }

    /** "Keep it", "yes", "oui, garde Dakar" beside Africa/Dakar. */
    private boolean keeps(String text, String proposed) {
        List<String> words = new ArrayList<>(Plain.words(text));
        boolean named = words.removeAll(Plain.words(proposed));
        return replies.keeps(text)
                || replies.yesOrNo(text).orElse(false)
                || (named && !words.isEmpty() && replies.keeps(String.join(" ", words)));
    }

    /** What a text without doubt answers: yes at a check, "keep that" or yes to what is proposed. */
    Optional<Meaning> sure(Midway at, String text) {
        if (at.asked().isPresent()) {
            return kept(at.scene(), at.asked().get(), text);
        }
        boolean checks = at.state().asked().equals(State.CONFIRM);
        return checks && replies.saysYesTo(text, Set.of())
                ? Optional.of(new Meaning.Confirmed(true))
                : Optional.empty();
    }
}
