package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.http.HttpOut;

/** The page that whoever installs the app sees at the end, in the three languages: no profile is known yet. */
final class InstallPage {

    private static final Map<String, List<String>> HEADERS = Map.of(
            "Cache-Control", List.of("no-store"),
            "Content-Security-Policy", List.of("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
            "Referrer-Policy", List.of("no-referrer"),
            "X-Content-Type-Options", List.of("nosniff"));

    private InstallPage() {}

    static HttpOut done(@Nullable String team, String clearedCookie) {
        String name = team == null || team.isBlank() ? "Slack" : escaped(team);
        Map<String, List<String>> headers = new HashMap<>(HEADERS);
        headers.put("Set-Cookie", List.of(clearedCookie));
        return page(
                200,
                headers,
                "The LMD Assistant is now in <b>" + name + "</b>. Find it under Apps in Slack and say hello.",
                "L’assistant LMD est maintenant dans <b>" + name
                        + "</b>. Vous le trouverez dans Slack, sous Applications : dites-lui bonjour.",
                "El asistente LMD ya está en <b>" + name + "</b>. Lo encontrará en Slack, en Aplicaciones: salúdelo.");
    }

    static HttpOut failed(int status) {
        return page(
                status,
                HEADERS,
                "The installation was not completed. Please <a href=\"/slack/install\">start again</a>.",
                "L’installation n’a pas abouti. Veuillez <a href=\"/slack/install\">recommencer</a>.",
                "La instalación no se completó. Por favor, <a href=\"/slack/install\">empiece de nuevo</a>.");
    }

    private static HttpOut page(
            int status, Map<String, List<String>> headers, String english, String french, String spanish) {
        String html =
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>LMD Assistant</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1rem}</style>
                </head><body><h1>LMD Assistant</h1>
                <p>%s</p>
                <p lang="fr">%s</p>
                <p lang="es">%s</p>
                </body></html>
                """
                        .formatted(english, french, spanish);
        return new HttpOut(status, "text/html; charset=utf-8", html.getBytes(UTF_8), headers);
    }

    private static String escaped(String text) {
        return ShownText.escaped(text).replace("\"", "&quot;").replace("'", "&#39;");
    }
}
