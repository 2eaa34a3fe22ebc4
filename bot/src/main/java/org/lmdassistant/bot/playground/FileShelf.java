package org.lmdassistant.bot.playground;

import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The files that people sent, as a platform's file service keeps them. */
public final class FileShelf {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile int status = 200;

    /** From now on every file is answered with that status, as by a service in trouble; 200 is the usual. */
    public void answerWith(int trouble) {
        status = trouble;
    }

    /** Keeps a file and returns its id. */
    String keep(byte[] content) {
        String id = UUID.randomUUID().toString();
        files.put(id, content);
        return id;
    }

    /** Answers {@code GET .../{file}}. */
    void answer(Context context) {
        byte[] content = files.get(context.pathParam("file"));
        context.status(content == null ? 404 : status).contentType("application/octet-stream");
        if (content != null && status == 200) {
            context.result(content);
        }
    }
}
