package org.lmdassistant.bot.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Replies;

/** Reads what is typed where only some texts can be the answer: a choice, a day, a number, an address. */
final class FittingAnswers {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final AnswerReader reader;
    private final Corrections corrections;
    private final Replies replies;

    FittingAnswers(AnswerReader reader, Corrections corrections, Replies replies) {
        this.reader = reader;
        this.corrections = corrections;
        this.replies = replies;
    }

    Meaning read(Midway at, Question asked, Heard heard) {
        Understood said = heard.said();
        Reading reading = reading(at.scene(), asked, heard.text());
        if (reading instanceof Reading.Value) {
            return fits(asked, heard, reading);
        }
        if (isForeign(at.flow(), said) && heard.words() > Heard.SHORT_WISH) {
            // "Open a new workshop in Brussels, 18 seats" is no number of seats of this one.
            return new Meaning.Elsewhere(said);
        }
        Meaning told = corrections.given(at, asked, heard.text(), reading);
        if (!(told instanceof Meaning.Given given) || given.reading() instanceof Reading.Value) {
            return told;
        }
        return corrections
                .when(at, heard.text())
                .filter(any -> !said.isCertain())
                .or(() -> heard.isQuestion() ? Optional.of(heard.asQuestion()) : Optional.empty())
                .or(() -> heard.yesOrNo().isPresent() ? Optional.empty() : corrections.ahead(at, heard.text()))
                .orElseGet(() -> unfit(asked, heard, reading));
    }

    // The values behind the choices are numbers, which nobody knows: a number that is typed was meant otherwise.
    private Reading reading(Scene scene, Question asked, String text) {
        return asked.input() instanceof Form.Search
                        && DIGITS.matcher(text.strip()).matches()
                ? new Reading.Unfit(scene.words().say("answer.nothing-found"))
                : reader.read(scene, asked, text);
    }

    private static Meaning fits(Question asked, Heard heard, Reading reading) {
        Understood said = heard.said();
        // "Change the Nairobi workshop to start on 3 May" is hardly the kind of support that somebody needs.
        if (asked.input() instanceof Form.Choose && heard.words() > Heard.SHORT_WISH && said.isClear()) {
            return new Meaning.EitherWay(said);
        }
        boolean asks = heard.asksClearly() || (heard.isMarked() && said.isLikely());
        return asks && !said.intent().equals(Intents.GREETING)
                ? new Meaning.Elsewhere(said)
                : new Meaning.Given(reading);
    }

    private Meaning unfit(Question asked, Heard heard, Reading reading) {
        boolean refuses = heard.yesOrNo().filter(yes -> !yes).isPresent();
        if (refuses && !(asked.input() instanceof Form.Choose)) {
            return Meaning.passing(asked);
        }
        // "Yes", "thanks" and "she leads our reforms" are no wish of their own: what they do not answer is said.
        boolean wishless =
                heard.yesOrNo().isPresent() || replies.thanks(heard.text()) || replies.tellsOfOthers(heard.text());
        return (wishless ? Optional.<Meaning>empty() : Meaning.elsewhere(heard.said()))
                .orElseGet(() -> new Meaning.Given(reading));
    }

    private static boolean isForeign(Flow flow, Understood said) {
        return !flow.saidFor().isEmpty() && !flow.saidFor().contains(said.intent()) && said.isCertain();
    }
}
