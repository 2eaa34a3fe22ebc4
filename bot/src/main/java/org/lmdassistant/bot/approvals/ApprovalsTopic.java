package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.coaching.CoachProposal;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.DecidedOn;
import org.lmdassistant.bot.conversation.Finder;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.storage.Tx;

/** Deciding on registrations. */
public final class ApprovalsTopic implements Topic {

    private static final Set<Slot> OF_OTHERS = Set.of(Slot.REFERENCE, Slot.PERSON, Slot.ADMINISTRATION);

    private final Administrations administrations;
    private final Places places;
    private final ApprovalPrompt prompt;
    private final SeatNews news;

    public ApprovalsTopic(Administrations administrations, Places places, ApprovalPrompt prompt, SeatNews news) {
        this.administrations = administrations;
        this.places = places;
        this.prompt = prompt;
        this.news = news;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        RegistrationMatter registrations = new RegistrationMatter(prompt, news);
        repertoire.deed("approve", Access.STAFF, registrations::approve);
        repertoire.flow(new Decline(registrations));
        repertoire.flow(new AskMore(registrations));
        repertoire.flow(new AnswerQuestion(registrations));
        repertoire.deed("show-registration", Access.STAFF, this::show);
        repertoire.decidable(registrations.kind(), "approve");
        DecideByWord byWord = new DecideByWord(repertoire, places);
        repertoire.deed("look-before-deciding", Access.STAFF, byWord::look);
        repertoire.deed(DecideByWord.INSTEAD, Access.STAFF, byWord::instead);
        repertoire.deed("which-to-decide", Access.STAFF, byWord::which);
        repertoire.completion("which-to-decide", byWord.whichOne());
        repertoire.deed("none-to-decide", Access.STAFF, byWord::none);
        repertoire.deed(DecidedOn.VERB, Access.STAFF, byWord::number);
        repertoire.intent("decide_approval", (scene, said) -> ownDraft(scene, said)
                .or(() -> repertoire.decided(scene, said))
                .orElseGet(() -> scene.byStaff() ? byWord.action(scene, said) : own(scene, said)));
        repertoire.relay(byWord::asked);
        repertoire.waiting(this::waiting);
        repertoire.finder((tx, words, text) -> tx.registrations().search(text, Finder.MOST).stream()
                .map(found -> new Finder.Found(
                        found.reference() + " · " + found.attendee().name(),
                        Action.of("show-registration", found.id())))
                .toList());
    }

    /** Whoever is no staff means their own; staff do where nobody else may decide on it yet. */
    private static Optional<Action> ownDraft(Scene scene, Understood said) {
        return OwnDrafts.wished(scene, said)
                .filter(wish -> !scene.byStaff() || wish.verb().startsWith("ask-to-submit"));
    }

    /** "I accept" answers what oneself was asked; whoever may not decide on others' requests learns so. */
    private static Action own(Scene scene, Understood said) {
        return OF_OTHERS.stream().anyMatch(slot -> said.slots().get(slot).isPresent())
                ? Action.of("pending")
                : CoachProposal.wish(scene, said);
    }

    private void show(Scene scene, Action action) {
        scene.tx()
                .registrations()
                .get(action.id())
                .ifPresentOrElse(
                        registration -> prompt.show(scene.tx(), registration, scene.privatePlace(), scene.words()),
                        () -> scene.say(scene.words().say("search.nobody")));
    }

    private List<Waiting.Item> waiting(Tx tx, Words words) {
        return tx.registrations().pending().stream()
                .map(registration -> new Waiting.Item(
                        "registration:" + registration.id(),
                        registration.submittedAt(),
                        registration.reference() + " · "
                                + registration.attendee().name() + " · "
                                + administrations.name(registration.attendee().administration(), words.language()),
                        registration.attendee().name(),
                        registration.attendee().administration(),
                        registration.workshop(),
                        scene -> prompt.show(scene.tx(), registration, scene.privatePlace(), scene.words())))
                .toList();
    }
}
