package org.lmdassistant.bot;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.adapters.slack.SlackAdapter;
import org.lmdassistant.adapters.teams.TeamsAdapter;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.approvals.ApprovalsTopic;
import org.lmdassistant.bot.calendar.CalendarFile;
import org.lmdassistant.bot.coaching.CoachingTopic;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Conversation;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.courier.Courier;
import org.lmdassistant.bot.documents.DocumentDoor;
import org.lmdassistant.bot.documents.DocumentsTopic;
import org.lmdassistant.bot.elearning.ElearningTopic;
import org.lmdassistant.bot.elearning.StatementDoor;
import org.lmdassistant.bot.evaluation.EvaluationTopic;
import org.lmdassistant.bot.facts.FactsTopic;
import org.lmdassistant.bot.fellowship.FellowshipTopic;
import org.lmdassistant.bot.fellowship.NominationDoor;
import org.lmdassistant.bot.help.HelpTopic;
import org.lmdassistant.bot.limits.Limits;
import org.lmdassistant.bot.limits.PersonLimit;
import org.lmdassistant.bot.operations.Meters;
import org.lmdassistant.bot.people.PeopleTopic;
import org.lmdassistant.bot.privacy.PrivacyTopic;
import org.lmdassistant.bot.records.AuditTopic;
import org.lmdassistant.bot.records.SealingTopic;
import org.lmdassistant.bot.reports.ReportTopic;
import org.lmdassistant.bot.schedule.Schedule;
import org.lmdassistant.bot.staff.StaffTopic;
import org.lmdassistant.bot.support.SupportTopic;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.model.SecondReader;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.web.WebServer;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.workshops.RegistrationCard;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.bot.workshops.WorkshopsTopic;
import org.lmdassistant.storage.Storage;

/** The whole program, put together on one page in the order of the picture in docs/architecture.md. */
public final class Assistant implements Running {

    private final Storage storage;
    private final Repertoire repertoire;
    private final WebServer server;
    private final Schedule schedule;
    private final List<AutoCloseable> parts;
    private final AtomicBoolean leaving;

    private Assistant(
            Storage storage,
            Repertoire repertoire,
            WebServer server,
            Schedule schedule,
            List<AutoCloseable> parts,
            AtomicBoolean leaving) {
        this.storage = storage;
        this.repertoire = repertoire;
        this.server = server;
        this.schedule = schedule;
        this.parts = parts;
        this.leaving = leaving;
    }

    /**
     * Starts everything; returns once requests are taken.
     *
     * @param host the address to listen on
     * @param more further routes, such as the playground's
     */
    public static Assistant start(
            Settings settings, Storage storage, Clock clock, String host, Consumer<JavalinConfig> more) {
        Catalog catalog = new Catalog();
        Administrations administrations = new Administrations();
        Places places = new Places();
        Post post = new Post(catalog);
        StaffPrompts prompts = new StaffPrompts(post);
        ApprovalPrompt prompt = new ApprovalPrompt(administrations, prompts);
        RegistrationCard card = new RegistrationCard(settings.publicUrl());
        SeatNews news = new SeatNews(card, post);
        FellowshipTopic fellowship = new FellowshipTopic(administrations, prompts, post, settings.publicUrl());
        Repertoire repertoire = new Repertoire(List.of(
                new PeopleTopic(administrations),
                new WorkshopsTopic(administrations, places, card, news, prompt),
                new ApprovalsTopic(administrations, places, prompt, news),
                new SupportTopic(administrations, places, prompts, post),
                fellowship,
                new HelpTopic(prompts),
                new FactsTopic(administrations, prompts),
                new CoachingTopic(post, settings.publicUrl()),
                new ElearningTopic(),
                new DocumentsTopic(settings.publicUrl()),
                new AuditTopic(),
                new SealingTopic(),
                new PrivacyTopic(settings.publicUrl()),
                new EvaluationTopic(places),
                new ReportTopic(administrations),
                new StaffTopic(administrations, places, news, prompt, prompts, post)));
        Understanding understanding = new Understanding(administrations, places);
        @Nullable SecondReader model = settings.model() == null ? null : new SecondReader(settings.model(), understanding, clock);
        Meters meters = new Meters(storage);
        Conversation conversation =
                new Conversation(storage, repertoire, understanding, model, post, new ComingsAndGoings(), meters);
        Limits limits = settings.limits();
        TurnHandler bot = limits.perPerson() == 0
                ? conversation
                : new PersonLimit(conversation, limits.perPerson(), storage, post, catalog, clock);

        Map<Platform, Messenger> messengers = new EnumMap<>(Platform.class);
        List<AutoCloseable> parts = new ArrayList<>();
        if (model != null) {
            parts.add(model);
        }
        @Nullable SlackAdapter slack = null;
        if (settings.slack() != null) {
            slack = new SlackAdapter(settings.slack(), new StoredInstallations(storage), bot, clock);
            messengers.put(Platform.SLACK, slack);
            parts.add(slack);
        }
        @Nullable TeamsAdapter teams = null;
        if (settings.teams() != null) {
            teams = new TeamsAdapter(settings.teams(), bot, clock);
            messengers.put(Platform.TEAMS, teams);
            parts.add(teams);
        }

        Courier courier = new Courier(storage, messengers, settings.paced(), meters);
        Schedule schedule = new Schedule(storage, repertoire.chores(), settings.keep());
        AtomicBoolean leaving = new AtomicBoolean();
        SlackAdapter slackSide = slack;
        TeamsAdapter teamsSide = teams;
        CalendarFile calendar = new CalendarFile(storage, catalog, settings.publicUrl());
        WebServer server = WebServer.start(host, settings.port(), limits, clock, config -> {
            if (slackSide != null) {
                WebServer.webhook(config, "/slack/events", slackSide::receive, meters);
                WebServer.route(config, HandlerType.GET, "/slack/install", slackSide::install);
                WebServer.route(config, HandlerType.GET, "/slack/oauth_redirect", slackSide::oauthRedirect);
            }
            if (teamsSide != null) {
                WebServer.webhook(config, "/api/messages", teamsSide::receive, meters);
            }
            if (settings.learning() != null) {
                StatementDoor door = new StatementDoor(
                        settings.learning().user(), settings.learning().password(), storage, post, clock);
                WebServer.route(config, HandlerType.POST, "/xapi/statements", door::receive);
            }
            config.routes.get("/calendar/{file}", context -> calendar(context, calendar));
            config.routes.get("/export/{file}", context -> export(context, storage, settings.publicUrl()));
            NominationDoor nominations = fellowship.nominations(storage);
            WebServer.route(config, HandlerType.GET, "/nominate/{token}", nominations::show);
            WebServer.route(config, HandlerType.POST, "/nominate/{token}", nominations::receive);
            WebServer.route(config, HandlerType.GET, "/document/{token}", new DocumentDoor(storage)::receive);
            config.routes.get("/health/live", context -> context.result("alive"));
            config.routes.get("/health/ready", context -> ready(context, storage, leaving.get(), teamsSide));
            config.routes.get("/metrics", context -> context.result(meters.scrape()));
            more.accept(config);
        });
        courier.start();
        schedule.start();
        parts.add(courier);
        parts.add(schedule);
        return new Assistant(storage, repertoire, server, schedule, parts, leaving);
    }

