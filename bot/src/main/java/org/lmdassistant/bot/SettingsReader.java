package org.lmdassistant.bot;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.slack.SlackSettings;
import org.lmdassistant.adapters.teams.TeamsSettings;
import org.lmdassistant.bot.limits.Limits;
import org.lmdassistant.bot.schedule.Retention;
import org.lmdassistant.bot.understanding.model.ModelSettings;
import org.lmdassistant.bot.web.ClientAddress;
import org.lmdassistant.storage.DatabaseLogin;
import org.lmdassistant.storage.StorageSettings;

/** Reads the environment variable by variable and gathers what is wrong with them. */
final class SettingsReader {

    private static final int LEAST_KEY = 32;

    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings read() {
        int port = port();
        URI publicUrl = url("PUBLIC_URL", "http://127.0.0.1:" + port);
        SlackSettings slack = slack(publicUrl);
        TeamsSettings teams = teams();
        StorageSettings storage = storage();
        Settings.Learning learning = learning();
        ModelSettings model = model();
        Limits limits = limits();
        Retention keep = new Retention(
                days("KEEP_DELIVERIES_DAYS", 30, 2),
                days("KEEP_CONVERSATIONS_DAYS", 30, 1),
                days("KEEP_MESSAGES_DAYS", 90, 1));
        String format = or("LOG_FORMAT", "text");
        if (!format.equals("text") && !format.equals("json")) {
            mistakes.add("LOG_FORMAT must be text or json.");
        }
        boolean connected = slack != null || teams != null;
        boolean paced = onOrOff("RATE_LIMITS", connected);
        boolean playground = playground(connected);
        if (!playground && slack == null && teams == null) {
            mistakes.add("Neither Slack (SLACK_SIGNING_SECRET) nor Teams (TEAMS_APP_ID) is configured,"
                    + " and PLAYGROUND is off: nobody could reach the assistant.");
        }
        if (!mistakes.isEmpty()) {
            throw new Settings.Mistaken(mistakes);
        }
        return new Settings(port, publicUrl, storage, slack, teams, learning, model, limits, keep, paced, playground);
    }

    private int port() {
        String text = or("PORT", "8080");
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        mistakes.add("PORT must be a number from 0 to 65535.");
        return 0;
    }

    private @Nullable SlackSettings slack(URI publicUrl) {
        String secrets = get("SLACK_SIGNING_SECRET");
        String token = get("SLACK_BOT_TOKEN");
        String clientId = get("SLACK_CLIENT_ID");
        String clientSecret = get("SLACK_CLIENT_SECRET");
        if (secrets == null) {
            if (token != null || clientId != null || clientSecret != null) {
                mistakes.add("SLACK_SIGNING_SECRET is missing: without it no request of Slack can be believed.");
            }
            return null;
        }
        if (token == null && clientId == null) {
            mistakes.add("Slack needs SLACK_BOT_TOKEN for one workspace,"
                    + " or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many.");
        }
        if ((clientId == null) != (clientSecret == null)) {
            mistakes.add("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together; one of them is missing.");
        }
        if (token != null && !token.startsWith("xoxb-")) {
            mistakes.add("SLACK_BOT_TOKEN must be a bot token, which begins with xoxb-.");
        }
        URI api = url("SLACK_API_URL", "https://slack.com/api/");
        return built(
                "SLACK_SIGNING_SECRET",
                () -> new SlackSettings(
                        List.copyOf(Settings.list(secrets)), token, clientId, clientSecret, api, publicUrl));
    }

    private @Nullable TeamsSettings teams() {
        String appId = get("TEAMS_APP_ID");
        String password = get("TEAMS_APP_PASSWORD");
        if (appId == null) {
            if (password != null) {
                mistakes.add("TEAMS_APP_ID is missing: without it Teams stays closed.");
            }
            return null;
        }
        if (password == null) {
            mistakes.add("TEAMS_APP_PASSWORD is missing: without it nothing can be sent to Teams.");
            return null;
        }
        URI login = url("TEAMS_LOGIN_URL", "https://login.microsoftonline.com");
        URI openId = url("TEAMS_OPENID_URL", "https://login.botframework.com/v1/.well-known/openidconfiguration");
        return built(
                "TEAMS_APP_ID",
                () -> new TeamsSettings(
                        appId,
                        password,
                        get("TEAMS_TENANT_ID"),
                        Settings.list(get("TEAMS_ALLOWED_TENANTS")),
                        login,
                        openId,
                        doubleAt(openId),
                        false));
    }

    // Keys that come from this machine sign for a Connector on this machine: a double, of which tests are made.
    private static Set<String> doubleAt(URI openId) {
        return "127.0.0.1".equals(openId.getHost()) ? Set.of(openId.getAuthority()) : Set.of();
    }

