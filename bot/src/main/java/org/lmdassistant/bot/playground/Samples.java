package org.lmdassistant.bot.playground;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.coaching.CoachWeek;
import org.lmdassistant.storage.coaching.Hours;
import org.lmdassistant.storage.courses.Course;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationDraft;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.fellowship.SessionDraft;
import org.lmdassistant.storage.fellowship.StudyTrip;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.EditResult;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/**
 * What a fresh playground holds: a member of staff, coming workshops, one of them nearly full, a fellow with a coach who
 * has time, a Fellowship session in each language, and a course in each.
 */
final class Samples {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Samples() {}

    /** Fills an empty database once. */
    static void sow(Storage storage, List<Player> cast, URI teamsAddress) {
        storage.run(tx -> tx.roles().openClaim().ifPresent(code -> {
            Person claire = introduce(tx, player(cast, "staff"), "BE", "Programme manager", Seniority.OTHER, null);
            tx.roles().claim(claire.id(), code);
            LocalDate monday = LocalDate.ofInstant(tx.now(), BRUSSELS)
                    .plusMonths(3)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            workshop(tx, claire, "Leading change in Customs", "Brussels", monday, "en", 20);
            workshop(tx, claire, "Conduire le changement", "Dakar", monday.plusWeeks(4), "fr", 20);
            workshop(tx, claire, "Liderazgo e integridad", null, monday.plusWeeks(8), "es", 20);
            Workshop full =
                    workshop(tx, claire, "Managing people and teams", "Nairobi", monday.plusWeeks(12), "en", 20);
            fill(tx, full, claire);
            Person fellow =
                    introduce(tx, player(cast, "fellow"), "UY", "Head of post-clearance audit", Seniority.MIDDLE, null);
            Person coach = introduce(
                    tx, player(cast, "coach"), "BE", "Senior technical officer", Seniority.SENIOR, teamsAddress);
            coaching(tx, fellow, coach, claire);
            fellowship(tx, fellow, claire, monday);
            pastWorkshop(tx, fellow, claire, monday);
            course(tx, "Leadership in a modern Customs", "What leading means where trade never sleeps.", "en");
            course(
                    tx,
                    "Diriger dans une douane moderne",
                    "Ce que diriger veut dire quand le commerce ne dort jamais.",
                    "fr");
            course(tx, "Liderar en una aduana moderna", "Qué significa liderar cuando el comercio no duerme.", "es");
        }));
    }

