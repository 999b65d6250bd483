package org.xiangxue.server.account.learner;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.Face;
import org.xiangxue.server.household.Faces;
import org.xiangxue.server.platform.crypto.KeyedHash;

/**
 * Faces for a number that no household has: drawn from the kind of households that there are, and
 * the same each time, because they follow from a keyed hash of the number.
 */
@Component
class Decoys {

    private static final String PURPOSE = "decoy";

    /** Households of one to seven members, in hundred. */
    private static final int[] SIZES = {9, 20, 23, 22, 15, 8, 3};

    /** Surnames by how often they are met, once for each share. */
    private static final String SURNAMES =
            "李李李李李李李李李李杨杨杨杨杨杨杨杨王王王王王王王张张张张张张张陈陈陈陈刘刘刘刘赵赵赵赵周周周罗罗罗"
                    + "马马马黄黄何何徐徐朱朱吴吴谢唐胡郭邓曾彭蒋廖苏尹熊毛雷袁曹段金沈夏冯龙陆邱余文申付";

    private final KeyedHash keyed;

    Decoys(KeyedHash keyed) {
        this.keyed = keyed;
        keyed.prepare(PURPOSE);
    }

    List<Face> of(String number) {
        var dice = new Random(ByteBuffer.wrap(keyed.hash(PURPOSE, number)).getLong());
        var size = size(dice);
        var family = surname(dice);
        var faces = new ArrayList<Face>();
        for (var place : places(size, dice)) {
            var own = faces.size() != 1 && dice.nextInt(100) < 85;
            faces.add(
                    Faces.of(Faces.icon(place), Faces.colour(place), own ? family : surname(dice)));
        }
        return faces;
    }

    private static int size(Random dice) {
        var share = dice.nextInt(100);
        var size = 0;
        while (size < SIZES.length - 1 && share >= SIZES[size]) {
            share -= SIZES[size];
            size++;
        }
        return size + 1;
    }

    /**
     * One after the other from anywhere, as the registry gives them out; now and then somebody has
     * left.
     */
    private static List<Integer> places(int size, Random dice) {
        var places = new ArrayList<Integer>();
        for (var place = dice.nextInt(Faces.COUNT); places.size() < size; place++) {
            if (dice.nextInt(100) >= 6) {
                places.add(place % Faces.COUNT);
            }
        }
        return places;
    }

    private static String surname(Random dice) {
        return Character.toString(SURNAMES.charAt(dice.nextInt(SURNAMES.length())));
    }
}
