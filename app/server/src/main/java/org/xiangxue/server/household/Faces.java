package org.xiangxue.server.household;

import java.util.List;
import org.xiangxue.contract.account.Face;
import org.xiangxue.server.platform.crypto.Masking;

/**
 * The 72 faces of LOOK.md: a drawn animal or tool in a colour. The order gives the first twelve
 * members of a household twelve different drawings.
 */
public final class Faces {

    public static final List<String> ICONS =
            List.of(
                    "ox",
                    "rooster",
                    "fish",
                    "straw-hat",
                    "goat",
                    "duck",
                    "hoe",
                    "basket",
                    "tea-leaf",
                    "pumpkin",
                    "umbrella",
                    "teapot");
    public static final List<String> COLOURS =
            List.of("#BFE0F2", "#FBE2A6", "#F7CDBB", "#CFE6C9", "#E3D5F0", "#E8E0D0");

    /** How many persons of one household can have a face of their own. */
    public static final int COUNT = ICONS.size() * COLOURS.size();

    private Faces() {}

    public static String icon(int number) {
        return ICONS.get(number % ICONS.size());
    }

    public static String colour(int number) {
        return COLOURS.get((number + number / ICONS.size()) % COLOURS.size());
    }

    /** The face as the sign-in screen shows it; its id says nothing about the person. */
    public static Face of(String icon, String colour, String name) {
        return new Face(icon + "-" + colour.substring(1), icon, colour, Masking.name(name));
    }
}
