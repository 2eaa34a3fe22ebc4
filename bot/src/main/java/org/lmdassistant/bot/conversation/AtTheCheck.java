package org.lmdassistant.bot.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
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

    /** "Perfect, thanks" may be for what was done meanwhile. */
    private static final Pattern THANKS = Pattern.compile(
            "^(?:(?:ok|okay|k|perfect|great|good|fine|nice|super|parfait|tr[èe]s bien|bien|perfecto|genial|muy bien|bueno|excelente|excellent)[\\s,.!]+){0,4}"
                    + "(?:muchas |many |mil )?(?:thanks?|thank you|thx|merci|gracias)(?: (?:a lot|so much|very much|beaucoup|bien))?[\\s.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "C'est tout bon, envoie la demande svp": what stands to be sent. */
    private static final Pattern SENDS = Pattern.compile(
            "^\\s*(?:(?:yes|ok|okay|perfect|all good|good|right|great|oui|c['’]est (?:tout )?bon|parfait|tr[èe]s bien|s[ií]|perfecto|est[áa] bien|todo bien|vale|listo)[\\s,.!]+){0,2}"
                    + "(?:send|submit|envoie|envoyez|transmets|transmettez|soumets|soumettez|env[ií][ae]|envi[áa]|mand[áa]|mande)"
                    + "(?:-l[ae]|l[ao])?(?:\\s+(?:(?<message>le message|the message|my message|el mensaje|mi mensaje)"
                    + "|(?<request>la demande|ma demande|the request|my request|la solicitud|mi solicitud)|it|that|ça|eso))?"
                    + "(?:[\\s,]+(?:please|pls|svp|stp|s['’]il (?:te|vous) pla[îi]t|por favor|then|now|alors|donc|entonces|ya)){0,3}[\\s.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The flows that send a request. */
    private static final Set<String> REQUESTS = Set.of("request-support", "apply-fellowship");

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
        if (THANKS.matcher(text).matches()) {
            return new Meaning.About(Aside.RECAP);
        }
        Optional<Boolean> yes = heard.yesOrNo()
                .or(() -> replies.saysYesTo(text, Plain.words(at.flow().title(at.scene(), at.about())))
                        ? Optional.of(true)
                        : Optional.empty())
                .or(() -> sends(at, text) ? Optional.of(true) : Optional.empty())
                .or(() -> agreesAtFirst(at, text));
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
        return changed(at, heard).or(() -> somethingElse(heard)).orElseGet(Meaning.Unclear::new);
    }

    /** Whether a text sends what the flow would send: who cancels or declines something sends nothing. */
    private static boolean sends(Midway at, String text) {
        Matcher sends = SENDS.matcher(text);
        if (at.wantsAReason() || !sends.matches()) {
            return false;
        }
        boolean letter = at.flow() instanceof Letter || at.flow().name().equals(StaffQuestions.TALK);
        return (sends.group("message") == null || letter)
                && (sends.group("request") == null
                        || REQUESTS.contains(at.flow().name()));
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
