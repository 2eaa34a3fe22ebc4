package org.lmdassistant.bot.imports;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.fellowship.SessionDraft;

/** Fellowship sessions; one with the same language and first day is the same one, and is changed in chat, not by a file. */
final class SessionsFile implements Kind {

    private static final int MOST_PLACES = 60;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<String> columns() {
        return List.of("language", "starts", "ends", "trip_starts", "trip_ends", "sponsor", "places", "deadline");
    }

    @Override
    public Change take(Tx tx, Row row) {
        SessionDraft draft = new SessionDraft(
                row.language("language"),
                row.date("starts"),
                row.date("ends"),
                row.date("trip_starts"),
                row.date("trip_ends"),
                row.optional("sponsor", 120),
                row.number("places", 1, MOST_PLACES),
                row.date("deadline"));
        check(draft);
        Optional<FellowshipSession> there = tx.fellowships().current(draft.starts()).stream()
                .filter(session -> session.details().language().equals(draft.language())
                        && session.details().starts().equals(draft.starts()))
                .findFirst();
        if (there.isEmpty()) {
            FellowshipSession opened = tx.fellowships().open(draft);
            tx.audit().write(null, "fellowship-opened", opened.subject(), "{}", "IMPORT");
            return Change.NEW;
        }
        if (!there.get().details().equals(draft)) {
            throw new Row.Unfit(there.get().reference() + " has this language and first day, but is otherwise in other"
                    + " points; change it in chat, where those concerned are told");
        }
        return Change.SAME;
    }

    private static void check(SessionDraft draft) {
        if (draft.ends().isBefore(draft.starts())) {
            throw new Row.Unfit("ends is before starts");
        }
        if (draft.tripStarts().isBefore(draft.starts())) {
            throw new Row.Unfit("trip_starts is before starts");
        }
        if (draft.tripEnds().isBefore(draft.tripStarts())) {
            throw new Row.Unfit("trip_ends is before trip_starts");
        }
        if (draft.deadline().isAfter(draft.starts())) {
            throw new Row.Unfit("deadline is after starts");
        }
    }
}
