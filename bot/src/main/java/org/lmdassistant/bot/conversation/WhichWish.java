package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Words;

/**
 * A sentence with a decided meaning, as an action: the intent, the sentence, and what it names differently from how it
 * would be read. Whoever presses says no more than they could have typed.
 */
final class WhichWish {

    static final String MEANT = "meant";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("request_support", "intent.request-support"),
            Map.entry("support_status", "intent.support-status"),
            Map.entry("browse_workshops", "intent.browse-workshops"),
            Map.entry("register_workshop", "intent.register-workshop"),
            Map.entry("cancel_registration", "intent.cancel-registration"),
            Map.entry("registration_status", "intent.registration-status"),
            Map.entry("apply_fellowship", "intent.apply-fellowship"),
            Map.entry("fellowship_status", "intent.fellowship-status"),
            Map.entry("submit_paper", "intent.submit-paper"),
            Map.entry("book_coaching", "intent.book-coaching"),
            Map.entry("reschedule_coaching", "intent.reschedule-coaching"),
            Map.entry("cancel_coaching", "intent.cancel-coaching"),
            Map.entry("my_agenda", "menu.agenda"),
            Map.entry("pending_approvals", "staff.pending"),
            Map.entry("decide_approval", "intent.decide-approval"),
            Map.entry("elearning", "menu.courses"),
            Map.entry("program_info", "intent.program-info"),
            Map.entry("change_language", "intent.change-language"),
            Map.entry("help", "intent.help"),
            Map.entry("greeting", "intent.greeting"),
            Map.entry("talk_to_human", "menu.talk"),
            Map.entry("privacy", "menu.privacy"),
            Map.entry("my_details", "menu.details"),
            Map.entry("link_account", "menu.link"),
            Map.entry("claim_role", "intent.claim-role"),
            Map.entry("staff_menu", "menu.staff"),
            Map.entry("create_workshop", "staff.create-workshop"),
            Map.entry("prompts_here", "staff.prompts-here"),
            Map.entry("prompts_not_here", "staff.prompts-not-here"),
            Map.entry("search_records", "staff.search"),
            Map.entry("report", "staff.report"),
            Map.entry("create_course", "staff.create-course"),
            Map.entry("appoint_staff", "staff.appoint"),
            Map.entry("dismiss_staff", "staff.dismiss"),
            Map.entry("away", "staff.away"),
            Map.entry("pair_fellow", "staff.pair"),
            Map.entry("publish_hours", "coaching.publish"),
            Map.entry("manage_fellowship", "staff.fellowship"),
            Map.entry("my_fellows", "staff.fellows"),
            Map.entry("manage_workshop", "workshop.manage"),
            Map.entry("close_registration", "manage.close"),
            Map.entry("reopen_registration", "manage.reopen"),
            Map.entry("cancel_workshop", "manage.cancel"),
            Map.entry("announce_workshop", "manage.announce"),
            Map.entry("workshop_participants", "manage.participants"),
            Map.entry("note_attendance", "attendance.title"),
            Map.entry("workshop_feedback", "evaluation.show"),
            Map.entry("undelivered_messages", "staff.undelivered"),
            Map.entry("open_questions", "staff.questions"),
            Map.entry("get_certificate", "certificate.get"),
            Map.entry("give_opinion", "evaluation.title"),
            Map.entry("withdraw_support", "intent.withdraw-support"),
            Map.entry("withdraw_application", "intent.withdraw-application"),
            Map.entry("answer_offer", "intent.answer-offer"));

    private WhichWish() {}

    /** Asks which of several close readings is meant. */
    static Card card(Words words, Understood said, List<String> close) {
        String which = words.say("intent.which");
        List<Card.Press> buttons = close.stream()
                .map(intent -> Buttons.act(name(words, intent), meaning(said, intent)))
                .toList();
        return Card.text(which, buttons);
    }

    /** Asks whether this is meant, which a language model proposed. */
    static Card proposal(Words words, Understood said) {
        List<String> named = List.copyOf(said.slots().values().values());
        String sentence = words.say("intent.proposed", "intent", name(words, said.intent()));
        Action meaning = meaning(said);
        for (Map.Entry<Slot, String> each : said.slots().values().entrySet()) {
            Action more = meaning.with(each.getKey().code() + "=" + each.getValue());
            meaning = more.fitsAButton() ? more : meaning;
        }
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sentence));
        if (!named.isEmpty()) {
            elements.add(new Card.Note(words.say("form.understood", "answers", words.list(named))));
        }
        elements.add(new Card.Buttons(List.of(
                Buttons.main(words.say("answer.yes"), meaning),
                Buttons.act(words.say("answer.no"), Action.of(Stage.NOT_UNDERSTOOD)))));
        return new Card(sentence, elements);
    }

    /** Asks whether a text is the answer to the question that waits or a wish of its own. */
    static Card orAnswer(Words words, String question, Understood said) {
        String which = words.say("form.answer-or-wish");
        return Card.text(
                which,
                List.of(
                        Buttons.act(words.say("form.is-answer"), Action.of(Prompter.ANSWER, question, said.sentence())),
                        Buttons.act(name(words, said.intent()), meaning(said))));
    }

    /** Asks whether a text answers what staff asked or is a wish of its own; of one that the speaker cannot have, only the first. */
    static Card orAnswerToStaff(Words words, Action answer, Understood said, boolean mayBeWished) {
        return Card.text(
                words.say("question.is-that-the-answer"),
                List.of(
                        Buttons.mainForm(words.say("question.take-as-answer"), answer),
                        mayBeWished
                                ? Buttons.act(name(words, said.intent()), meaning(said))
                                : Buttons.act(words.say("answer.no"), Action.of(Stage.NOT_UNDERSTOOD))));
    }

    private static String name(Words words, String intent) {
        return words.say(NAMES.getOrDefault(intent, "intent.program-info"));
    }

    /** The sentence as it was read. */
    static Action meaning(Understood said) {
        return meaning(said, said.intent());
    }

    private static Action meaning(Understood said, String intent) {
        return Action.cutToFit(said.sentence(), sentence -> Action.of(MEANT, intent, sentence));
    }

    /** The same sentence, with another thing named in it, and the day that it was already said to mean. */
    static Action meaning(Understood said, Slot slot, String value) {
        boolean chosen = slot == Slot.WORKSHOP;
        Action meaning = meaning(chosen ? said.saying(References.only(said.sentence(), value)) : said);
        Optional<String> day = said.slots().get(Slot.DATE);
        if (slot != Slot.DATE && day.isPresent()) {
            meaning = meaning.with(Slot.DATE.code() + "=" + day.get());
        }
        return meaning.with(slot.code() + "=" + value);
    }

    /** Reads what {@link #meaning} wrote; an intent that nobody has is none. */
    static Optional<Understood> read(Action action, Understanding understanding, Scene scene) {
        String intent = action.argument(0);
        String sentence = Clean.text(action.argument(1));
        if (!understanding.intents().contains(intent)) {
            return Optional.empty();
        }
        Slots slots = understanding.slots(sentence, intent, scene.language(), scene.localNow());
        for (int i = 2; i < action.arguments().size(); i++) {
            String[] pair = action.argument(i).split("=", 2);
            for (Slot slot : Slot.values()) {
                if (pair.length == 2 && slot.code().equals(pair[0])) {
                    slots = slots.with(slot, Clean.text(pair[1]));
                }
            }
        }
        return Optional.of(new Understood(sentence, scene.language(), intent, 1, List.of(), slots));
    }
}
