package org.xiangxue.contract.account;

/** A staff role; each is held for one region and everything below it. */
public enum Role {
    VILLAGE_CLERK,
    TRAINER,
    TOWNSHIP_OFFICIAL,
    COUNTY_OFFICIAL,
    PREFECTURE_OFFICIAL,
    PROVINCE_OFFICIAL,
    ADMINISTRATOR
}
