package org.xiangxue.console.sample;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.course.Topic;

/** A course with one lesson without text and one question without its explanation. */
public final class SampleContent {

    private SampleContent() {}

    public static CourseContent chickens() {
        return new CourseContent(
                1,
                "乌骨鸡养殖",
                Topic.FARMING,
                "zh-CN",
                "从选苗到卖鸡，一步一步来。",
                "一批 300 只，一年多挣 6000 元。",
                null,
                List.of(
                        lesson(1, "认识乌骨鸡", 340, 2, true),
                        lesson(2, "选好鸡苗", 365, 3, true),
                        lesson(3, "小鸡保温", 372, 3, false),
                        lesson(4, "喂料和喝水", 450, 3, true),
                        empty(5, "防病打疫苗"),
                        lesson(6, "怎么卖得好", 380, 3, true)),
                List.of(new CourseContent.Source("乌骨鸡饲养管理技术规程", "云南省地方标准", 2019, null)));
    }

    private static Lesson lesson(
            int number, String title, int seconds, int questions, boolean explained) {
        var quiz =
                List.of(
                                question("q1", Question.Kind.SINGLE, "第 1 周多少度？", true),
                                question("q2", Question.Kind.MULTIPLE, "哪张图温度正好？", explained),
                                question("q3", Question.Kind.TRUE_FALSE, "温度计挂在和鸡背一样高。", true))
                        .subList(0, questions);
        return new Lesson(
                id(number),
                title,
                seconds,
                true,
                null,
                new Lesson.Remember("一周比一周凉一点", null),
                null,
                List.of(
                        new Block.Paragraph("**第 1 周 33～35 ℃，以后每周降 2～3 ℃，6 周左右脱温。**"),
                        new Block.Bullets(List.of("温度计挂在和鸡背一样高的地方。", "小鸡挤成一堆是冷，躲到边上张嘴是热。")),
                        new Block.Paragraph("散得均匀正好。")),
                new Quiz(
                        new QuizId(
                                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0600L | number)),
                        quiz));
    }

    private static Lesson empty(int number, String title) {
        return new Lesson(id(number), title, 480, true, null, null, null, List.of(), null);
    }

    private static LessonId id(int number) {
        return new LessonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0500L | number));
    }

    private static Question question(
            String id, Question.Kind kind, String prompt, boolean explained) {
        return new Question(
                id,
                kind,
                prompt,
                null,
                kind == Question.Kind.TRUE_FALSE
                        ? List.of(
                                new Question.Choice("yes", "对", null),
                                new Question.Choice("no", "不对", null))
                        : List.of(
                                new Question.Choice("a", "33～35 ℃", null),
                                new Question.Choice("b", "20 ℃", null),
                                new Question.Choice("c", "45 ℃", null)),
                Set.of(kind == Question.Kind.TRUE_FALSE ? "yes" : "a"),
                explained ? "太冷会挤，太热会张嘴。" : "");
    }
}
