package org.lmdassistant.bot;

import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.bot.conversation.Conversation;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Tx;

/** The app was taken out of a workspace: its token is forgotten and nothing more is sent there; all records stay. */
final class SlackRemoval implements Conversation.TenantRemoval {

    @Override
    public void removed(Tx tx, Speaker platform) {
        if (platform.platform() == Platform.SLACK) {
            tx.installations().remove(platform.tenant());
        }
        FailPoint.pass("tenant-removing");
        tx.outbox().holdTenant(platform.platform() + "|" + platform.tenant() + "|", "the app was removed");
        tx.audit()
                .write(
                        null,
                        "app-removed",
                        "tenant:" + platform.tenant(),
                        "{}",
                        platform.platform().name());
    }
}
