package org.xiangxue.server.course;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.SaveDraft;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.server.media.SamplePictures;
import org.xiangxue.server.media.Uploads;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.TestCallers;

/** One who writes or reviews courses, through the API. */
public final class Staff {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int port;
    private final String token;
    private final AuthoringApi courses;

    private Staff(int port, String token) {
        this.port = port;
        this.token = token;
        this.courses = Api.client(port, AuthoringApi.class, token);
    }

    public static Staff trainer(int port, String region) {
        return new Staff(port, TestCallers.staff(Role.TRAINER, region));
    }

    public static Staff countyOfficial(int port, String county) {
        return new Staff(port, TestCallers.staff(Role.COUNTY_OFFICIAL, county));
    }

    public String token() {
        return token;
    }

    public AuthoringApi courses() {
        return courses;
    }

    public PictureRef picture() {
        var content = SamplePictures.png(40, 30, COUNT.incrementAndGet() * 7919);
        return Api.client(port, PictureApi.class, token).add(new Uploads("鸡.png", content), "一只鸡");
    }

    public Draft create() {
        return courses.create(new CreateCourse(slug(), "养鸡", Topic.FARMING));
    }

    public Draft save(Draft draft, CourseContent content) {
        return courses.save(draft.id(), new SaveDraft(draft.version(), content));
    }

    /** A complete draft that waits for review. */
    public Draft submitted() {
        var draft = create();
        save(draft, Courses.content("养鸡", picture(), Courses.lesson("第一课", "鸡要干净的水")));
        return courses.submit(draft.id());
    }

    public static String slug() {
        return "c" + UUID.randomUUID().toString().substring(0, 18);
    }
}
