package org.xiangxue.journeys.villager;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.Question;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Xiangxue;

/** Goes through a course on a phone, and knows the answers. */
record Pupil(Phone phone, PublishedCourse course) {

    static Pupil of(Xiangxue system, Phone phone) {
        return new Pupil(phone, Api.at(system.site()).client(CourseApi.class).get("wuguji"));
    }

    List<Lesson> lessons() {
        return course.content().lessons();
    }

    void opensLesson(int index) {
        phone.go("#/course/%s/lesson/%d".formatted(course.slug(), index + 1));
        phone.page().waitForSelector("x-lesson article");
    }

    List<Question> questions(int index) {
        return lessons().get(index).quiz().questions();
    }

    /** From the lesson to its result. */
    void answersAll(int index) {
        phone.tapBar();
        for (var question : questions(index)) {
            answers(question, question.correct());
        }
        phone.page().waitForSelector("x-result .say-it");
    }

    /** From the first lesson to the last result; all of it is delivered. */
    void learnsAll() {
        IntStream.range(0, lessons().size())
                .forEach(index -> {
                    opensLesson(index);
                    phone.readsToTheEnd();
                    answersAll(index);
                });
        phone.deliversAll();
    }

    /** One question, its answer read, and on to the next. */
    void answers(Question question, Set<String> chosen) {
        chooses(question, chosen);
        phone.tapBar();
        phone.page().waitForSelector(".why");
        phone.tapBar();
    }

    void chooses(Question question, Set<String> chosen) {
        phone.sees(plain(question.prompt()));
        for (var at = 0; at < question.choices().size(); at++) {
            if (chosen.contains(question.choices().get(at).id())) {
                phone.tap(".ans >> nth=" + at);
            }
        }
    }

    /** Something that is not right. */
    Set<String> wrong(Question question) {
        return question.choices().stream()
                .map(Question.Choice::id)
                .filter(id -> !question.correct().contains(id))
                .limit(1)
                .collect(Collectors.toSet());
    }

    static String plain(String text) {
        return text.replace("**", "");
    }
}
