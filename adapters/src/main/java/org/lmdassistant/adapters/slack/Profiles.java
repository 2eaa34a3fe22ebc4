package org.lmdassistant.adapters.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Profile.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack tells about people, remembered for a day; a failed look-up is remembered for a minute as a guest. */
final class Profiles {

    private static final Logger log = LoggerFactory.getLogger(Profiles.class);
    private static final Duration KNOWN = Duration.ofHours(24);
    private static final Duration FAILED = Duration.ofMinutes(1);

    private record Person(String tenant, String user) {}

    private final SlackApi api;
    private final Cache<Person, Optional<Profile>> cache;

    Profiles(SlackApi api, Clock clock) {
        this.api = api;
        this.cache = Caffeine.newBuilder()
                .maximumSize(50_000)
                .ticker(() -> nanos(clock.instant()))
                .expireAfter(Expiry.<Person, Optional<Profile>>writing(
                        (person, profile) -> profile.isPresent() ? KNOWN : FAILED))
                .build();
    }

    Profile of(SlackInstallation installation, String user) {
        Person person = new Person(installation.tenant(), user);
        Optional<Profile> known = cache.getIfPresent(person);
        if (known == null) {
            known = ask(installation, user);
            cache.put(person, known);
        }
        return known.orElseGet(Profile::unknown);
    }

    /** Slack told that something about the person changed. */
    void forget(String tenant, String user) {
        cache.invalidate(new Person(tenant, user));
    }

    private Optional<Profile> ask(SlackInstallation installation, String user) {
        try {
            UsersInfoResponse answer = api.quick(installation.botToken())
                    .usersInfo(request -> request.user(user).includeLocale(true));
            if (answer.isOk()) {
                return Optional.of(profile(answer.getUser(), installation.tenant()));
            }
            log.warn("users.info: {}, tenant {}", answer.getError(), installation.tenant());
        } catch (IOException | SlackApiException | RuntimeException e) {
            log.warn("users.info: {}, tenant {}", e.getClass().getSimpleName(), installation.tenant());
        }
        return Optional.empty();
    }

    private static Profile profile(User user, String tenant) {
        boolean limited = user.isStranger() || user.isRestricted() || user.isUltraRestricted() || user.isDeleted();
        return new Profile(
                firstFilled(
                        user.getProfile() == null ? null : user.getProfile().getRealName(),
                        user.getRealName(),
                        user.getName()),
                user.getLocale(),
                user.getTz(),
                !limited && belongs(user, tenant) ? Standing.MEMBER : Standing.GUEST);
    }

    private static boolean belongs(User user, String tenant) {
        return tenant.equals(user.getTeamId()) || isOfTheOrganization(user.getEnterpriseUser(), tenant);
    }

    private static boolean isOfTheOrganization(User.@Nullable EnterpriseUser user, String tenant) {
        return user != null
                && (tenant.equals(user.getEnterpriseId())
                        || (user.getTeams() != null && user.getTeams().contains(tenant)));
    }

    private static @Nullable String firstFilled(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return null;
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
