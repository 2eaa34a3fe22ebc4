package org.lmdassistant.bot.imports;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;

/** Which fellow has which coach, both by their account; both have to be known already. */
final class PairingsFile implements Kind {

    @Override
    public String name() {
        return "pairings";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "fellow_platform", "fellow_tenant", "fellow_user", "coach_platform", "coach_tenant", "coach_user");
    }

    @Override
    public Change take(Tx tx, Row row) {
        long fellow = person(tx, row, "fellow");
        long coach = person(tx, row, "coach");
        if (fellow == coach) {
            throw new Row.Unfit("nobody coaches themselves");
        }
        Optional<Long> now = tx.pairings().coachOf(fellow);
        if (now.isPresent() && now.get() == coach) {
            return Change.SAME;
        }
        Person by = tx.roles().staff().stream()
                .findFirst()
                .orElseThrow(() -> new Row.Unfit("nobody is staff yet; the first member has to claim the role before"));
        Optional<Long> unused = tx.pairings().pair(fellow, coach, by.id());
        tx.audit().write(null, "paired", "person:" + fellow, "{}", "IMPORT");
        return now.isPresent() ? Change.CHANGED : Change.NEW;
    }

    private static long person(Tx tx, Row row, String who) {
        return tx.people()
                .find(PeopleFile.account(row, who + "_platform", who + "_tenant", who + "_user"))
                .filter(Person::introduced)
                .orElseThrow(() -> new Row.Unfit("the " + who + " is not known; import people first"))
                .id();
    }
}
