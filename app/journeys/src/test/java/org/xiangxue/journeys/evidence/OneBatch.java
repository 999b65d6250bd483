package org.xiangxue.journeys.evidence;

import java.util.List;
import java.util.Random;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** One batch of one device, to be sent more than once. */
public final class OneBatch {

    private final Device device;
    private final EvidenceBatch batch;

    public OneBatch(Xiangxue system, Random random) {
        var course = Api.at(system.site()).client(CourseApi.class).get("wuguji");
        device = new Device(system, DemoAccounts.of(system).learners().getFirst(), course, random);
        batch = device.newBatch();
    }

    public List<Outcome> send() {
        return device.send(batch);
    }
}
