package io.github.harscrub.spark;

import java.io.Serializable;

/**
 * One file to sanitize. Paths are qualified, and strings: Hadoop's own are heavy to send.
 *
 * @param length in bytes
 */
record HarFile(String input, String output, long length) implements Serializable {}
