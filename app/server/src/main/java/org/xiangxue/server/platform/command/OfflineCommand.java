package org.xiangxue.server.platform.command;

import java.io.PrintStream;
import java.util.List;

/**
 * One command of the launcher. An implementation is public, has a constructor without parameters
 * and is named in {@code META-INF/services/org.xiangxue.server.platform.command.OfflineCommand}.
 */
public interface OfflineCommand {

    /** The word after {@code ./xiangxue}, e.g. {@code verify}. */
    String name();

    /** Answers on {@code out}; returns the exit code. Files among the arguments are absolute. */
    int run(List<String> arguments, PrintStream out);
}
