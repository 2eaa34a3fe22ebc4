package org.lmdassistant.bot.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** What a fresh playground holds: a member of staff, and coming workshops, one of them nearly full. */
final class Samples {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Samples() {}

    /** Fills an empty database once. */
    static void sow(Storage storage, Player staff) {
        storage.run(tx -> tx.roles().openClaim().ifPresent(code -> {
            Person claire = introduce(tx, staff);
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
        }));
    }

    private static Person introduce(Tx tx, Player staff) {
        Place direct = Place.directTo(Platform.SLACK, SlackDouble.TEAM, staff.slackUser(), null);
        Person met = tx.people()
                .meet(
                        new Identity(Platform.SLACK.name(), SlackDouble.TEAM, staff.slackUser()),
                        staff.name(),
                        Language.orEnglish(staff.language()).code(),
                        ZoneId.of(staff.zone()),
                        ChatJson.write(direct));
        return tx.people()
                .introduce(met.id(), staff.name(), "BE", "Programme manager", Seniority.OTHER, ZoneId.of(staff.zone()));
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
                            colleague.id());
            if (result instanceof RegisterResult.Registered registered) {
                DecideResult unused =
                        tx.registrations().approve(registered.registration().id(), staff.id());
            }
        }
    }
}
