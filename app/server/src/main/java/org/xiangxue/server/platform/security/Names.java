package org.xiangxue.server.platform.security;

/** How names of persons are shown to a role. */
public enum Names {
    MASKED,
    FULL
}