    @Override
    public int port() {
        return server.port();
    }

    /** Every act that exists, with who may do it. */
    public Map<String, Access> rules() {
        return repertoire.rules();
    }

    /** Those of the acts that ask questions, and can be sent as a form. */
    public Set<String> forms() {
        return repertoire.flows().stream().map(Flow::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Every source of choices for search fields, with who may search it. */
    public Map<String, Access> searchRules() {
        return repertoire.searchRules();
    }

    /** What the program does by itself, in its own time. */
    public Schedule schedule() {
        return schedule;
    }

    public Storage storage() {
        return storage;
    }

    @Override
    public void leave() {
        leaving.set(true);
    }

    /** Stops in the order in which nothing is lost: no more requests, then no more sending. */
    @Override
    public void close() {
        server.close();
        List<AutoCloseable> lastFirst = new ArrayList<>(parts);
        Collections.reverse(lastFirst);
        for (AutoCloseable part : lastFirst) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(
                        "could not stop " + part.getClass().getSimpleName(), e);
            }
        }
    }

    private static void ready(Context context, Storage storage, boolean leaving, @Nullable TeamsAdapter teams) {
        boolean ready = !leaving && storage.healthy();
        Optional<String> concern = teams == null ? Optional.empty() : teams.concern();
        String otherwise = leaving ? "stopping" : "no database";
        context.status(ready ? 200 : 503)
                .result(ready ? "ready" + concern.map(", but "::concat).orElse("") : otherwise);
    }

    private static void calendar(Context context, CalendarFile calendar) {
        String file = context.pathParam("file");
        String token = file.endsWith(".ics") ? file.substring(0, file.length() - ".ics".length()) : "";
        HttpOut out = calendar.of(token).map(ics -> HttpOut.text(200, ics)).orElse(HttpOut.empty(404));
        context.status(out.status())
                .contentType(out.status() == 200 ? "text/calendar; charset=utf-8" : out.contentType())
                .header("Cache-Control", "private, no-store")
                .result(out.body());
    }

    private static void export(Context context, Storage storage, URI publicUrl) {
        String file = context.pathParam("file");
        String token = file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : "";
        Optional<String> data = storage.inTransaction(tx -> tx.privacy()
                .export(token, opens -> publicUrl.resolve("/document/" + opens).toString()));
        context.status(data.isPresent() ? 200 : 404)
                .contentType(data.isPresent() ? "application/json; charset=utf-8" : "text/plain; charset=utf-8")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .result(data.orElse(""));
    }
}
