package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;

/** Reads what is typed where all answers are read back: yes or no, another answer to one of them, or something else. */
final class AtTheCheck {

    private static final Pattern NO_THANKS = Pattern.compile(
            "\\s*(?:no,? (?:thanks|thank you)|non,? merci|no,? gracias)[\\s.!]*", Pattern.CASE_INSENSITIVE);

    /** "No, don't hand it over", "espera, no la envíes": nothing is to be done, and no answer is changed. */
    private static final Pattern NOT_TO = Pattern.compile(
            "^\\s*(?:(?:no|non|wait|hold on|attends|attendez|espera|espere|please|por favor)[\\s,.!]+){0,2}"
                    + "(?:don['’]?t|do not|n['’]|ne\\s|no\\s+(?:l[aoe]s?|me|se|nos)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "And the title to …" */
    private static final Pattern GOES_ON = Pattern.compile(
            "^\\s*(?:and|also|plus|et|aussi|y|tambi[ée]n)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDS = Pattern.compile(
            "^\\s*(?:(?:yes|oui|s[ií]|and|et|y|also|aussi|tambi[ée]n|please)[\\s,]+){0,3}(?:add|mention|put|ajoute[rz]?|pr[ée]cise[rz]?|mets|mettez|a[ñn]ad[ea]|agreg(?:a|ue)|pon|ponga)\\s"
                    + "(?:(?:also|too|aussi|tambi[ée]n)\\s)?(?:(?:that|que)\\s|qu['’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Corrections corrections;
    private final Replies replies;

    AtTheCheck(Corrections corrections, Replies replies) {
        this.corrections = corrections;
        this.replies = replies;
    }

    Meaning read(Midway at, Heard heard) {
        String text = heard.text();
        if (NO_THANKS.matcher(text).matches()) {
            return new Meaning.About(Aside.STOP);
        }
        Optional<Boolean> yes = heard.yesOrNo().or(() -> agreesAtFirst(at, text));
        if (yes.isPresent()) {
            return at.state().asked().equals(State.CHANGE) && !yes.get()
                    ? new Meaning.About(Aside.STOP)
                    : new Meaning.Confirmed(yes.get());
        }
        if (NOT_TO.matcher(text).find()) {
            return new Meaning.About(Aside.UNSURE);
        }
        if (isAboutAnother(at.flow(), heard)
                || (heard.inquires() && heard.said().isClear())) {
            return Meaning.elsewhere(heard.said()).orElseGet(Meaning.Unclear::new);
        }
        return added(at, text)
                .or(() -> changed(at, heard))
                .or(() -> somethingElse(heard))
                .orElseGet(Meaning.Unclear::new);
    }

    private Optional<Boolean> agreesAtFirst(Midway at, String text) {
        return replies.agreesAtFirst(text) && corrections.areNone(at, text) ? Optional.of(true) : Optional.empty();
    }

    /** "Raise the seats in Suva to 12", while another change waits: who names a workshop, or something else, means that. */
    private static boolean isAboutAnother(Flow flow, Heard heard) {
        Understood said = heard.said();
        boolean foreign = !flow.saidFor().isEmpty() && !flow.saidFor().contains(said.intent());
        return said.isClear()
                && (foreign || said.slots().get(Slot.WORKSHOP).isPresent())
                && !GOES_ON.matcher(heard.text()).find();
    }

    /** "And add that we meet in room B12": what somebody is told is longer by that. */
    private static Optional<Meaning> added(Midway at, String text) {
        Matcher adds = ADDS.matcher(text);
        List<Question> prose = at.questions().stream().filter(Question::isProse).toList();
        return at.flow().isReadBack() && prose.size() == 1 && adds.find()
                ? Optional.of(new Meaning.Corrected(Map.of(
                        prose.get(0).id(),
                        at.answer(prose.get(0)).replaceFirst("[\\s.]+$", "") + ". "
                                + adds.replaceFirst("").strip())))
                : Optional.empty();
    }

    /** Another answer, or which question shall have one. */
    private Optional<Meaning> changed(Midway at, Heard heard) {
        String text = heard.text();
        return corrections
                .told(at, text)
                // "What's its deadline?" wants no other one.
                .filter(told -> !(told instanceof Meaning.Change && heard.inquires()))
                .or(() -> corrections.when(at, text).filter(any -> !heard.said().isCertain()))
                .or(() -> corrections.somebodyElse(at, text))
                .or(() -> corrections.instead(at, text))
                .or(() -> replies.change(text).map(what -> new Meaning.Change(at.named(what))))
                .or(() -> Optional.of(at.named(replies.gist(text)))
                        .filter(question -> !question.isEmpty() && !heard.isQuestion())
                        .map(Meaning.Change::new));
    }

    private Optional<Meaning> somethingElse(Heard heard) {
        if (heard.isQuestion()) {
            return Optional.of(heard.asQuestion());
        }
        return replies.tellsOfOthers(heard.text()) ? Optional.empty() : Meaning.elsewhere(heard.said());
    }
}
