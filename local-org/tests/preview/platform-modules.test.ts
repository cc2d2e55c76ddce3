import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { PlatformModules } from "../../preview/bundle/platform-modules.ts";
import { projectAt } from "../../preview/bundle/project.ts";

const modules = new PlatformModules(projectAt(join(import.meta.dirname, "../../..")));

test("answers with the package's labels, and names the file where a missing one belongs", () => {
  assert.match(modules.textOf("@salesforce/label/c.Countersign_Input_Required") ?? "", /^export default ".+";$/);
  assert.throws(
    () => modules.textOf("@salesforce/label/c.No_Such_Label"),
    /no custom label c\.No_Such_Label.*labels\/CustomLabels\.labels-meta\.xml/
  );
});

test("answers with schema references as the platform gives them", () => {
  const field = modules.textOf("@salesforce/schema/Opportunity.Account.Name");
  assert.equal(field, 'export default {"objectApiName":"Opportunity","fieldApiName":"Account.Name"};');
  assert.equal(modules.textOf("@salesforce/schema/Opportunity"), 'export default {"objectApiName":"Opportunity"};');
});

test("leaves to the base components what they bring themselves, except the locale", () => {
  assert.equal(modules.textOf("@salesforce/i18n/locale"), 'export default "en-GB";');
  assert.equal(modules.textOf("@salesforce/i18n/dir"), undefined);
  assert.equal(modules.textOf("@salesforce/gate/bc.258.enableDateInvalidYearHandling"), undefined);
});

test("refuses by name what the preview does not have", () => {
  assert.throws(
    () => modules.textOf("@salesforce/resourceUrl/logo"),
    /The preview has no @salesforce\/resourceUrl\/logo/
  );
});
