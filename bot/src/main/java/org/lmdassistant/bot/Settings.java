package org.lmdassistant.bot;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.slack.SlackSettings;
import org.lmdassistant.adapters.teams.TeamsSettings;
import org.lmdassistant.bot.limits.Limits;
import org.lmdassistant.bot.schedule.Retention;
import org.lmdassistant.bot.understanding.model.ModelSettings;
import org.lmdassistant.storage.StorageSettings;

/**
 * Everything an operator can set, read from the environment once and checked all together.
 *
 * @param slack absent: Slack's endpoint is closed
 * @param teams absent: Teams' endpoint is closed
 * @param learning absent: no learning platform can report
 * @param model absent: no sentence leaves the program to be understood
 * @param limits how much one address and one person may send
 * @param keep how long what is no longer needed is kept
 * @param paced whether messages leave no faster than the platforms publish
 */
public record Settings(
        int port,
        URI publicUrl,
        StorageSettings storage,
        @Nullable SlackSettings slack,
        @Nullable TeamsSettings teams,
        @Nullable Learning learning,
        @Nullable ModelSettings model,
        Limits limits,
        Retention keep,
        boolean paced,
        boolean playground) {

    /** With what a learning platform shows that it may report. */
    public record Learning(String user, String password) {}

    /** The settings cannot be used; the message names every mistake. */
    public static final class Mistaken extends RuntimeException {
        Mistaken(List<String> mistakes) {
            super("Settings to mend before the assistant can start:\n  - " + String.join("\n  - ", mistakes));
        }
    }

    /**
     * Reads the environment.
     *
     * @throws Mistaken naming every mistake at once
     */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    /** Whether any chat platform is configured. */
    public boolean connected() {
        return slack != null || teams != null;
    }

    static Set<String> list(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
