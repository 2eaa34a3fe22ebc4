package org.lmdassistant.adapters.teams;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.ResourceResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.teams.Connector.Refusal;
import retrofit2.Retrofit;

/**
 * The Bot Framework's own connector client, tamed: no retries of its own (as shipped it posts up to four times), no
 * redirects, short waits, and our token instead of its way of fetching one.
 */
final class SdkConnector implements Connector, AutoCloseable {

    // A message may need two calls, and both must be over before somebody else could think that it was never sent.
    private static final int SECONDS = 5;
    private static final int CONNECT_SECONDS = 2;
    private static final int IN_FLIGHT = 64;
    private static final int KEPT_MINUTES = 5;
    private static final String SCHEME = "Bearer ";
    private static final int UNAUTHORIZED = 401;

    private final TeamsSettings settings;
    private final BotToken token;
    private final ServiceAddresses addresses;
    private final Dispatcher dispatcher = new Dispatcher();
    // As shipped five are kept, and each further message that is on its way at the same time makes a connection of its
    // own.
    private final ConnectionPool connections = new ConnectionPool(IN_FLIGHT, KEPT_MINUTES, TimeUnit.MINUTES);
    private final LoadingCache<String, RestConnectorClient> clients =
            Caffeine.newBuilder().maximumSize(100).build(this::client);

    SdkConnector(TeamsSettings settings, BotToken token, ServiceAddresses addresses) {
        this.settings = settings;
        this.token = token;
        this.addresses = addresses;
        dispatcher.setMaxRequests(IN_FLIGHT);
        dispatcher.setMaxRequestsPerHost(IN_FLIGHT);
    }

    @Override
    public String post(String serviceUrl, String conversation, Activity activity) throws IOException, Refusal {
        ResourceResponse taken = wait(at(serviceUrl).sendToConversation(conversation, activity));
        return taken == null || taken.getId() == null ? "" : taken.getId();
    }

    @Override
    public void update(String serviceUrl, String conversation, String message, Activity activity)
            throws IOException, Refusal {
        wait(at(serviceUrl).updateActivity(conversation, message, activity));
    }

    @Override
    public String openDirect(String serviceUrl, String tenant, String user) throws IOException, Refusal {
        ConversationParameters wanted = new ConversationParameters();
        wanted.setIsGroup(false);
        wanted.setBot(new ChannelAccount("28:" + settings.appId()));
        wanted.setMembers(List.of(new ChannelAccount(user)));
        wanted.setTenantId(tenant);
        wanted.setChannelData(BotFrameworkJson.MAPPER
                .createObjectNode()
                .set("tenant", BotFrameworkJson.MAPPER.createObjectNode().put("id", tenant)));
        ConversationResourceResponse opened = wait(at(serviceUrl).createConversation(wanted));
        if (opened == null || opened.getId() == null || opened.getId().isBlank()) {
            throw new IOException("a conversation without an id");
        }
        return opened.getId();
    }

    @Override
    public ChannelAccount member(String serviceUrl, String conversation, String user) throws IOException, Refusal {
        ChannelAccount member = wait(at(serviceUrl).getConversationMember(user, conversation));
        if (member == null) {
            throw new IOException("a roster without the member");
        }
        return member;
    }

    private Conversations at(String serviceUrl) throws IOException {
        if (!addresses.trusts(serviceUrl)) {
            throw new IOException("the service address is not trusted");
        }
        return clients.get(serviceUrl).getConversations();
    }

    /** What the Connector said, or null if it took the request and said nothing that can be read. */
    private <T> @Nullable T wait(CompletableFuture<T> answer) throws IOException, Refusal {
        try {
            return answer.get(SECONDS + CONNECT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException e) {
            throw new IOException("no answer in time", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwable real =
                    cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
            if (isTaken(real)) {
                return null;
            }
            throw failure(real);
        }
    }

    // The library calls a success that it cannot read, or did not expect, a failure. To send it again would show it
    // twice.
    private static boolean isTaken(Throwable failure) {
        return failure instanceof ErrorResponseException told
                && told.response() != null
                && told.response().isSuccessful();
    }

    private IOException failure(Throwable real) throws Refusal {
        if (real instanceof ErrorResponseException refused && refused.response() != null) {
            int status = refused.response().code();
            if (status == UNAUTHORIZED) {
                String sent = String.valueOf(refused.response().raw().request().header("Authorization"));
                token.refused(sent.replaceFirst("^" + SCHEME, ""));
            }
            boolean told = refused.body() != null && refused.body().getError() != null;
            String code = told ? refused.body().getError().getCode() : null;
            String after = refused.response().headers().get("Retry-After");
            throw new Refusal(status, code == null ? "" : code, after == null ? "" : after);
        }
        return real instanceof IOException io
                ? io
                : new IOException(real.getClass().getSimpleName(), real);
    }

    private RestConnectorClient client(String serviceUrl) {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(SECONDS, TimeUnit.SECONDS);
        RestClient rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(builder -> builder.addInterceptor(this::authorized))
                .withNetworkInterceptor(SdkConnector::withoutInvitationToRepeat)
                .withSerializerAdapter(new BotFrameworkJson())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new Once())
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withReadTimeout(SECONDS, TimeUnit.SECONDS)
                .withDispatcher(dispatcher)
                .withConnectionPool(connections)
                .build();
        return new RestConnectorClient(rest);
    }

    private Response authorized(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", SCHEME + token.get())
                .build());
    }

    // OkHttp sends again on its own when a 503 says "Retry-After: 0".
    private static Response withoutInvitationToRepeat(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    @Override
    public void close() {
        dispatcher.executorService().shutdown();
        connections.evictAll();
    }

    /** Never again: trying again belongs to the courier. */
    private static final class Once extends RetryStrategy {
        Once() {
            super("once", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, okhttp3.Response response) {
            return false;
        }
    }
}
