package org.xiangxue.contract.media;

/** What becomes of a file after its last byte came. */
public enum MediaState {
    /** Waits to be looked at. */
    WAITING,
    /** Is looked at, or renditions are made. */
    WORKING,
    READY,
    /** May not stay; the summary says why and what to do. */
    REFUSED,
    /** Could not be worked on; can be tried again. */
    FAILED
}
