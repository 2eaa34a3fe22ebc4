package org.lmdassistant.adapters.slack;

import com.slack.api.model.File;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.SharedFile;
import org.lmdassistant.adapters.chat.SharedFile.Fetched;
import org.lmdassistant.adapters.http.Download;

/** Files in a message: they lie with Slack, which gives them to the bot's token (scope {@code files:read}). */
final class SlackFiles {

    private final Download download;
    private final SlackAddresses addresses;

    SlackFiles(Download download, SlackAddresses addresses) {
        this.download = download;
        this.addresses = addresses;
    }

    List<SharedFile> of(SlackInstallation workspace, @Nullable List<File> files) {
        return files == null
                ? List.of()
                : files.stream().map(file -> shared(workspace, file)).toList();
    }

    private SharedFile shared(SlackInstallation workspace, File file) {
        return new SharedFile(
                file.getName() == null ? "" : file.getName(),
                file.getSize() == null ? -1 : file.getSize(),
                mostBytes -> fetch(workspace, file.getUrlPrivateDownload(), mostBytes));
    }

    // A file that only lies elsewhere (a linked drive) has no address to fetch it from.
    private Fetched fetch(SlackInstallation workspace, @Nullable String address, int mostBytes) {
        if (address == null || !addresses.keepsFiles(address)) {
            return new Fetched.Unreachable("the file does not lie with Slack");
        }
        return download.get(URI.create(address), workspace.botToken(), mostBytes);
    }
}
