package org.xiangxue.contract.eligibility.handover;

/**
 * @param secret shown this once; signs what is pushed, and with the id it is the credential to pull
 */
public record NewReceiver(ReceiverId id, String secret) {}
