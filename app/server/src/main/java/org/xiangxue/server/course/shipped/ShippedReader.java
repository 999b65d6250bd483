package org.xiangxue.server.course.shipped;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.xiangxue.contract.media.Sha256;

/** Reads all courses of a folder; blocks. */
final class ShippedReader {

    private static final int FORMAT = 1;
    private static final String INDEX = "index.yaml";
    private static final String FENCE = "---";

    private ShippedReader() {}

    /** Empty when the folder has no index: then no courses are shipped. */
    static List<ShippedCourse> read(Resource root) throws IOException {
        var folder = new CourseFolder(root, "courses/");
        if (!folder.has(INDEX)) {
            return List.of();
        }
        var index = folder.yaml(INDEX, CourseFiles.Index.class);
        requireFormat(index.v(), folder.nameOf(INDEX));
        var courses = new ArrayList<ShippedCourse>();
        for (var slug : index.courses()) {
            courses.add(course(folder.folder(slug), slug));
        }
        return List.copyOf(courses);
    }

    private static ShippedCourse course(CourseFolder folder, String slug) throws IOException {
        var file = "course.yaml";
        var course = folder.yaml(file, CourseFiles.Course.class);
        requireFormat(course.v(), folder.nameOf(file));
        if (!course.slug().equals(slug)) {
            throw new BrokenCourse(
                    folder.nameOf(file), "the slug must be the folder's name " + slug);
        }
        var lessons = new ArrayList<ShippedCourse.ShippedLesson>();
        for (var lesson : course.lessons()) {
            lessons.add(lesson(folder, "lessons/" + lesson + "/"));
        }
        return new ShippedCourse(
                folder.nameOf(file), course, List.copyOf(lessons), pictures(folder));
    }

    private static ShippedCourse.ShippedLesson lesson(CourseFolder folder, String path)
            throws IOException {
        var file = path + "lesson.zh.md";
        var lines = folder.text(file).lines().toList();
        var end =
                lines.isEmpty() || !lines.getFirst().equals(FENCE)
                        ? -1
                        : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            throw new BrokenCourse(
                    folder.nameOf(file), 1, "front matter must stand between two lines of ---");
        }
        var head =
                folder.yaml(
                        file,
                        String.join("\n", lines.subList(1, end)),
                        1,
                        CourseFiles.LessonHead.class);
        var text = String.join("\n", lines.subList(end + 1, lines.size()));
        var quizFile = path + "quiz.yaml";
        var quiz = folder.has(quizFile) ? folder.yaml(quizFile, CourseFiles.Quiz.class) : null;
        return new ShippedCourse.ShippedLesson(folder.nameOf(file), head, text, end + 1, quiz);
    }

    private static List<ShippedCourse.ShippedPicture> pictures(CourseFolder folder)
            throws IOException {
        var pictures = new ArrayList<ShippedCourse.ShippedPicture>();
        for (var picture : folder.yaml("media.yaml", CourseFiles.Media.class).media()) {
            pictures.add(picture(folder, picture));
        }
        return List.copyOf(pictures);
    }

    private static ShippedCourse.ShippedPicture picture(
            CourseFolder folder, CourseFiles.Picture picture) throws IOException {
        var bytes = folder.bytes(picture.file());
        var hash = hash(bytes);
        if (!hash.equals(picture.sha256()) || bytes.length != picture.bytes()) {
            throw new BrokenCourse(
                    folder.nameOf(picture.file()),
                    "media.yaml must say sha256: " + hash + ", bytes: " + bytes.length);
        }
        return new ShippedCourse.ShippedPicture(
                picture.key(), Sha256.of(hash), picture.alt(), bytes);
    }

    private static void requireFormat(int v, String file) {
        if (v != FORMAT) {
            throw new BrokenCourse(file, "this server reads format " + FORMAT + ", not " + v);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
