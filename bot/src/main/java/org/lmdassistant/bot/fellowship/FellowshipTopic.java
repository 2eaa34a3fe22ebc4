package org.lmdassistant.bot.fellowship;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.AnswerQuestion;
import org.lmdassistant.bot.approvals.AskMore;
import org.lmdassistant.bot.approvals.Decline;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Agenda;
import org.lmdassistant.bot.conversation.Finder;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.people.Person;

/** Everything about the Fellowship Programme. */
public final class FellowshipTopic implements Topic {

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final ApplicationPrompt prompt;
    private final ApplicationNews news;
    private final StatusCard status;
    private final Post post;
    private final URI publicUrl;

    public FellowshipTopic(Administrations administrations, StaffPrompts prompts, Post post, URI publicUrl) {
        this.prompt = new ApplicationPrompt(administrations, prompts);
        this.news = new ApplicationNews(prompt, post);
        this.status = new StatusCard(administrations);
        this.post = post;
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        sessions(repertoire);
        applying(repertoire);
        deciding(repertoire);
        guiding(repertoire);
    }

    private void sessions(Repertoire repertoire) {
        repertoire.deed("fellowship-sessions", Access.INTRODUCED, Sessions::browse);
        repertoire.deed("manage-fellowship", Access.STAFF, Sessions::manage);
        repertoire.flow(new OpenSession());
        repertoire.flow(new CancelSession(news));
        repertoire.offer("menu.fellowship", Action.of("fellowship"));
        repertoire.offerStaff("staff.fellowship", Action.of("manage-fellowship"));
        repertoire.intent("manage_fellowship", Sessions::managed);
        repertoire.deed("each-applies", Access.ANYONE, Sessions::eachApplies);
        repertoire.intent("apply_fellowship", (scene, said) -> MyApplications.meant(scene, said)
                .or(() -> Sessions.forSomebodyElse(said))
                .orElseGet(() -> Sessions.wished(scene, said)));
    }

    private void applying(Repertoire repertoire) {
        MyApplications mine = new MyApplications(news, prompt);
        Nominating nominating = new Nominating(news);
        repertoire.flow(new Apply(news));
        repertoire.deed("my-applications", Access.INTRODUCED, mine::list);
        repertoire.deed("ask-to-submit-application", Access.INTRODUCED, mine::askToSubmit);
        repertoire.deed("submit-application", Access.INTRODUCED, mine::submit);
        repertoire.deed("withdraw-application", Access.INTRODUCED, mine::askToWithdraw);
        repertoire.deed("withdraw-application-really", Access.INTRODUCED, mine::withdraw);
        repertoire.flow(new AddDocument(news));
        repertoire.flow(new AskSupervisor(news, nominating, publicUrl));
        repertoire.lookup(Supervisors.SOURCE, Access.INTRODUCED, new Supervisors());
        repertoire.deed("give-nomination", Access.INTRODUCED, nominating::give);
        repertoire.flow(nominating.refusing());
        repertoire.leaving(mine::leave);
        repertoire.unanswered(mine::unanswered);
        repertoire.unanswered(nominating::unanswered);
        repertoire.intent("withdraw_application", MyApplications::withdrawing);
    }

    private void deciding(Repertoire repertoire) {
        ApplicationMatter matter = new ApplicationMatter(prompt, news);
        repertoire.flow(new AskMore(matter));
        repertoire.flow(new AnswerQuestion(matter));
        repertoire.flow(new Decline(matter));
        repertoire.deed("fellowship-applications", Access.STAFF, matter::compare);
        repertoire.deed("show-application", Access.STAFF, prompt::show);
        repertoire.deed("shortlist-application", Access.STAFF, matter::shortlist);
        repertoire.deed("waitlist-application", Access.STAFF, matter::waitlist);
        repertoire.deed("accept-application", Access.STAFF, matter::accept);
        repertoire.decidable(matter.kind(), "accept-application");
        repertoire.waiting(this::waiting);
        repertoire.finder((tx, words, text) -> tx.applications().search(text, Finder.MOST).stream()
                .map(found ->
                        new Finder.Found(prompt.label(tx, words, found), Action.of("show-application", found.id())))
                .toList());
    }

