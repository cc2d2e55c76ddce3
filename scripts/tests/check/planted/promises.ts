import type { Mistake } from "./mistake.ts";
import { CLASSES, RECEIPT, ROWS, USER } from "./places.ts";

export const promises: readonly Mistake[] = [
  {
    what: "entry point without guard",
    file: `${CLASSES}/entry/CountersignAdminController.cls`,
    find: "      guard.requireAdmin();\n",
    replace: "",
    lineOf: "public static List<ConnectionSummary> connections()",
    says: /connections asks no guard/
  },
  {
    what: "class of a higher layer as a type",
    file: USER,
    find: "  /**\n   * @return user name\n",
    replace: "  private Guard guard;\n\n  /**\n   * @return user name\n",
    says: /base must not use Guard of flow/
  },
  {
    what: "method of a higher layer",
    file: ROWS,
    find: "    return",
    replace: "    SitePath path = new SitePath('/s');\n    SendParts.standard();\n    return",
    lineOf: "    SendParts.standard();",
    says: /config must not use SendParts of flow/
  },
  {
    what: "access check that the next API version does not know",
    file: USER,
    find: "WITH SYSTEM_MODE]",
    replace: "WITH SECURITY_ENFORCED]",
    says: /write WITH USER_MODE/
  },
  {
    what: "token in what a component gets",
    file: RECEIPT,
    find: "  /** For the user: what happened. */",
    replace:
      "  /** Planted. */\n  public String accessToken { get; private set; }\n\n  /** For the user: what happened. */",
    lineOf: "public String accessToken",
    says: /Receipt\.accessToken reaches the browser/
  },
  {
    what: "class without sharing keyword",
    file: `${CLASSES}/flow/Guard.cls`,
    find: "public inherited sharing class Guard",
    replace: "public class Guard",
    says: /sharing/
  },
  {
    what: "debug statement",
    file: `${CLASSES}/base/TextTemplate.cls`,
    find: "    return ",
    replace: "    System.debug('planted');\n    return ",
    says: /System\.debug/
  },
  {
    what: "test switch in production code",
    file: `${CLASSES}/base/IsoTime.cls`,
    find: "    return ",
    replace: "    Boolean planted = Test.isRunningTest();\n    return ",
    says: /isRunningTest/
  },
  {
    what: "token in a receipt",
    file: RECEIPT,
    find: "  public String code { get; private set; }",
    replace:
      "  public String accessToken { get; private set; }\n\n  @AuraEnabled\n  public String code { get; private set; }",
    says: /accessToken/
  }
];
