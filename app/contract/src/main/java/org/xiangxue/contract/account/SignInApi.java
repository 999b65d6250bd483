package org.xiangxue.contract.account;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** One sign-in for the learner's app and the console: each answer sets the session cookie. */
@HttpExchange("/api/v1")
public interface SignInApi {

    /** The faces of a household. An unknown number gets stable decoys. */
    @PostExchange("/sign-in/learner/household")
    HouseholdFaces faces(@RequestBody HouseholdNumber request);

    @PostExchange("/sign-in/learner")
    LearnerSession signInLearner(@RequestBody LearnerSignIn request);

    @PostExchange("/sign-in/staff")
    Me signInStaff(@RequestBody StaffSignIn request);

    /** Who is signed in. 401 when nobody is. */
    @GetExchange("/me")
    Me me();

    @PutExchange("/me/password")
    void changePassword(@RequestBody ChangePassword request);

    @PostExchange("/sign-out")
    void signOut();
}
