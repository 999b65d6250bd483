package org.xiangxue.contract.account;

/**
 * A drawn animal or tool in a colour: unique within the household.
 *
 * @param icon ox, rooster, fish, straw-hat, goat, duck, hoe, basket, tea-leaf, pumpkin, umbrella,
 *     teapot
 * @param colour six-digit hex with '#'
 * @param maskedName 张*
 */
public record Face(String id, String icon, String colour, String maskedName) {}
