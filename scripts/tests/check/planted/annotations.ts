import type { Mistake } from "./mistake.ts";
import { CLASSES, CONTROLLER, TESTS } from "./places.ts";

export const annotations: readonly Mistake[] = [
  {
    what: "misspelled annotation property",
    file: CONTROLLER,
    find: "@AuraEnabled\n  public static Receipt send(",
    replace: "@AuraEnabled(cachable=true)\n  public static Receipt send(",
    says: /cachable/
  },
  {
    what: "annotation property of the wrong type",
    file: CONTROLLER,
    find: "@AuraEnabled\n  public static ConnectionForm",
    replace: "@AuraEnabled(cacheable='false')\n  public static ConnectionForm",
    says: /cacheable/
  },
  {
    what: "misspelled annotation",
    file: `${CLASSES}/entry/Countersign.cls`,
    find: "@TestVisible",
    replace: "@TestVisable",
    says: /TestVisable/
  },
  {
    what: "misspelled annotation property on a line of its own",
    file: `${CLASSES}/entry/CountersignAction.cls`,
    find: "    label='Send with Countersign'",
    replace: "    lable='Send with Countersign'",
    says: /lable/
  },
  {
    what: "method for components that is no static one",
    file: `${CLASSES}/entry/CountersignKeyController.cls`,
    find: "public static ImportedKey importKey",
    replace: "public ImportedKey importKey",
    says: /has to be static/
  },
  {
    what: "asynchronous method that returns something",
    file: `${CLASSES}/audit/AuditLog.cls`,
    find: "  private static Countersign_Log__c logOf(",
    replace: "  @Future\n  private static Countersign_Log__c logOf(",
    lineOf: "private static Countersign_Log__c logOf(",
    says: /has to return void/
  },
  {
    what: "second method that a Flow could call",
    file: `${CLASSES}/entry/CountersignAction.cls`,
    find: "  private static Result accept(",
    replace: "  @InvocableMethod\n  private static Result accept(",
    lineOf: "private static Result accept(",
    says: /one method of a class only/
  },
  {
    what: "test method with a parameter",
    file: `${TESTS}/base/IsoTimeTest.cls`,
    find: "static void shouldReadDays()",
    replace: "static void shouldReadDays(String day)",
    says: /takes no parameters/
  },
  {
    what: "test that asserts nothing",
    file: `${TESTS}/base/SitePathTest.cls`,
    find: "  @IsTest\n",
    replace: "  @IsTest\n  static void shouldPlant() {\n    String planted = 'x';\n  }\n\n  @IsTest\n",
    lineOf: "shouldPlant",
    says: /shouldPlant asserts nothing/
  },
  {
    what: "cacheable method that changes data",
    file: `${CLASSES}/entry/CountersignKeyController.cls`,
    find: "@AuraEnabled",
    replace: "@AuraEnabled(cacheable=true)",
    says: /CountersignKeyController\.importKey changes data, calls out or queues work/
  },
  {
    what: "cacheable method that calls out",
    file: CONTROLLER,
    find: "  @AuraEnabled\n  public static Receipt checkStatus(",
    replace: "  @AuraEnabled(cacheable=true)\n  public static Receipt checkStatus(",
    says: /CountersignController\.checkStatus changes data, calls out/
  }
];
