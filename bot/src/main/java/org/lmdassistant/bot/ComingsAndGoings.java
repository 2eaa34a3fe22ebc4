package org.lmdassistant.bot;

import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.bot.conversation.Conversation;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.messages.Outbox;

/**
 * The app was taken out of a tenant: its token is forgotten and nothing more is sent there; all records stay. In Teams it
 * comes back by being added again; in Slack by an installation, which brings a new token.
 */
final class ComingsAndGoings implements Conversation.Tenants {

    @Override
    public void removed(Tx tx, Speaker platform) {
        if (platform.platform() == Platform.SLACK) {
            tx.installations().remove(platform.tenant());
        }
        FailPoint.pass("tenant-removing");
        tx.outbox().holdTenant(lanes(platform), Outbox.REMOVED);
        tx.audit()
                .write(
                        null,
                        "app-removed",
                        "tenant:" + platform.tenant(),
                        "{}",
                        platform.platform().name());
    }

    @Override
    public void arrived(Tx tx, Speaker platform) {
        if (platform.platform() == Platform.TEAMS) {
            tx.outbox().releaseTenant(lanes(platform));
        }
    }

    private static String lanes(Speaker platform) {
        return Place.lanesOf(platform.platform(), platform.tenant());
    }
}
