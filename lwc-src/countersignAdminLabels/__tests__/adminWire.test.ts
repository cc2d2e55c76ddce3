import members from "../../../force-app/main/test/staticresources/Countersign_Admin_Wire_Members.json";
import { FIELD_CHOICES, VOCABULARY } from "../../../test/claim-fixtures";
import { inspection, preview, PROBLEM, report, summary } from "../../../test/admin-fixtures";

// The Apex tests compare what the controller returns with the same file, so that the two sides cannot drift apart.
it.each<[keyof typeof members, object[]]>([
  ["summary", [summary()]],
  ["problem", [PROBLEM]],
  ["setup", [PROBLEM.setup]],
  ["report", [report()]],
  ["stage", report().stages],
  ["preview", [preview()]],
  ["claim", preview().claims],
  ["inspection", [inspection()]],
  ["moment", inspection().moments],
  ["warning", inspection().warnings],
  ["fieldChoice", Object.values(FIELD_CHOICES).flat()],
  ["vocabulary", [VOCABULARY]]
])("has no member in %s that the server does not write", (name, values) => {
  const unknown = values.flatMap(Object.keys).filter((member) => !members[name].includes(member));
  expect(unknown).toEqual([]);
});
