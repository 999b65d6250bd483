package org.xiangxue.server.account.credential;

/**
 * @param token the credential as the device sends it back
 * @param pseudonym stands for the person in the device's stores
 */
public record IssuedCredential(String token, String pseudonym) {}
