package org.xiangxue.server.media.transcode;

import java.nio.file.Path;

/** A finished form of a film, still on this machine. */
public record Made(String name, String type, Path file, int width, int height, double seconds) {}
