package org.lmdassistant.bot.courier;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Pace;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.bot.operations.LogId;
import org.lmdassistant.bot.operations.Meters;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.messages.Kind;
import org.lmdassistant.storage.messages.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message to its platform once, and writes down what became of it. */
final class DeliverOne {

    private static final Logger log = LoggerFactory.getLogger(DeliverOne.class);

    private final Storage storage;
    private final Map<Platform, Messenger> messengers;
    private final boolean paced;
    private final Meters meters;
    private final Receipts receipts;
    private final TenantPace tenants = new TenantPace();
    private final Queue<Late> late = new ConcurrentLinkedQueue<>();

    DeliverOne(Storage storage, Map<Platform, Messenger> messengers, boolean paced, Meters meters) {
        this.storage = storage;
        this.receipts = new Receipts(storage);
        this.messengers = messengers;
        this.paced = paced;
        this.meters = meters;
    }

    /** Delivered while the database was away. */
    private record Late(Outgoing outgoing, Receipt.Delivered receipt) {}

    /** Tries once; returns whether another message waits behind it and can go now. */
    boolean deliver(Outgoing outgoing) {
        return LogId.during(outgoing.turn(), () -> deliverLogged(outgoing));
    }

    private boolean deliverLogged(Outgoing outgoing) {
        FailPoint.pass("courier-before-sending");
        Receipt receipt = counted(outgoing);
        FailPoint.pass("courier-answered");
        try {
            if (receipt instanceof Receipt.Delivered delivered) {
                boolean more = receipts.write(outgoing, delivered);
                FailPoint.pass("courier-marked");
                return more;
            }
            log.warn("not delivered: outbox {} attempt {}: {}", outgoing.id(), outgoing.attempts(), why(receipt));
            storage.run(tx -> failed(tx, outgoing, receipt));
        } catch (StorageUnavailable e) {
            if (receipt instanceof Receipt.Delivered delivered) {
                late.add(new Late(outgoing, delivered));
            }
            log.warn("outbox {} is marked once the database is back", outgoing.id());
        } catch (RuntimeException e) {
            log.error("delivered or not, outbox {} could not be marked; its lease runs out", outgoing.id(), e);
        }
        return false;
    }

    /**
     * Writes down what arrived while the database was away, before anything else is claimed: it must not leave twice.
     *
     * @throws StorageUnavailable if the database is still away; nothing is forgotten
     */
    void writeDownWhatIsLate() {
        for (Late next = late.peek(); next != null; next = late.peek()) {
            Late one = next;
            boolean unused = receipts.write(one.outgoing(), one.receipt());
            late.remove(one);
        }
    }

    private static void failed(Tx tx, Outgoing outgoing, Receipt receipt) {
        if (receipt instanceof Receipt.TryLater later) {
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
    }

    private Receipt counted(Outgoing outgoing) {
        long began = System.nanoTime();
        Receipt receipt = attempt(outgoing);
        Platform platform =
                Platform.valueOf(outgoing.lane().substring(0, outgoing.lane().indexOf('|')));
        meters.delivery(platform, outcome(receipt), Duration.ofNanos(System.nanoTime() - began));
        if (receipt instanceof Receipt.TryLater later && later.after() != null) {
            meters.slowedDown(platform);
        }
        return receipt;
    }

    private static String outcome(Receipt receipt) {
        if (receipt instanceof Receipt.Delivered) {
            return "delivered";
        } else if (receipt instanceof Receipt.TryLater) {
            return "later";
        }
        return receipt instanceof Receipt.Refused ? "refused" : "held";
    }

    private Receipt attempt(Outgoing outgoing) {
        try {
            Place place = ChatJson.read(outgoing.place(), Place.class);
            Card card = ChatJson.read(outgoing.card(), Card.class);
            Messenger messenger = messengers.get(place.platform());
            if (messenger == null) {
                return new Receipt.TenantClosed("platform not configured");
            }
            if (paced) {
                for (Pace pace : messenger.perTenant()) {
                    tenants.await(tenant(outgoing.lane()), pace);
                }
            }
            String message = outgoing.message();
            if (outgoing.kind() == Kind.UPDATE) {
                return message == null
                        ? new Receipt.Refused("the message to update has no id")
                        : messenger.deliver(new Delivery.Update(place, message, card));
            }
            return messenger.deliver(new Delivery.Post(place, card, outgoing.onlyTo()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt.TryLater(Duration.ZERO, "interrupted");
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
