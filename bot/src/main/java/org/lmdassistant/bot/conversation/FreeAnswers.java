package org.lmdassistant.bot.conversation;

import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;

/** Reads what is typed where any text could be the answer: a reason, a topic, a name. */
final class FreeAnswers {

    /** "And not in Dakar, in Thiès": something was said before, which is to be something else. */
    private static final Pattern SET_RIGHT = Pattern.compile(
            "^\\s*(?:(?:and|et|y)\\s+)?(?:not|pas|no)\\s[^,;.]{1,40}[,;]\\s*\\S.{0,40}$"
                    + "|^.{1,40}\\s(?:rather than|instead of|plutôt qu[e'’]|au lieu d[e'’u]|en vez de|en lugar de)\\s?.{1,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> ABOUT_THE_TALK = Set.of(Intents.SPEAK, Intents.TALK, Intents.HELP);

    private final AnswerReader reader;
    private final Corrections corrections;
    private final Replies replies;

    FreeAnswers(AnswerReader reader, Corrections corrections, Replies replies) {
        this.reader = reader;
        this.corrections = corrections;
        this.replies = replies;
    }

    Meaning read(Midway at, Question asked, Heard heard) {
        // Nobody's reason or message is "yes" or "thanks", nor is it "not now".
        if (replies.thanks(heard.text()) || heard.yesOrNo().orElse(false)) {
            return inWords(at);
        }
        if (heard.yesOrNo().isPresent()) {
            return Meaning.passing(asked);
        }
        return asked.isProse() ? prose(at, asked, heard) : line(at, asked, heard);
    }

    /** Several sentences, which may ask something themselves. */
    private Meaning prose(Midway at, Question asked, Heard heard) {
        boolean opened = !replies.unopened(heard.text()).equals(heard.text());
        // What is read back before it goes to people may well be a question.
        boolean forPeople = at.flow().isReadBack() && heard.isMarked() && !opened;
        if ((heard.asksClearly() && !forPeople) || isAboutTheTalk(heard)) {
            return new Meaning.Elsewhere(heard.said());
        }
        if (heard.isMarked() && opened) {
            return heard.asQuestion();
        }
        boolean brief = heard.words() <= Heard.SHORT_ORDER;
        if (heard.isMarked() && !forPeople && brief) {
            return heard.questionOrAnswer();
        }
        return brief && SET_RIGHT.matcher(heard.text()).find()
                ? new Meaning.Unusable(at.scene().words().say("form.not-taken"))
                : answer(at, asked, heard);
    }

    /** A topic, a position, a name. */
    private Meaning line(Midway at, Question asked, Heard heard) {
        if (heard.asksClearly() || isAboutTheTalk(heard)) {
            return new Meaning.Elsewhere(heard.said());
        }
        // "How risk management helps our ports" is a topic, though it begins like a question.
        if (!heard.isMarked() && heard.words() > Heard.SHORT_WISH && heard.isQuestion()) {
            return heard.questionOrAnswer();
        }
        if (heard.isQuestion() || heard.asksWithin()) {
            return heard.asQuestion();
        }
        boolean pointsAtNothing =
                replies.keeps(heard.text()) || replies.ordinals().isOneInWords(heard.text());
        return !asked.isName() && pointsAtNothing ? inWords(at) : answer(at, asked, heard);
    }

    private Meaning answer(Midway at, Question asked, Heard heard) {
        Understood said = heard.said();
        // "The letter is missing" is why, while somebody declines, though it sounds like deciding.
        boolean decides =
                at.flow().insteadBy().contains(Slot.DECISION) && said.intent().equals(Intents.DECIDING);
        if (!decides && isLikeAWish(asked, heard)) {
            return new Meaning.EitherWay(said);
        }
        Meaning given = corrections.given(at, asked, heard.text(), reader.read(at.scene(), asked, heard.text()));
        boolean unfit = given instanceof Meaning.Given answer && answer.reading() instanceof Reading.Unfit;
        return unfit && said.isClear() ? Meaning.elsewhere(said).orElse(given) : given;
    }

    private static Meaning inWords(Midway at) {
        return new Meaning.Given(new Reading.Unfit(at.scene().words().say("answer.in-words")));
    }

    private static boolean isAboutTheTalk(Heard heard) {
        String intent = heard.said().intent();
        return ABOUT_THE_TALK.contains(intent)
                && heard.said().isClear()
                && (heard.words() > 1 || !intent.equals(Intents.TALK))
                && heard.words() <= (intent.equals(Intents.SPEAK) ? Heard.SHORT_ORDER : Heard.SHORT_WISH);
    }

    // Where a name or several sentences are asked for, one short order is hardly the answer; yet it may be.
    private boolean isLikeAWish(Question asked, Heard heard) {
        return asked.input() instanceof Form.Text form
                && (form.multiline() || (form.personName() && !isNamed(heard.text())))
                && heard.said().isClear()
                && !heard.said().intent().equals(Intents.GREETING)
                && heard.words() <= Heard.SHORT_ORDER;
    }

    // "My name is Awa", "and Awa too"
    private boolean isNamed(String text) {
        return replies.naming().introduces(text) || !replies.naming().name(text).equals(text.strip());
    }
}