    private static Player player(List<Player> cast, String role) {
        return cast.stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static void course(Tx tx, String title, String about, String language) {
        Optional<Course> unused =
                tx.courses().create(title, about, language, 150, "https://learn.example.org/leadership/" + language);
    }

    /** A session that begins today, of which the fellow is one, and one in each other language to apply for. */
    private static void fellowship(Tx tx, Person fellow, Person staff, LocalDate monday) {
        LocalDate today = LocalDate.ofInstant(tx.now(), BRUSSELS);
        FellowshipSession now = tx.fellowships().open(session("es", today, "Japan"));
        tx.fellowships().open(session("en", monday.plusWeeks(2), "Korea"));
        tx.fellowships().open(session("fr", monday.plusWeeks(10), "France"));
        Application application = tx.applications()
                .draft(
                        now.id(),
                        new ApplicationDraft(
                                11,
                                "Auditoría a posteriori basada en el riesgo",
                                "Aprender de administraciones que ya lo hacen.",
                                ApplicationDraft.Level.NATIVE),
                        "UY",
                        fellow.id())
                .orElseThrow();
        long id = application.id();
        List<ApplicationResult> unused = List.of(
                tx.applications().askSupervisor(id, staff.id(), fellow.id()),
                tx.applications().nominate(id, one -> true, "Director Nacional de Aduanas", null),
                tx.applications().submit(id, fellow.id()),
                tx.applications().accept(id, staff.id()));
        tx.journey()
                .plan(
                        id,
                        new StudyTrip(
                                "JP",
                                today.plusDays(28),
                                today.plusDays(39),
                                "Tokio, Aduana de Tokio. Pregunte por la señora Sato."));
    }

    private static SessionDraft session(String language, LocalDate first, String sponsor) {
        return new SessionDraft(
                language, first, first.plusDays(25), first.plusDays(28), first.plusDays(39), sponsor, 15, first);
    }

    private static void coaching(Tx tx, Person fellow, Person coach, Person staff) {
        Optional<Long> unused = tx.pairings().pair(fellow.id(), coach.id(), staff.id());
        Hours office = Hours.read("09:00-12:00, 14:00-17:00").orElseThrow();
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, office));
        tx.coachHours().publish(coach.id(), new CoachWeek(week, BRUSSELS, 15, 12));
    }

    /**
     * Makes a player known where they are first seen on the page.
     *
     * @param teamsAddress for whoever is on Teams; null for Slack
     */
    private static Person introduce(
            Tx tx, Player player, String administration, String position, Seniority level, @Nullable URI teamsAddress) {
        Platform platform = teamsAddress == null ? Platform.SLACK : Platform.TEAMS;
        String tenant = teamsAddress == null ? SlackDouble.TEAM : TeamsDouble.TENANT;
        String user = teamsAddress == null ? player.slackUser() : player.teamsUser();
        Place direct = Place.directTo(platform, tenant, user, teamsAddress == null ? null : teamsAddress.toString());
        ZoneId zone = ZoneId.of(player.zone());
        Person met = tx.people()
                .meet(
                        new Identity(platform.name(), tenant, user),
                        player.name(),
                        Language.orEnglish(player.language()).code(),
                        zone,
                        ChatJson.write(direct));
        return tx.people().introduce(met.id(), player.name(), administration, position, level, zone);
    }

    private static Workshop workshop(
            Tx tx, Person by, String title, @Nullable String venue, LocalDate monday, String language, int capacity) {
        WorkshopDraft draft = new WorkshopDraft(
                title,
                venue,
                monday,
                monday.plusDays(10),
                9,
                language,
                capacity,
                monday.minusDays(45),
                48,
                BRUSSELS,
                null);
        return tx.workshops().create(draft, by.id());
    }

    /** A workshop that ended last week: who was there is still to be noted. It is planned first, as every workshop is. */
    private static void pastWorkshop(Tx tx, Person participant, Person staff, LocalDate monday) {
        Workshop planned = workshop(tx, staff, "Negociar con confianza", "Montevideo", monday, "es", 20);
        RegisterResult result = tx.registrations()
                .register(
                        planned.id(),
                        new Attendee(participant.name(), null, participant.position(), "UY", participant.id()),
                        participant.id())
                .get();
        if (result instanceof RegisterResult.Registered registered) {
            DecideResult unused =
                    tx.registrations().approve(registered.registration().id(), staff.id());
        }
        LocalDate first = LocalDate.ofInstant(tx.now(), BRUSSELS).minusDays(17);
        Workshop now = tx.workshops().get(planned.id()).orElseThrow();
        EditResult unused = tx.workshops()
                .edit(
                        now.id(),
                        now.version(),
                        new WorkshopDraft(
                                now.details().title(),
                                now.details().venue(),
                                first,
                                first.plusDays(10),
                                now.details().days(),
                                "es",
                                20,
                                first.minusDays(45),
                                48,
                                BRUSSELS,
                                null),
                        staff.id());
    }

    /** Nineteen of twenty seats are taken: the next approval takes the last, the one after joins the waiting list. */
    private static void fill(Tx tx, Workshop workshop, Person staff) {
        Person colleague = tx.people()
                .meet(
                        new Identity("PLAYGROUND", "samples", "colleague"),
                        "Ines Moreau",
                        "en",
                        BRUSSELS,
                        ChatJson.write(Place.directTo(Platform.SLACK, SlackDouble.TEAM, "UNOBODY", null)));
        List<String> codes = List.of(
                "KE", "UG", "TZ", "RW", "ZM", "ZW", "BW", "NA", "MU", "MG", "ET", "GH", "NG", "SN", "CI", "CM", "GA",
                "ML", "BJ");
        for (String code : codes) {
            RegisterResult result = tx.registrations()
                    .register(
                            workshop.id(),
                            new Attendee(
                                    "Participant from " + code,
                                    "participant@" + code.toLowerCase(Locale.ROOT) + ".example",
                                    "Head of unit",
                                    code,
                                    null),
                            colleague.id())
                    .get();
            if (result instanceof RegisterResult.Registered registered) {
                DecideResult unused =
                        tx.registrations().approve(registered.registration().id(), staff.id());
            }
        }
    }
}
