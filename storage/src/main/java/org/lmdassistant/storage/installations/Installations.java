package org.lmdassistant.storage.installations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.Secrets;
import org.lmdassistant.storage.sealing.Sealing;

/** Slack workspaces in which the assistant is installed; tokens are encrypted for their row alone. */
public final class Installations {

    private static final Duration STATE_VALID = Duration.ofMinutes(10);

    private final Handle handle;
    private final Instant now;
    private final Sealing sealing;

    public Installations(Handle handle, Instant now, Sealing sealing) {
        this.handle = handle;
        this.now = now;
        this.sealing = sealing;
    }

    /**
     * Keeps an installation, replacing an earlier one of the workspace.
     *
     * @throws IllegalStateException if no encryption key is set
     */
    public void save(
            String tenant,
            String teamName,
            String botUser,
            String token,
            @Nullable String installedBy,
            boolean wholeEnterprise) {
        handle.createUpdate(
                        """
                        INSERT INTO slack_installation
                            (tenant, team_name, bot_user, token, installed_by, whole_enterprise, active, changed_at)
                        VALUES (:tenant, :teamName, :botUser, :token, :installedBy, :wholeEnterprise, true, :now)
                        ON CONFLICT (tenant) DO UPDATE
                        SET team_name = excluded.team_name, bot_user = excluded.bot_user, token = excluded.token,
                            installed_by = excluded.installed_by, whole_enterprise = excluded.whole_enterprise,
                            active = true, changed_at = excluded.changed_at
                        """)
                .bind("tenant", tenant)
                .bind("teamName", teamName)
                .bind("botUser", botUser)
                .bind("token", sealing.seal(token.getBytes(StandardCharsets.UTF_8), boundTo(tenant)))
                .bind("installedBy", installedBy)
                .bind("wholeEnterprise", wholeEnterprise)
                .bind("now", now)
                .execute();
        tell(tenant);
    }

    /** The installation in a workspace; empty where there is none or it was removed. */
    public Optional<Installation> find(String tenant) {
        return handle.createQuery("SELECT * FROM slack_installation WHERE tenant = :tenant AND active")
                .bind("tenant", tenant)
                .map((row, context) -> new Installation(
                        row.getString("tenant"),
                        row.getString("team_name"),
                        row.getString("bot_user"),
                        new String(open(row.getString("tenant"), row.getBytes("token")), StandardCharsets.UTF_8),
                        row.getString("installed_by"),
                        row.getBoolean("whole_enterprise")))
                .findOne();
    }

    /** Forgets the token of a workspace; its records stay. */
    public void remove(String tenant) {
        handle.createUpdate(
                        """
                        UPDATE slack_installation SET active = false, token = NULL, changed_at = :now
                        WHERE tenant = :tenant
                        """)
                .bind("tenant", tenant)
                .bind("now", now)
                .execute();
        tell(tenant);
    }

    /** A state for an installation that begins now: works once, for ten minutes. */
    public String issueState() {
        String state = Secrets.token();
        handle.createUpdate("INSERT INTO oauth_state (hash, expires_at) VALUES (:hash, :expires)")
                .bind("hash", Secrets.hash(state))
                .bind("expires", now.plus(STATE_VALID))
                .execute();
        return state;
    }

    /** Whether a state was issued and not used yet; afterwards it is used. */
    public boolean redeemState(String state) {
        handle.createUpdate("DELETE FROM oauth_state WHERE expires_at < :now")
                .bind("now", now)
                .execute();
        return handle.execute("DELETE FROM oauth_state WHERE hash = ?", Secrets.hash(state)) == 1;
    }

    /** Seals tokens anew that another key than that of now has sealed, up to a batch; returns how many. */
    public int reseal(int batch) {
        List<String> older = handle.createQuery(
                        """
                        SELECT tenant FROM slack_installation WHERE substring(token FROM 1 FOR :length) <> :mark
                        LIMIT :batch FOR UPDATE SKIP LOCKED
                        """)
                .bind("length", Sealing.MARK_LENGTH)
                .bind("mark", sealing.mark())
                .bind("batch", batch)
                .mapTo(String.class)
                .list();
        for (String tenant : older) {
            byte[] sealed = handle.createQuery("SELECT token FROM slack_installation WHERE tenant = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(byte[].class)
                    .one();
            handle.execute(
                    "UPDATE slack_installation SET token = ? WHERE tenant = ?",
                    sealing.seal(open(tenant, sealed), boundTo(tenant)),
                    tenant);
        }
        return older.size();
    }

    /** Whether the keys that we have open what is stored. */
    public boolean readable() {
        return handle
                .createQuery(
                        """
                        SELECT DISTINCT ON (substring(token FROM 1 FOR :length)) tenant, token
                        FROM slack_installation WHERE token IS NOT NULL
                        """)
                .bind("length", Sealing.MARK_LENGTH)
                .map((row, context) -> sealing.canOpen(row.getBytes("token"), boundTo(row.getString("tenant"))))
                .stream()
                .allMatch(opens -> opens);
    }

    private byte[] open(String tenant, byte[] sealed) {
        return sealing.open(sealed, boundTo(tenant));
    }

    private void tell(String tenant) {
        handle.execute("SELECT pg_notify('installation', ?)", tenant);
    }

    private static String boundTo(String tenant) {
        return "slack_installation|token|" + tenant;
    }
}
