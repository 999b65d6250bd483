package org.xiangxue.server.account.learner;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the path language of SVG as far as our drawings use it: M, L, H, V, C, S, Z in both cases.
 */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d*\\.?\\d+");

    private final Deque<String> tokens = new ArrayDeque<>();
    private final Path2D path = new Path2D.Double();
    private double x;
    private double y;
    private double handleX;
    private double handleY;

    private SvgPath(String text) {
        TOKEN.matcher(text).results().map(MatchResult::group).forEach(tokens::add);
    }

    static Path2D parse(String text) {
        return new SvgPath(text).read();
    }

    private Path2D read() {
        var command = 'M';
        while (!tokens.isEmpty()) {
            if (Character.isLetter(tokens.peek().charAt(0))) {
                command = tokens.remove().charAt(0);
            }
            step(command);
            // Further pairs after a move are lines.
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private void step(char command) {
        var baseX = Character.isLowerCase(command) ? x : 0;
        var baseY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                go(baseX + next(), baseY + next());
                path.moveTo(x, y);
            }
            case 'L' -> line(baseX + next(), baseY + next());
            case 'H' -> line(baseX + next(), y);
            case 'V' -> line(x, baseY + next());
            case 'C' -> curve(baseX + next(), baseY + next(), baseX, baseY);
            case 'S' -> curve(2 * x - handleX, 2 * y - handleY, baseX, baseY);
            case 'Z' -> {
                path.closePath();
                go(path.getCurrentPoint().getX(), path.getCurrentPoint().getY());
            }
            default ->
                    throw new IllegalArgumentException("no path command that we draw: " + command);
        }
    }

    private void line(double toX, double toY) {
        go(toX, toY);
        path.lineTo(x, y);
    }

    private void curve(double firstX, double firstY, double baseX, double baseY) {
        var secondX = baseX + next();
        var secondY = baseY + next();
        go(baseX + next(), baseY + next());
        path.curveTo(firstX, firstY, secondX, secondY, x, y);
        handleX = secondX;
        handleY = secondY;
    }

    private void go(double toX, double toY) {
        x = toX;
        y = toY;
        handleX = toX;
        handleY = toY;
    }

    private double next() {
        return Double.parseDouble(tokens.remove());
    }
}
