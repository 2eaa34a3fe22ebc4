package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.SharedFile;
import org.lmdassistant.adapters.chat.SharedFile.Fetched;
import org.lmdassistant.adapters.http.Download;

/**
 * Files in a message of a personal chat. What was attached lies with SharePoint under an address that needs no token
 * for some minutes; what was pasted as a picture lies with the Bot Connector.
 */
final class TeamsFiles {

    private static final String DOWNLOAD_INFO = "application/vnd.microsoft.teams.file.download.info";

    private final Download download;
    private final ServiceAddresses addresses;
    private final BotToken token;

    TeamsFiles(Download download, ServiceAddresses addresses, BotToken token) {
        this.download = download;
        this.addresses = addresses;
        this.token = token;
    }

    List<SharedFile> of(Activity activity) {
        List<Attachment> attachments = activity.getAttachments();
        return attachments == null
                ? List.of()
                : attachments.stream().flatMap(each -> shared(each).stream()).toList();
    }

    private Optional<SharedFile> shared(Attachment attachment) {
        String type = String.valueOf(attachment.getContentType()).toLowerCase(Locale.ROOT);
        String name = attachment.getName() == null ? "" : attachment.getName();
        if (type.equals(DOWNLOAD_INFO)) {
            JsonNode content = BotFrameworkJson.MAPPER.valueToTree(attachment.getContent());
            String address = content == null ? "" : content.path("downloadUrl").asText();
            return Optional.of(new SharedFile(name, -1, mostBytes -> attached(address, mostBytes)));
        }
        if (type.startsWith("image/")) {
            String named = name.isEmpty() ? "picture." + type.substring("image/".length()) : name;
            return Optional.of(new SharedFile(named, -1, mostBytes -> pasted(attachment.getContentUrl(), mostBytes)));
        }
        // The text once more as HTML, a card, a mention.
        return Optional.empty();
    }

    private Fetched attached(String address, int mostBytes) {
        return addresses.keepsFiles(address)
                ? download.get(URI.create(address), null, mostBytes)
                : new Fetched.Unreachable("the file does not lie with Microsoft");
    }

    private Fetched pasted(@Nullable String address, int mostBytes) {
        if (address == null || !addresses.trusts(address)) {
            return new Fetched.Unreachable("the picture does not lie with the Bot Connector");
        }
        try {
            return download.get(URI.create(address), token.get(), mostBytes);
        } catch (IOException e) {
            return new Fetched.Unreachable("no token: " + e.getClass().getSimpleName());
        }
    }
}