    private StorageSettings storage() {
        String url = get("DATABASE_URL");
        if (url != null && !url.startsWith("jdbc:postgresql://")) {
            mistakes.add("DATABASE_URL must be a JDBC address such as jdbc:postgresql://host:5432/lmd.");
        }
        String key = get("ENCRYPTION_KEY");
        List<String> older =
                Settings.list(get("ENCRYPTION_KEY_OLD")).stream().sorted().toList();
        if ((key != null && key.length() < LEAST_KEY) || older.stream().anyMatch(old -> old.length() < LEAST_KEY)) {
            mistakes.add("ENCRYPTION_KEY and each of ENCRYPTION_KEY_OLD must have at least 32 characters.");
        }
        if (key == null && url != null) {
            mistakes.add("ENCRYPTION_KEY is missing: files and Slack tokens are kept encrypted.");
        }
        if (key == null && !older.isEmpty()) {
            mistakes.add("ENCRYPTION_KEY is missing: ENCRYPTION_KEY_OLD only opens what was encrypted before.");
        }
        return new StorageSettings(
                url,
                new DatabaseLogin(get("DATABASE_USER"), get("DATABASE_PASSWORD")),
                owner(),
                Path.of(or("DATA_DIR", "data")),
                key,
                older);
    }

    /** Whoever owns the tables, where that is somebody else than the program. */
    private @Nullable DatabaseLogin owner() {
        String owner = get("DATABASE_OWNER_USER");
        String program = get("DATABASE_USER");
        if (owner == null) {
            if (get("DATABASE_OWNER_PASSWORD") != null) {
                mistakes.add("DATABASE_OWNER_USER is missing; DATABASE_OWNER_PASSWORD is the password of nobody.");
            }
            return null;
        }
        if (program == null || program.equals(owner)) {
            mistakes.add("DATABASE_USER must be another user than DATABASE_OWNER_USER: one that owns nothing.");
        }
        if (get("DATABASE_URL") == null) {
            mistakes.add("DATABASE_OWNER_USER is of no use without DATABASE_URL.");
        }
        return new DatabaseLogin(owner, get("DATABASE_OWNER_PASSWORD"));
    }

    private Settings.@Nullable Learning learning() {
        String user = get("XAPI_USER");
        String password = get("XAPI_PASSWORD");
        if ((user == null) != (password == null)) {
            mistakes.add("XAPI_USER and XAPI_PASSWORD belong together; one of them is missing.");
        }
        if (password != null && password.length() < 16) {
            mistakes.add("XAPI_PASSWORD must have at least 16 characters.");
        }
        return user == null || password == null ? null : new Settings.Learning(user, password);
    }

    private @Nullable ModelSettings model() {
        String baseUrl = get("LLM_BASE_URL");
        String key = get("LLM_API_KEY");
        String model = get("LLM_MODEL");
        if (baseUrl == null && key == null && model == null) {
            return null;
        }
        if (baseUrl == null || key == null || model == null) {
            mistakes.add("LLM_BASE_URL, LLM_API_KEY and LLM_MODEL belong together; one of them is missing.");
            return null;
        }
        URI url = url("LLM_BASE_URL", "https://localhost/v1");
        boolean here = Set.of("127.0.0.1", "localhost").contains(url.getHost());
        if (!"https".equals(url.getScheme()) && !here) {
            mistakes.add("LLM_BASE_URL must be an https address, unless the model runs on this machine.");
        }
        return new ModelSettings(url, key, model);
    }

    private Limits limits() {
        Set<String> proxies = Settings.list(get("TRUSTED_PROXIES"));
        try {
            ClientAddress unused = new ClientAddress(proxies);
        } catch (IllegalArgumentException e) {
            mistakes.add("TRUSTED_PROXIES: " + e.getMessage() + ".");
        }
        return new Limits(limit("LIMIT_PER_ADDRESS", 300), limit("LIMIT_PER_PERSON", 300), proxies);
    }

    private int limit(String name, int usual) {
        String text = or(name, String.valueOf(usual));
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        mistakes.add(name + " must be a number, and 0 for no limit.");
        return usual;
    }

    private Duration days(String name, int usual, int least) {
        String text = or(name, String.valueOf(usual));
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= least) {
            return Duration.ofDays(Integer.parseInt(text));
        }
        mistakes.add(name + " must be a number of days, at least " + least + ".");
        return Duration.ofDays(usual);
    }

    /** On only where no platform is configured; asking for it beside one is a mistake, never a compromise. */
    private boolean playground(boolean connected) {
        boolean on = onOrOff("PLAYGROUND", !connected);
        if (on && connected) {
            mistakes.add("PLAYGROUND cannot be on where Slack or Teams is configured.");
        }
        return on && !connected;
    }

    private boolean onOrOff(String name, boolean usual) {
        String text = or(name, usual ? "on" : "off");
        if (!text.equals("on") && !text.equals("off")) {
            mistakes.add(name + " must be on or off.");
        }
        return text.equals("on");
    }

    private URI url(String name, String fallback) {
        try {
            URI url = new URI(or(name, fallback));
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, together with the other mistakes
        }
        mistakes.add(name + " must be an http or https address.");
        return URI.create(fallback);
    }

    private <T> @Nullable T built(String name, Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            mistakes.add(name + ": " + e.getMessage());
            return null;
        }
    }

    private @Nullable String get(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private String or(String name, String fallback) {
        String value = get(name);
        return value == null ? fallback : value;
    }
}
