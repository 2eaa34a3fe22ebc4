package org.lmdassistant.bot.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** Coming workshops; one with the same title and first day is the same one, and is changed in chat, not by a file. */
final class WorkshopsFile implements Kind {

    private static final int MOST_PARTICIPANTS = 20;

    private final Administrations administrations;

    WorkshopsFile(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public String name() {
        return "workshops";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "title",
                "venue",
                "starts",
                "ends",
                "days",
                "language",
                "capacity",
                "deadline",
                "offer_hours",
                "zone",
                "reserved_for");
    }

    @Override
    public Change take(Tx tx, Row row) {
        WorkshopDraft draft = new WorkshopDraft(
                row.text("title", 120),
                row.optional("venue", 120),
                row.date("starts"),
                row.date("ends"),
                row.number("days", 1, 30),
                row.language("language"),
                row.number("capacity", 1, MOST_PARTICIPANTS),
                row.date("deadline"),
                row.number("offer_hours", 1, 720),
                row.zone("zone"),
                administration(row.optional("reserved_for", 120)));
        check(draft);
        Optional<Workshop> there = tx.workshops().coming().stream()
                .filter(workshop -> workshop.details().title().equals(draft.title())
                        && workshop.details().starts().equals(draft.starts()))
                .findFirst();
        if (there.isEmpty()) {
            Workshop created = tx.workshops().create(draft, 0);
            tx.audit().write(null, "workshop-created", "workshop:" + created.id(), "{}", "IMPORT");
            return Change.NEW;
        }
        if (!there.get().details().equals(draft)) {
            throw new Row.Unfit(there.get().code() + " has this title and first day, but is otherwise in other points;"
                    + " change it in chat, where those concerned are told");
        }
        return Change.SAME;
    }

    private static void check(WorkshopDraft draft) {
        if (draft.ends().isBefore(draft.starts())) {
            throw new Row.Unfit("ends is before starts");
        }
        if (draft.starts().plusDays(draft.days() - 1L).isAfter(draft.ends())) {
            throw new Row.Unfit("days is more than lie between starts and ends");
        }
        if (draft.deadline().isAfter(draft.starts())) {
            throw new Row.Unfit("deadline is after starts");
        }
    }

    private @Nullable String administration(@Nullable String text) {
        return text == null
                ? null
                : administrations
                        .named(text)
                        .orElseThrow(() -> new Row.Unfit("reserved_for \"" + text + "\" is not known"))
                        .code();
    }
}
