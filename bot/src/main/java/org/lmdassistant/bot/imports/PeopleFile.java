package org.lmdassistant.bot.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;

/** People by their account, so that they need not introduce themselves. What somebody said themselves is changed, too. */
final class PeopleFile implements Kind {

    private final Administrations administrations;

    PeopleFile(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "platform", "tenant", "user", "name", "administration", "position", "seniority", "language", "zone");
    }

    @Override
    public Change take(Tx tx, Row row) {
        Identity account = account(row, "platform", "tenant", "user");
        String name = row.text("name", 120);
        String administration = row.text("administration", 120);
        String code = administrations
                .named(administration)
                .orElseThrow(() -> new Row.Unfit("administration \"" + administration + "\" is not known"))
                .code();
        String position = row.text("position", 120);
        Seniority seniority = row.one("seniority", Seniority.class);
        String language = row.language("language");
        ZoneId zone = row.zone("zone");
        Optional<Person> known = tx.people().find(account);
        Person person = known.orElseGet(() -> tx.people().meet(account, name, language, zone, direct(account)));
        boolean same = known.isPresent()
                && person.introduced()
                && person.name().equals(name)
                && code.equals(person.administration())
                && position.equals(person.position())
                && seniority == person.seniority()
                && zone.equals(person.zone());
        if (same) {
            return Change.SAME;
        }
        tx.people().introduce(person.id(), name, code, position, seniority, zone);
        return known.isPresent() ? Change.CHANGED : Change.NEW;
    }

    /** The account that three columns name. */
    static Identity account(Row row, String platform, String tenant, String user) {
        return new Identity(row.one(platform, Platform.class).name(), row.text(tenant, 60), row.text(user, 60));
    }

    private static String direct(Identity account) {
        return ChatJson.write(
                Place.directTo(Platform.valueOf(account.platform()), account.tenant(), account.user(), null));
    }
}
