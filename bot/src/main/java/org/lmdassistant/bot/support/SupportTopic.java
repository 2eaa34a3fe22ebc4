package org.lmdassistant.bot.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.AnswerQuestion;
import org.lmdassistant.bot.approvals.AskMore;
import org.lmdassistant.bot.approvals.DecideByWord;
import org.lmdassistant.bot.approvals.Decline;
import org.lmdassistant.bot.approvals.OwnDrafts;
import org.lmdassistant.bot.approvals.StaffAsk;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Finder;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.history.Happened;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportStep;

/** Everything about support requests. */
public final class SupportTopic implements Topic {

    /** By these words support is named, and not any request. */
    private static final Set<String> SUPPORT = Set.of(
            "support",
            "assistance",
            "help",
            "appui",
            "appuis",
            "soutien",
            "aide",
            "apoyo",
            "apoyos",
            "asistencia",
            "ayuda");

    private final Administrations administrations;
    private final Places places;
    private final SupportPrompt prompt;
    private final SupportNews news;

    public SupportTopic(Administrations administrations, Places places, StaffPrompts prompts, Post post) {
        this.administrations = administrations;
        this.places = places;
        this.prompt = new SupportPrompt(administrations, prompts);
        this.news = new SupportNews(prompt, post);
    }

    @Override
    public void addTo(Repertoire repertoire) {
        MyRequests mine = new MyRequests(news);
        repertoire.flow(new RequestSupport(news));
        repertoire.flow(new AttachLetter(news));
        repertoire.deed("support", Access.INTRODUCED, mine::list);
        repertoire.deed("support-status", Access.INTRODUCED, mine::status);
        repertoire.deed("ask-to-submit-support", Access.INTRODUCED, mine::askToSubmit);
        repertoire.deed("submit-support", Access.INTRODUCED, mine::submit);
        repertoire.deed("withdraw-support", Access.INTRODUCED, mine::askToWithdraw);
        repertoire.deed("withdraw-support-really", Access.INTRODUCED, mine::withdraw);

        SupportMatter matter = new SupportMatter(prompt, news);
        repertoire.flow(new AskMore(matter));
        repertoire.flow(new AnswerQuestion(matter));
        repertoire.flow(new Decline(matter));
        repertoire.flow(new DeferSupport(matter));
        repertoire.chore("requests put off", Duration.ofMinutes(10), matter::resume);
        repertoire.deed("acknowledge-support", Access.STAFF, matter::acknowledge);
        repertoire.deed("approve-support", Access.STAFF, matter::approve);
        repertoire.deed("complete-support", Access.STAFF, matter::complete);
        repertoire.deed("schedule-support", Access.STAFF, new ScheduleSupport(matter));
        repertoire.flow(new AssignSupport(prompt, news));
        repertoire.deed("show-support", Access.STAFF, prompt::showAgain);

        repertoire.decidable(matter.kind(), "approve-support");
        repertoire.waiting(this::waiting);
        repertoire.handingOver(this::handOver);
        repertoire.finder((tx, words, text) -> tx.supportRequests().search(text, Finder.MOST).stream()
                .map(found -> new Finder.Found(
                        found.reference() + " · "
                                + words.name("support.kind", found.details().kind()),
                        Action.of("show-support", found.id())))
                .toList());
        repertoire.leaving(mine::dropDrafts);
        repertoire.unanswered(mine::unanswered);
        repertoire.offer("menu.support", Action.of("support"));
        repertoire.called("menu.my-request", Action.of("support"));
        repertoire.called("menu.my-requests", Action.of("support"));
        DecideByWord deciding = new DecideByWord(repertoire, places);
        repertoire.intent("request_support", (scene, said) -> requesting(scene, said, deciding));
        repertoire.intent("support_status", SupportTopic::status);
        repertoire.intent("withdraw_support", (scene, said) -> MyRequests.changing(scene, said)
                .orElseGet(() -> MyRequests.withdrawing(scene, said)));
    }

    /** A new request, or the one that the sentence changes; staff who ask somebody for something request nothing. */
    private static Action requesting(Scene scene, Understood said, DecideByWord deciding) {
        if (scene.byStaff() && StaffAsk.isIn(said.sentence())) {
            return deciding.asking(scene, said);
        }
        return MyRequests.changing(scene, said).orElse(Action.of("request-support"));
    }

    /** The request that is named, to whom it belongs or to staff; else the speaker's own, or the draft that shall be sent. */
    private static Action status(Scene scene, Understood said) {
        return OwnDrafts.wished(scene, said)
                .or(() -> MyRequests.changing(scene, said))
                .orElseGet(() -> named(scene, said));
    }

    private static Action named(Scene scene, Understood said) {
        return said.slots()
                .get(Slot.REFERENCE)
                .flatMap(reference -> scene.tx().supportRequests().search(reference, 1).stream()
                        .findFirst())
                .map(request -> Action.of(
                        request.requestedBy() != scene.person().id() && scene.byStaff()
                                ? "show-support"
                                : "support-status",
                        request.id()))
                .orElseGet(() -> Plain.words(said.sentence()).stream().anyMatch(SUPPORT::contains)
                        ? Action.of("support")
                        : MyRequests.ofAnyKind());
    }

    private List<String> handOver(Scene scene, long from, long to) {
        List<String> references = new ArrayList<>();
        for (SupportRequest request : scene.tx().supportRequests().assignedTo(from)) {
            StepResult result = scene.tx()
                    .supportRequests()
                    .assign(request.id(), to, scene.person().id());
            if (result instanceof StepResult.Taken taken) {
                scene.audit("support-assigned", request.subject());
                prompt.renew(scene.tx(), taken.request());
                references.add(request.reference());
            }
        }
        return references;
    }

    /** Since when staff should do something: what was put off waits anew from the day on which it came back. */
    private static Instant since(Tx tx, SupportRequest request) {
        Instant sent = request.submittedAt() == null ? request.createdAt() : request.submittedAt();
        return tx.history().of(request.subject()).stream()
                .filter(happened -> happened.name().equals(SupportStep.RESUMED.name()))
                .map(Happened::at)
                .reduce(sent, (earlier, later) -> later);
    }

    private List<Waiting.Item> waiting(Tx tx, Words words) {
        return tx.supportRequests().waiting().stream()
                .map(request -> new Waiting.Item(
                        request.subject(),
                        since(tx, request),
                        request.reference() + " · "
                                + administrations.name(request.administration(), words.language()) + " · "
                                + words.name("support.kind", request.details().kind()),
                        tx.people().get(request.requestedBy()).map(Person::name).orElse(null),
                        request.administration(),
                        null,
                        scene -> prompt.showTo(scene, request)))
                .toList();
    }
}
