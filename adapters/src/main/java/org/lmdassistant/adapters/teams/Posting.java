package org.lmdassistant.adapters.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.TextFormatTypes;
import java.io.IOException;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.chat.Receipt;

/** Sends messages through the Bot Connector, each attempt once. */
final class Posting {

    private static final int SUMMARY = 500;
    private static final int PLAIN = 4_000;

    private final Connector connector;

    Posting(Connector connector) {
        this.connector = connector;
    }

    Receipt deliver(Delivery delivery) {
        Activity activity;
        try {
            activity = draw(delivery.card());
        } catch (IllegalArgumentException e) {
            return new Receipt.Refused("cannot be drawn: " + e.getMessage());
        }
        try {
            return delivery instanceof Delivery.Update update
                    ? update(update, activity)
                    : post((Delivery.Post) delivery, activity);
        } catch (Connector.Refusal e) {
            return Outcome.of(e);
        } catch (IOException e) {
            return new Receipt.TryLater(null, e.getClass().getSimpleName());
        }
    }

    private Receipt post(Delivery.Post post, Activity activity) throws IOException, Connector.Refusal {
        Place place = reachable(post);
        String id = connector.post(address(place), conversation(place), activity);
        return new Receipt.Delivered(id.isEmpty() ? null : id, place);
    }

    private Receipt update(Delivery.Update update, Activity activity) throws IOException, Connector.Refusal {
        Place place = update.place();
        connector.update(address(place), place.conversation(), update.message(), activity);
        return new Receipt.Delivered(update.message(), place);
    }

    /** Teams cannot show a message in a channel to one person alone: it goes to their own chat. */
    private Place reachable(Delivery.Post post) throws IOException, Connector.Refusal {
        Place place = post.place();
        String user = post.onlyTo() != null && !place.isDirect() ? post.onlyTo() : place.userToReach();
        if (user == null) {
            return place;
        }
        String direct = connector.openDirect(address(place), place.tenant(), user);
        return new Place(place.platform(), place.tenant(), direct, Place.Kind.DIRECT, null, address(place));
    }

    private static String conversation(Place place) {
        return place.thread() == null ? place.conversation() : place.conversation() + ";messageid=" + place.thread();
    }

    private static String address(Place place) {
        return place.address() == null ? ServiceAddresses.WORLDWIDE : place.address();
    }

    // Text and a card in one activity would be split in two, and the card could not be updated later.
    private static Activity draw(Card card) {
        Activity activity = new Activity(ActivityTypes.MESSAGE);
        if (card.elements().size() == 1
                && card.elements().get(0) instanceof Card.Paragraph only
                && only.text().length() <= PLAIN
                && !PlainText.clean(only.text()).isBlank()) {
            activity.setTextFormat(TextFormatTypes.PLAIN);
            activity.setText(PlainText.clean(only.text()));
            return activity;
        }
        Attachment attachment = new Attachment();
        attachment.setContentType(AdaptiveCard.CONTENT_TYPE);
        attachment.setContent(AdaptiveCard.draw(card));
        activity.setSummary(PlainText.line(card.summary(), SUMMARY));
        activity.setAttachments(List.of(attachment));
        return activity;
    }
}
