package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.TwoParts;

/** Reads what answers a flow or ends it, and another wish behind it: "drop it. What is on my agenda?", "yes, and tell Awa that …". */
final class TwoAtOnce {

    private final BriefAnswers brief;
    private final AboutTheFlow aboutTheFlow;
    private final Corrections corrections;
    private final Understanding understanding;

    TwoAtOnce(BriefAnswers brief, AboutTheFlow aboutTheFlow, Corrections corrections, Understanding understanding) {
        this.brief = brief;
        this.aboutTheFlow = aboutTheFlow;
        this.corrections = corrections;
        this.understanding = understanding;
    }

    Optional<Meaning> read(Midway at, String text) {
        return ended(at, text).or(() -> answered(at, text));
    }

    private Optional<Meaning> ended(Midway at, String text) {
        List<TwoParts> all =
                at.asksForProse() && !aboutTheFlow.changesMind(at, text) ? TwoParts.of(text) : TwoParts.ofClauses(text);
        return all.stream()
                .filter(parts -> aboutTheFlow.endsIt(at, parts.first()))
                .filter(parts -> isOtherWish(at, parts.more()) || isWishedInstead(at, parts))
                .<Meaning>map(parts -> new Meaning.Both(new Meaning.About(Aside.STOP), parts.more()))
                .findFirst();
    }

    private Optional<Meaning> answered(Midway at, String text) {
        if (understanding.replies().held(text).isPresent()) {
            return Optional.empty();
        }
        return TwoParts.of(text).stream()
                .flatMap(parts -> brief.sure(at, parts.first()).stream()
                        .filter(first -> isOtherWish(at, parts.more()))
                        .<Meaning>map(first -> new Meaning.Both(first, parts.more())))
                .findFirst();
    }

    /** "Better not cancel, move it to Tuesday": what is wished in the place of something else need not be so clear. */
    private boolean isWishedInstead(Midway at, TwoParts parts) {
        return aboutTheFlow.changesMind(at, parts.first())
                && understanding
                        .read(parts.more(), at.scene().language(), at.scene().localNow())
                        .isLikely();
    }

    /** A wish of its own, a question or a word for somebody, which changes no answer. */
    private boolean isOtherWish(Midway at, String text) {
        Heard more = new Heard(
                text, understanding.read(text, at.scene().language(), at.scene().localNow()), understanding.replies());
        boolean another =
                more.isWish() && !at.flow().saidFor().contains(more.said().intent());
        return more.isPassedOn() || ((another || more.asksAtLength()) && corrections.areNone(at, text));
    }
}
