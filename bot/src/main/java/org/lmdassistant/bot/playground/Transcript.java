package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Everything said on one local platform, in order, with everybody who wants to know of changes. */
public final class Transcript {

    private static final int LONGEST = 300;

    private final List<Line> lines = new ArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    synchronized void add(Line line) {
        lines.add(line);
        if (lines.size() > LONGEST) {
            lines.remove(0);
        }
        changed();
    }

    /** Replaces a line in place; false where there is none of that id. */
    synchronized boolean replace(String id, String text, @Nullable JsonNode body) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                lines.set(i, lines.get(i).with(text, body));
                changed();
                return true;
            }
        }
        return false;
    }

    /** Every line of every conversation. */
    public synchronized List<Line> all() {
        return List.copyOf(lines);
    }

    /** The lines of a conversation that a user may see. */
    public synchronized List<Line> of(String conversation, String user) {
        return lines.stream()
                .filter(line -> line.conversation().equals(conversation))
                .filter(line -> line.onlyFor() == null || line.onlyFor().equals(user))
                .toList();
    }

    /** The line of an id, or null. */
    public synchronized @Nullable Line line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
    }

    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void changed() {
        watchers.forEach(Runnable::run);
    }
}
