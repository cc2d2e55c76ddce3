import { define, type PlatformClass } from "../define.ts";
import { cloneMember, properties } from "../metadata/properties.ts";

/** Who is asked, and how, when records are saved. No rule of the local org assigns records, finds duplicates or mails. */
class AssignmentRuleHeaderObject {
  assignmentRuleID: unknown = null;
  useDefaultRule: boolean | null = null;
}
class DuplicateRuleHeaderObject {
  allowSave: boolean | null = null;
  runAsCurrentUser: boolean | null = null;
}
class EmailHeaderObject {
  triggerAutoResponseEmail: boolean | null = null;
  triggerOtherEmail: boolean | null = null;
  triggerUserEmail: boolean | null = null;
}

/** Database.DMLOptions. */
export class DmlOptionsObject {
  allowFieldTruncation: boolean | null = null;
  optAllOrNone: boolean | null = null;
  assignmentRuleHeader = new AssignmentRuleHeaderObject();
  duplicateRuleHeader = new DuplicateRuleHeaderObject();
  emailHeader = new EmailHeaderObject();
}

const header = (name: string, make: new () => object, members: readonly string[]): PlatformClass =>
  define({
    name: `Database.DMLOptions.${name}`,
    kind: "class",
    instance: make,
    constructors: [[`${name}()`, () => new make()]],
    properties: properties(members)
  });

export default [
  header("AssignmentRuleHeader", AssignmentRuleHeaderObject, ["Id assignmentRuleID", "Boolean useDefaultRule"]),
  header("DuplicateRuleHeader", DuplicateRuleHeaderObject, ["Boolean allowSave", "Boolean runAsCurrentUser"]),
  header("EmailHeader", EmailHeaderObject, [
    "Boolean triggerAutoResponseEmail",
    "Boolean triggerOtherEmail",
    "Boolean triggerUserEmail"
  ]),
  define({
    name: "Database.DMLOptions",
    kind: "class",
    instance: DmlOptionsObject,
    constructors: [["DMLOptions()", () => new DmlOptionsObject()]],
    properties: properties([
      "Boolean allowFieldTruncation",
      "Boolean optAllOrNone",
      "Database.DMLOptions.AssignmentRuleHeader assignmentRuleHeader",
      "Database.DMLOptions.DuplicateRuleHeader duplicateRuleHeader",
      "Database.DMLOptions.EmailHeader emailHeader"
    ]),
    methods: [cloneMember]
  })
];
