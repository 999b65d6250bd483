package org.xiangxue.server.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.server.platform.Problem;

/** The unpadded code of an area: its length says its level, and an ancestor is a prefix. */
public record RegionCode(String value) {

    /** Digits of a code by level; level 1 is a province. */
    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);

    private static final int PADDED = 12;

    public RegionCode {
        if (!isDigits(value) || !LENGTHS.contains(value.length())) {
            throw new IllegalArgumentException("not the code of a region: " + value);
        }
    }

    /**
     * Reads what somebody sent. Twelve digits that end in zeros may be a village or any area above
     * it, so they need the level that was meant.
     *
     * @param field named in the problem when it cannot be read
     */
    public static RegionCode parse(String field, String text, @Nullable Integer level) {
        var code = text.strip();
        if (!isDigits(code) || !LENGTHS.contains(code.length())) {
            throw Problem.invalid(field, "REGION_CODE", "must have 2, 4, 6, 9 or 12 digits")
                    .asException();
        }
        if (level != null) {
            return withLevel(field, code, level);
        }
        if (code.length() == PADDED && code.endsWith("000")) {
            throw Problem.invalid(
                            field,
                            "REGION_AMBIGUOUS",
                            code
                                    + " may be padded: send the code without the zeros that fill it up, or its level beside it")
                    .asException();
        }
        return new RegionCode(code);
    }

    private static RegionCode withLevel(String field, String code, int level) {
        if (level < 1 || level > LENGTHS.size()) {
            throw Problem.invalid("level", "RANGE", "must be 1 (province) to 5 (village)")
                    .asException();
        }
        var length = LENGTHS.get(level - 1);
        if (code.length() < length
                || !code.substring(length).chars().allMatch(digit -> digit == '0')) {
            throw Problem.invalid(field, "REGION_LEVEL", code + " is no code of level " + level)
                    .asException();
        }
        return new RegionCode(code.substring(0, length));
    }

    /** 1 province, 2 prefecture, 3 county, 4 township, 5 village. */
    public int level() {
        return LENGTHS.indexOf(value.length()) + 1;
    }

    public Optional<RegionCode> parent() {
        return level() == 1 ? Optional.empty() : Optional.of(at(level() - 1));
    }

    /** From the province down to this area itself. */
    public List<RegionCode> path() {
        var path = new ArrayList<RegionCode>();
        for (var level = 1; level <= level(); level++) {
            path.add(at(level));
        }
        return path;
    }

    public boolean isWithin(RegionCode area) {
        return value.startsWith(area.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private RegionCode at(int level) {
        return new RegionCode(value.substring(0, LENGTHS.get(level - 1)));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
