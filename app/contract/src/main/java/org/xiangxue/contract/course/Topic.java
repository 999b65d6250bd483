package org.xiangxue.contract.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 种养殖, 电商运营, 法律维权, 手工艺, 基础. */
public enum Topic {
    @JsonProperty("farming")
    FARMING,
    @JsonProperty("e-commerce")
    E_COMMERCE,
    @JsonProperty("legal-rights")
    LEGAL_RIGHTS,
    @JsonProperty("handicraft")
    HANDICRAFT,
    @JsonProperty("basics")
    BASICS
}
