package org.lmdassistant.bot.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.documents.Document;

/** {@code GET /document/{token}}: the file, to be saved and never shown as a page of ours. */
public final class DocumentDoor {

    private final Storage storage;

    public DocumentDoor(Storage storage) {
        this.storage = storage;
    }

    /** Answers with the file, or with 404 where the token is over or unknown. */
    public HttpOut receive(HttpIn in) {
        String token = in.path().substring(in.path().lastIndexOf('/') + 1);
        return storage.inTransaction(tx -> {
            Optional<Document> document = tx.documents().linked(token);
            return document.map(one -> file(tx, one)).orElse(HttpOut.empty(404));
        });
    }

    private static HttpOut file(Tx tx, Document document) {
        return new HttpOut(
                200,
                document.mediaType(),
                tx.documents().content(document),
                Map.of(
                        "Content-Disposition", List.of("attachment; filename*=UTF-8''" + encoded(document.name())),
                        "Cache-Control", List.of("private, no-store"),
                        "X-Content-Type-Options", List.of("nosniff"),
                        "Content-Security-Policy", List.of("sandbox; default-src 'none'")));
    }

    // RFC 8187; a form encodes a space as a plus, a header does not.
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
