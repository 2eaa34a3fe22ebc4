package org.lmdassistant.adapters.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** JSON of which one part is gone, or something else. */
public final class Mutations {

    private Mutations() {}

    /** Puts the strange value in the place of any one part, or takes a part away; the tree itself is changed. */
    public static String mutated(JsonNode root, JsonNode strange, Random random) {
        List<Runnable> places = new ArrayList<>();
        collect(root, places, strange);
        places.get(random.nextInt(places.size())).run();
        return root.toString();
    }

    private static void collect(JsonNode node, List<Runnable> places, JsonNode strange) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(() -> object.set(name, strange));
                places.add(() -> object.remove(name));
                collect(object.get(name), places, strange);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, strange));
                collect(array.get(i), places, strange);
            }
        }
    }
}
