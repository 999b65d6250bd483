package org.xiangxue.server.learning.facts;

import java.util.List;
import java.util.stream.Stream;
import org.xiangxue.contract.household.PersonId;

/**
 * A person whose evidence is being changed or read.
 *
 * @param county of the evidence at hand
 * @param counties all under which this person has delivered evidence, the one at hand included;
 *     more than one after a move
 */
public record Learner(String county, PersonId person, List<String> counties) {

    public Learner {
        counties = Stream.concat(Stream.of(county), counties.stream()).distinct().sorted().toList();
    }
}
