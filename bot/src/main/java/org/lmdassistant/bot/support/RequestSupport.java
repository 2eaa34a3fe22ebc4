package org.lmdassistant.bot.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportDraft;
import org.lmdassistant.storage.support.SupportDraft.Kind;
import org.lmdassistant.storage.support.SupportDraft.Level;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** A manager says what their administration needs. It rests as a draft until they send it; later it can be amended. */
final class RequestSupport implements Flow {

    private static final int MOST_PARTICIPANTS = 500;

    /** "Kindly advise on next steps" asks for no advice. */
    private static final Pattern NEXT_STEPS = Pattern.compile(
            "(?<!\\p{L})(?:(?:kindly|please) advise|advise (?:us |me )?(?:on|of|about) (?:the )?next steps?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** "Change the reason of my request: we moved to a single window" */
    private static final Pattern REASON_IS = Pattern.compile(
            "(?<!\\p{L})(?:reason|motif|raison|motivo|raz[oó]n)(?!\\p{L})[^:.!?]{0,60}:\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Add to my request that we can host it in Lagos" */
    private static final Pattern ADDS = Pattern.compile(
            "(?<!\\p{L})(?:add|include|mention|ajoute[rz]?|pr[ée]cise[rz]?|a[ñn]ad[ea](?:me)?|a[ñn]adir|agreg(?:a|ue|ar)|incluy[ae]|indi(?:ca|que))\\s"
                    + "(?:[^:.!?]{1,60}\\s)??(?:(?:that|que)(?!\\p{L})|qu['’])\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final SupportNews news;

    RequestSupport(SupportNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "request-support";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say(about.id() == 0 ? "support.new" : "support.amend");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        if (about.id() == 0) {
            return Optional.empty();
        }
        Optional<SupportRequest> request = theirs(scene, about);
        if (request.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("support.not-found")));
        }
        return SupportState.THEIRS.contains(request.get().state())
                ? Optional.empty()
                : Optional.of(news.card(scene.tx(), scene.words(), request.get()));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<SupportDraft> now = theirs(scene, about).map(SupportRequest::details);
        return List.of(
                Question.of(
                                "kind",
                                words.say("support.what"),
                                new Form.Choose(Choices.each(words, "support.kind", Kind.values())))
                        .proposing(now.map(draft -> draft.kind().name()).orElse(null)),
                Question.of("reason", words.say("support.why"), new Form.Text(2_000, true))
                        .proposing(now.map(SupportDraft::reason).orElse(null))
                        .hinting(words.say("support.why.hint")),
                Question.of("topics", words.say("support.topics"), new Form.Text(300, false))
                        .filledBy(Slot.TOPIC)
                        .proposing(now.map(SupportDraft::topics).orElse(null))
                        .hinting(words.say("support.topics.hint")),
                Question.of("language", words.say("support.language"), new Form.Choose(Choices.languages(words)))
                        .filledBy(Slot.LANGUAGE)
                        .proposing(now.map(SupportDraft::language)
                                .orElse(words.language().code())),
                Question.of("period", words.say("support.period"), new Form.Text(120, false))
                        .filledBy(Slot.DATE)
                        .proposing(now.map(SupportDraft::period).orElse(null))
                        .hinting(words.say("support.period.hint")),
                Question.of("participants", words.say("support.participants"), new Form.Whole(1, MOST_PARTICIPANTS))
                        .proposing(now.map(draft -> String.valueOf(draft.participants()))
                                .orElse("20"))
                        .hinting(words.say("support.participants.hint")),
                Question.of(
                                "level",
                                words.say("support.level"),
                                new Form.Choose(Choices.each(words, "support.level", Level.values())))
                        .proposing(now.map(draft -> draft.level().name()).orElse(null)));
    }

    /** A request that was written down is changed where a sentence says so. */
    @Override
    public boolean keepsTheRest(Action about) {
        return about.id() != 0;
    }

    @Override
    public List<Card> nothingTold(Scene scene, Action about) {
        scene.awaits(about);
        return theirs(scene, about)
                .map(request -> List.of(news.card(scene.tx(), scene.words(), request)))
                .orElse(List.of());
    }

    /** "A workshop for 20 people, because we merged two directorates". */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        Map<String, String> answers = new HashMap<>();
        Optional<String> longer = with(scene, about, told);
        // "Add that we also want 3 people from Gambia" changes no number.
        if (longer.isEmpty()) {
            told.headcount().ifPresent(people -> answers.put("participants", people.toString()));
            kind(told).ifPresent(kind -> answers.put("kind", kind.name()));
        }
        told.behind(REASON_IS).or(() -> longer).or(told::reason).ifPresent(reason -> answers.put("reason", reason));
        return answers;
    }

    /** What was written already, with what shall be added to it. */
    private static Optional<String> with(Scene scene, Action about, Told told) {
        return told.behind(ADDS).flatMap(more -> theirs(scene, about)
                .map(request -> request.details().reason().strip() + "\n" + more));
    }

    /** The one kind of support that is named; a retreat, trainers and advice may be spoken of beside a workshop. */
    private static Optional<Kind> kind(Told told) {
        List<Kind> named = Stream.of(
                        told.says("advice") && !told.says(NEXT_STEPS) ? Kind.ADVICE : null,
                        told.says("retreat") ? Kind.RETREAT : null,
                        told.says("trainers") ? Kind.TRAINERS : null)
                .filter(Objects::nonNull)
                .toList();
        return named.size() == 1
                ? Optional.of(named.get(0))
                : Optional.of(Kind.WORKSHOP).filter(workshop -> named.isEmpty() && told.says("courses at home"));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        SupportDraft draft = new SupportDraft(
                Kind.valueOf(answers.text("kind")),
                answers.text("reason"),
                answers.text("topics"),
                answers.text("language"),
                answers.text("period"),
                answers.number("participants"),
                Level.valueOf(answers.text("level")));
        if (about.id() == 0) {
            String administration = scene.person().administration();
            if (administration == null) {
                throw new IllegalStateException("person " + scene.person().id() + " is not introduced");
            }
            SupportRequest request = scene.tx()
                    .supportRequests()
                    .draft(draft, administration, scene.person().id());
            scene.audit("support-drafted", request.subject());
            news.show(scene, request);
        } else {
            amend(scene, about, draft);
        }
    }

    private void amend(Scene scene, Action about, SupportDraft draft) {
        StepResult result = scene.tx()
                .supportRequests()
                .amend(about.id(), draft, scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            scene.audit("support-amended", taken.request().subject());
            news.changed(scene, taken.request());
        } else {
            news.explain(scene, result);
        }
    }

    private static Optional<SupportRequest> theirs(Scene scene, Action about) {
        return scene.tx()
                .supportRequests()
                .get(about.id())
                .filter(request -> request.requestedBy() == scene.person().id());
    }
}
