package org.lmdassistant.bot.courier;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.messages.Kind;
import org.lmdassistant.storage.messages.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message to its platform once, and writes down what became of it. */
final class DeliverOne {

    private static final Logger log = LoggerFactory.getLogger(DeliverOne.class);

    private final Storage storage;
    private final Map<Platform, Messenger> messengers;

    DeliverOne(Storage storage, Map<Platform, Messenger> messengers) {
        this.storage = storage;
        this.messengers = messengers;
    }

    void deliver(Outgoing outgoing) {
        FailPoint.pass("courier-before-sending");
        Receipt receipt = attempt(outgoing);
        FailPoint.pass("courier-answered");
        try {
            storage.run(tx -> {
                if (receipt instanceof Receipt.Delivered delivered) {
                    tx.outbox().delivered(outgoing.id(), delivered.message(), ChatJson.write(delivered.place()));
                } else if (receipt instanceof Receipt.TryLater later) {
                    if (outgoing.attempts() >= Backoff.MOST_ATTEMPTS) {
                        tx.outbox().dead(outgoing.id(), later.reason());
                    } else {
                        tx.outbox().later(outgoing.id(), wait(outgoing, later.after()), later.reason());
                    }
                } else if (receipt instanceof Receipt.Refused refused) {
                    tx.outbox().dead(outgoing.id(), refused.reason());
                } else if (receipt instanceof Receipt.TenantClosed closed) {
                    tx.outbox().holdTenant(tenant(outgoing.lane()), closed.reason());
                    tx.outbox().later(outgoing.id(), Duration.ZERO, closed.reason());
                }
            });
            FailPoint.pass("courier-marked");
            if (!(receipt instanceof Receipt.Delivered)) {
                log.warn("not delivered: outbox {} attempt {}: {}", outgoing.id(), outgoing.attempts(), why(receipt));
            }
        } catch (RuntimeException e) {
            log.error("delivered or not, outbox {} could not be marked; its lease runs out", outgoing.id(), e);
        }
    }

    private Receipt attempt(Outgoing outgoing) {
        try {
            Place place = ChatJson.read(outgoing.place(), Place.class);
            Card card = ChatJson.read(outgoing.card(), Card.class);
            Messenger messenger = messengers.get(place.platform());
            if (messenger == null) {
                return new Receipt.TenantClosed("platform not configured");
            }
            String message = outgoing.message();
            if (outgoing.kind() == Kind.UPDATE) {
                return message == null
                        ? new Receipt.Refused("the message to update has no id")
                        : messenger.deliver(new Delivery.Update(place, message, card));
            }
            return messenger.deliver(new Delivery.Post(place, card, outgoing.onlyTo()));
        } catch (RuntimeException e) {
            log.error("outbox {} cannot be rendered or sent", outgoing.id(), e);
            return new Receipt.Refused("broken: " + e.getClass().getSimpleName());
        }
    }

    private static Duration wait(Outgoing outgoing, @Nullable Duration wished) {
        return wished != null ? wished : Backoff.after(outgoing.attempts(), outgoing.id());
    }

    /** The part of a lane that names platform and tenant. */
    private static String tenant(String lane) {
        return lane.substring(0, lane.indexOf('|', lane.indexOf('|') + 1) + 1);
    }

    private static String why(Receipt receipt) {
        if (receipt instanceof Receipt.TryLater later) {
            return later.reason();
        } else if (receipt instanceof Receipt.Refused refused) {
            return refused.reason();
        } else if (receipt instanceof Receipt.TenantClosed closed) {
            return closed.reason();
        }
        return "";
    }
}
