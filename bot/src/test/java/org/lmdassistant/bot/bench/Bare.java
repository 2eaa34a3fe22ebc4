package org.lmdassistant.bot.bench;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least that any bot must do: a Javalin that checks Slack's signature and answers. As a process of its own. */
public final class Bare {

    private Bare() {}

    /** Listens on the port, and believes what was signed with the secret. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        SecretKeySpec key = new SecretKeySpec(arguments[1].getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        Javalin unused = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = port;
                    config.routes.get("/health/ready", context -> context.result("ready"));
                    config.routes.post("/slack/events", context -> {
                        Mac mac = Mac.getInstance("HmacSHA256");
                        mac.init(key);
                        mac.update(("v0:" + context.header("X-Slack-Request-Timestamp") + ":")
                                .getBytes(StandardCharsets.UTF_8));
                        byte[] expected = ("v0=" + HexFormat.of().formatHex(mac.doFinal(context.bodyAsBytes())))
                                .getBytes(StandardCharsets.UTF_8);
                        byte[] given = String.valueOf(context.header("X-Slack-Signature"))
                                .getBytes(StandardCharsets.UTF_8);
                        context.status(MessageDigest.isEqual(expected, given) ? 200 : 401);
                    });
                })
                .start();
    }
}