    private void guiding(Repertoire repertoire) {
        Fellows fellows = new Fellows(status, new MyApplications(news, prompt));
        Papers papers = new Papers(status);
        repertoire.deed("fellowship", Access.INTRODUCED, fellows::show);
        repertoire.deed("fellows", Access.INTRODUCED, fellows::list);
        repertoire.deed("fellow", Access.INTRODUCED, fellows::one);
        repertoire.deed("fellow-picture", Access.INTRODUCED, fellows::picture);
        repertoire.deed("milestone-done", Access.INTRODUCED, fellows::done);
        repertoire.flow(new MoveMilestone(fellows));
        repertoire.flow(new PlanTrip(status));
        repertoire.flow(new HandIn(status, papers));
        repertoire.deed("paper", Access.INTRODUCED, papers::show);
        repertoire.deed("accept-paper", Access.INTRODUCED, papers::accept);
        repertoire.flow(papers.commenting());
        PaperByWord byWord = new PaperByWord(papers);
        repertoire.deed("ask-to-accept-paper", Access.INTRODUCED, byWord::ask);
        repertoire.deed("which-paper", Access.INTRODUCED, byWord::which);
        repertoire.deciding(PaperByWord::decided);
        repertoire.relay(Papers::comment);
        repertoire.reader(Papers::mayRead);
        repertoire.chore("milestone reminders", LOOK, new MilestoneReminders(status, papers, post)::remind);
        repertoire.waiting(this::late);
        repertoire.agenda(FellowshipTopic::agenda);
        repertoire.offerStaff("staff.fellows", Action.of("fellows"));
        repertoire.intent("my_fellows", Fellows::wished);
        repertoire.intent("fellowship_status", ApplicationMatter::status);
        repertoire.intent("submit_paper", HandIn::wished);
    }

    /** What fellows are late with, since its day. */
    private List<Waiting.Item> late(Tx tx, Words words) {
        LocalDate today = Sessions.today(tx.now());
        return tx.journey().due(today.minusDays(1)).stream()
                .filter(milestone -> milestone.isLate(today))
                .map(milestone -> late(tx, words, milestone))
                .toList();
    }

    private Waiting.Item late(Tx tx, Words words, Milestone milestone) {
        Optional<Application> fellow = tx.applications().get(milestone.application());
        String name = fellow.map(one -> ApplicationPrompt.person(tx, one)).orElse("");
        return new Waiting.Item(
                milestone.subject(),
                milestone.due().atStartOfDay().toInstant(ZoneOffset.UTC),
                words.say(
                        "milestone.late-fellow",
                        "name",
                        name,
                        "part",
                        words.name("milestone", milestone.kind()),
                        "due",
                        words.date(milestone.due())),
                name,
                fellow.map(Application::administration).orElse(null),
                null,
                scene -> show(scene, milestone));
    }

    private void show(Scene scene, Milestone milestone) {
        scene.tx()
                .applications()
                .get(milestone.application())
                .ifPresent(fellow -> scene.say(status.forGuide(scene.tx(), scene.words(), fellow, true)));
    }

    private static List<Agenda.Entry> agenda(Tx tx, Words words, Person person) {
        return tx.applications()
                .fellowship(person.id())
                .map(fellow -> tx.journey().of(fellow.id()).stream()
                        .filter(Milestone::isTheirs)
                        .map(milestone -> new Agenda.Entry(
                                milestone.due().atStartOfDay().toInstant(ZoneOffset.UTC),
                                milestone.due(),
                                words.date(milestone.due()),
                                words.name("milestone", milestone.kind())))
                        .toList())
                .orElse(List.of());
    }

    private List<Waiting.Item> waiting(Tx tx, Words words) {
        return tx.applications().undecided().stream()
                .map(application -> {
                    String person = ApplicationPrompt.person(tx, application);
                    return new Waiting.Item(
                            application.subject(),
                            application.submittedAt() == null ? application.createdAt() : application.submittedAt(),
                            prompt.label(words, application, person),
                            person,
                            application.administration(),
                            null,
                            scene -> prompt.showTo(scene, application));
                })
                .toList();
    }

    /** Where supervisors answer who are not in the chat. */
    public NominationDoor nominations(Storage storage) {
        return new NominationDoor(storage, post, news);
    }
}
