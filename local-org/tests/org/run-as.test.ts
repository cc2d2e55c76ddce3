/** System.runAs: whom it runs as, and how control leaves it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { apexTests } from "./apex-tests.ts";
import { apexClass } from "./project.ts";

const TEST = `@IsTest private class RunAsTest {
  static User made(String name) {
    return new User(
      ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id, LastName = name, Alias = 'u',
      Email = 'u@brightwater.example', Username = name + '@brightwater.example', TimeZoneSidKey = 'GMT',
      LocaleSidKey = 'en_GB', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US'
    );
  }
  static String nameOf(User u) {
    System.runAs(u) {
      return UserInfo.getLastName();
    }
  }
  @IsTest static void aUserNobodySaved() {
    User u = made('unsaved');
    System.runAs(u) {
      Assert.areEqual(u.Id, UserInfo.getUserId());
      Assert.areEqual('unsaved', [SELECT LastName FROM User WHERE Id = :UserInfo.getUserId()].LastName);
    }
    Assert.areNotEqual(u.Id, UserInfo.getUserId());
  }
  @IsTest static void leftByReturn() {
    Id me = UserInfo.getUserId();
    Assert.areEqual('inner', nameOf(made('inner')));
    Assert.areEqual(me, UserInfo.getUserId());
  }
  @IsTest static void leftByContinueBreakAndException() {
    Id me = UserInfo.getUserId();
    User u = made('u');
    Integer rounds = 0;
    for (Integer i = 0; i < 5; i++) {
      System.runAs(u) {
        System.runAs(u) {
          if (i == 1) continue;
          if (i == 3) break;
        }
        rounds++;
      }
    }
    Assert.areEqual(2, rounds);
    try {
      System.runAs(u) {
        throw new IllegalArgumentException('x');
      }
    } catch (IllegalArgumentException e) {
      Assert.areEqual(me, UserInfo.getUserId());
    }
    Assert.areEqual(me, UserInfo.getUserId());
  }
}`;

test("a user is saved first; return, continue, break and exceptions leave the block", () => {
  assert.deepEqual(apexTests(apexClass("RunAsTest", TEST)), {
    "RunAsTest.aUserNobodySaved": "pass",
    "RunAsTest.leftByReturn": "pass",
    "RunAsTest.leftByContinueBreakAndException": "pass"
  });
});
