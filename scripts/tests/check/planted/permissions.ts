import type { Mistake } from "./mistake.ts";
import { CLASSES, ADMIN_SET, USER_SET } from "./places.ts";

export const permissions: readonly Mistake[] = [
  {
    what: "unknown custom permission in Apex",
    file: `${CLASSES}/base/Permission.cls`,
    find: "'Countersign_Admin'",
    replace: "'Countersign_Admn'",
    says: /Countersign_Admn/
  },
  {
    what: "permission set with an unknown class",
    file: USER_SET,
    find: "CountersignController",
    replace: "CountersignControler",
    says: /CountersignControler/
  },
  {
    what: "permission set with an unknown permission",
    file: USER_SET,
    find: "<name>Countersign_User<",
    replace: "<name>Countersign_Usr<",
    says: /Countersign_Usr/
  },
  {
    what: "permission set with an unknown field",
    file: USER_SET,
    find: "  <hasActivationRequired>",
    replace:
      "  <fieldPermissions>\n    <editable>false</editable>\n    <field>Opportunity.Nmae</field>\n    <readable>true</readable>\n  </fieldPermissions>\n  <hasActivationRequired>",
    lineOf: "Opportunity.Nmae",
    says: /Nmae/
  },
  {
    what: "permission set with an unknown object",
    file: ADMIN_SET,
    find: "  <hasActivationRequired>",
    replace:
      "  <objectPermissions>\n    <allowCreate>false</allowCreate>\n    <allowDelete>false</allowDelete>\n    <allowEdit>false</allowEdit>\n    <allowRead>true</allowRead>\n    <modifyAllRecords>false</modifyAllRecords>\n    <object>Oportunity</object>\n    <viewAllRecords>false</viewAllRecords>\n  </objectPermissions>\n  <hasActivationRequired>",
    lineOf: "Oportunity",
    says: /Oportunity/
  },
  {
    what: "field that can be edited and not read",
    file: "force-app/demo/default/permissionsets/Countersign_Demo.permissionset-meta.xml",
    find: "<readable>true</readable>",
    replace: "<readable>false</readable>",
    says: /cannot be editable without being readable/
  },
  {
    what: "object that can be edited and not read",
    file: USER_SET,
    find: "<allowEdit>false</allowEdit>\n    <allowRead>true</allowRead>",
    replace: "<allowEdit>true</allowEdit>\n    <allowRead>false</allowRead>",
    lineOf: "<allowRead>false<",
    says: /depends on permission to read/
  }
];
