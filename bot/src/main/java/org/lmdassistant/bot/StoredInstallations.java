package org.lmdassistant.bot;

import java.util.Optional;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.slack.SlackInstallation;
import org.lmdassistant.adapters.slack.SlackInstallations;
import org.lmdassistant.storage.Storage;

/** Slack's installations, kept in the database. */
final class StoredInstallations implements SlackInstallations {

    private final Storage storage;

    StoredInstallations(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<SlackInstallation> find(String tenant) {
        return storage.installation(tenant)
                .map(found -> new SlackInstallation(
                        found.tenant(),
                        found.teamName(),
                        found.botUser(),
                        found.token(),
                        found.installedBy(),
                        found.wholeEnterprise()));
    }

    @Override
    public void save(SlackInstallation installation) {
        storage.run(tx -> {
            tx.installations()
                    .save(
                            installation.tenant(),
                            installation.teamName(),
                            installation.botUser(),
                            installation.botToken(),
                            installation.installedBy(),
                            installation.wholeEnterprise());
            tx.outbox().releaseTenant(Place.lanesOf(Platform.SLACK, installation.tenant()));
            tx.audit().write(null, "app-installed", "tenant:" + installation.tenant(), "{}", Platform.SLACK.name());
        });
    }

    @Override
    public void remove(String tenant) {
        storage.run(tx -> tx.installations().remove(tenant));
    }

    @Override
    public String issueState() {
        return storage.inTransaction(tx -> tx.installations().issueState());
    }

    @Override
    public boolean redeemState(String state) {
        return storage.inTransaction(tx -> tx.installations().redeemState(state));
    }
}
