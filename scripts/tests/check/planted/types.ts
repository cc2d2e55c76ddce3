import type { Mistake } from "./mistake.ts";
import { CLASSES, CONTROLLER, PICKLIST, RECEIPT } from "./places.ts";

export const types: readonly Mistake[] = [
  {
    what: "unknown method",
    file: RECEIPT,
    find: "DELIVERED.toUpperCase()",
    replace: "DELIVERED.toUpper()",
    says: /toUpper/
  },
  {
    what: "unknown class",
    file: CONTROLLER,
    find: "new DescribeFlow()",
    replace: "new DescrbeFlow()",
    says: /DescrbeFlow/
  },
  {
    what: "unknown field of a record",
    file: PICKLIST,
    find: "row.MasterLabel",
    replace: "row.MasterLable",
    says: /MasterLable/
  },
  {
    what: "unknown constructor",
    file: PICKLIST,
    find: "this(new MetadataConnectionRows(), new RunningUser());",
    replace: "this(new MetadataConnectionRows(true), new RunningUser());",
    says: /MetadataConnectionRows/
  },
  {
    what: "no such overload",
    file: `${CLASSES}/delivery/ServiceCall.cls`,
    find: "message.setMethod('POST')",
    replace: "message.setMethod('POST', true)",
    says: /setMethod/
  },
  {
    what: "incompatible assignment",
    file: `${CLASSES}/base/IsoTime.cls`,
    find: "public inherited sharing class IsoTime {",
    replace: "public inherited sharing class IsoTime {\n  private static final Integer PLANTED = 'text';",
    lineOf: "PLANTED",
    says: /String|Integer/
  }
];
