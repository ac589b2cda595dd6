package io.github.harscrub.verify;

/**
 * A place at which a proof fails.
 *
 * @param place where in the sanitized file, such as {@code log.entries[3].response.content.text};
 *     names that not every HAR has are shown as {@code *}, for they may be secrets
 * @param offset of the JSON token there, in bytes from the start of the sanitized file
 * @param rule that removed the value elsewhere; empty if that is not known, or nothing was removed
 */
public record Gap(Proof proof, String place, long offset, String rule) {}
