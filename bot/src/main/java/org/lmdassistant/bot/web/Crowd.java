package org.lmdassistant.bot.web;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/** Lets so many requests be worked on at once; the others wait a moment, and then are asked to come again. */
final class Crowd extends QoSHandler {

    Crowd(int atOnce, int waiting, Duration atMost) {
        setMaxRequestCount(atOnce);
        setMaxSuspendedRequestCount(waiting);
        setMaxSuspend(atMost);
        exclude(WebServer::isForOperators);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
        callback.succeeded();
    }

    @Override
    protected void failSuspended(Request request, Response response, Callback callback, int status, Throwable why) {
        reject(request, response, callback, status);
    }
}
