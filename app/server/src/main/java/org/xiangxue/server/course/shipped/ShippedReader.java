package org.xiangxue.server.course.shipped;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.Films;

/** Reads all courses of a folder; blocks. */
final class ShippedReader {

    private static final int FORMAT = 1;
    private static final String INDEX = "index.yaml";
    private static final String RECORDINGS = "recordings.yaml";
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
            lessons.add(lesson(folder, lesson));
        }
        return new ShippedCourse(
                folder.nameOf(file), course, List.copyOf(lessons), pictures(folder), films(folder));
    }

    private static ShippedCourse.ShippedLesson lesson(CourseFolder folder, String name)
            throws IOException {
        var path = "lessons/" + name + "/";
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
        return new ShippedCourse.ShippedLesson(
                name, folder.nameOf(file), head, text, end + 1, quiz);
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
        var bytes = bytes(folder, picture.file(), picture.sha256(), picture.bytes());
        return new ShippedCourse.ShippedPicture(
                picture.key(), Sha256.of(picture.sha256()), picture.alt(), bytes);
    }

    private static byte[] bytes(CourseFolder folder, String file, String sha256, long length)
            throws IOException {
        var bytes = folder.bytes(file);
        var hash = hash(bytes);
        if (!hash.equals(sha256) || bytes.length != length) {
            throw new BrokenCourse(
                    folder.nameOf(file),
                    "its list must say sha256: " + hash + ", bytes: " + bytes.length);
        }
        return bytes;
    }

    /** By the name of the lesson, films first. */
    private static Map<String, List<ShippedCourse.ShippedFilm>> films(CourseFolder folder)
            throws IOException {
        if (!folder.has(RECORDINGS)) {
            return Map.of();
        }
        var list = folder.yaml(RECORDINGS, CourseFiles.Recordings.class);
        requireFormat(list.v(), folder.nameOf(RECORDINGS));
        var films = new HashMap<String, List<ShippedCourse.ShippedFilm>>();
        for (var recording : list.recordings()) {
            var ofLesson = new ArrayList<ShippedCourse.ShippedFilm>();
            if (recording.video() != null) {
                ofLesson.add(film(folder, recording.video()));
            }
            ofLesson.add(film(folder, recording.audio()));
            films.put(recording.lesson(), List.copyOf(ofLesson));
        }
        return Map.copyOf(films);
    }

    private static ShippedCourse.ShippedFilm film(
            CourseFolder folder, CourseFiles.Recorded recorded) throws IOException {
        return new ShippedCourse.ShippedFilm(
                file(folder, recorded),
                recorded.captions() == null ? null : file(folder, recorded.captions()));
    }

    private static Films.Shipped file(CourseFolder folder, CourseFiles.Recorded recorded)
            throws IOException {
        var name = recorded.file().substring(recorded.file().lastIndexOf('/') + 1);
        return new Films.Shipped(
                Sha256.of(recorded.sha256()),
                name,
                bytes(folder, recorded.file(), recorded.sha256(), recorded.bytes()));
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
