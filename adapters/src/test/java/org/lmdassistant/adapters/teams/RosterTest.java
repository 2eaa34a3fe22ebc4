package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Profile.Standing;

class RosterTest {

    private final Deque<IOException> failures = new ArrayDeque<>();
    private int asked;

    @Test
    void a_kept_connection_that_teams_has_closed_makes_no_guest_of_a_member() {
        failures.add(new IOException("unexpected end of stream"));

        assertThat(standing()).isEqualTo(Standing.MEMBER);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void who_cannot_be_asked_about_is_a_guest_and_teams_is_not_asked_on_and_on() {
        failures.addAll(List.of(new IOException("closed"), new IOException("closed")));

        assertThat(standing()).isEqualTo(Standing.GUEST);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_teams_that_is_too_slow_keeps_nobody_waiting_twice() {
        failures.add(new InterruptedIOException("timeout"));

        assertThat(standing()).isEqualTo(Standing.GUEST);
        assertThat(asked).isEqualTo(1);
    }

    private Standing standing() {
        Activity activity = new Activity("message");
        activity.setServiceUrl("https://smba.example/");
        activity.setConversation(new ConversationAccount("a:1"));
        activity.setFrom(new ChannelAccount("29:awa"));
        return new Roster(new Shaky(), Clock.systemUTC()).of(activity, "tenant", "awa");
    }

    /** Knows one member, and fails as often as it is told to. */
    private final class Shaky implements Connector {

        @Override
        public ChannelAccount member(String serviceUrl, String conversation, String user) throws IOException {
            asked++;
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            ChannelAccount member = new ChannelAccount(user);
            member.setProperties("tenantId", new TextNode("tenant"));
            return member;
        }

        @Override
        public String post(String serviceUrl, String conversation, Activity activity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(String serviceUrl, String conversation, String message, Activity activity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String openDirect(String serviceUrl, String tenant, String user) {
            throw new UnsupportedOperationException();
        }
    }
}
