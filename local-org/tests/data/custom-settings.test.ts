/** Custom settings: Apex Reference, "Custom Settings Methods", "List Custom Setting Methods", "Hierarchy Custom Setting Methods". */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, failure, openWith } from "../async/support.ts";
import { metadata } from "../org/project.ts";

const setting = (name: string, type: "Hierarchy" | "List"): Readonly<Record<string, string>> => ({
  [`force-app/main/default/objects/${name}/${name}.object-meta.xml`]: metadata(
    "CustomObject",
    `<label>${name}</label><customSettingsType>${type}</customSettingsType><visibility>Public</visibility>`
  ),
  [`force-app/main/default/objects/${name}/fields/Note__c.field-meta.xml`]: metadata(
    "CustomField",
    "<fullName>Note__c</fullName><label>Note</label><type>Text</type><length>40</length>"
  ),
  [`force-app/main/default/objects/${name}/fields/Size__c.field-meta.xml`]: metadata(
    "CustomField",
    "<fullName>Size__c</fullName><label>Size</label><type>Number</type><precision>6</precision><scale>0</scale>"
  )
});
const FILES = { ...setting("Levels__c", "Hierarchy"), ...setting("Rows__c", "List") };

test("a hierarchy: the lowest level counts, what it leaves open comes from above", () => {
  const lines = debugged(
    openWith(FILES),
    `insert new Levels__c(Note__c = 'org', Size__c = 1);
     insert new Levels__c(SetupOwnerId = UserInfo.getProfileId(), Size__c = 2);
     System.debug(Levels__c.getInstance().Id == null);
     System.debug(Levels__c.getInstance().Note__c + Levels__c.getInstance().Size__c);
     insert new Levels__c(SetupOwnerId = UserInfo.getUserId(), Size__c = 3);
     Levels__c mine = Levels__c.getInstance();
     System.debug(mine.Note__c + mine.Size__c + (mine.Id != null) + (mine.SetupOwnerId == UserInfo.getUserId()));
     System.debug(Levels__c.getInstance(UserInfo.getProfileId()).Note__c + Levels__c.getInstance(UserInfo.getProfileId()).Size__c);
     System.debug(Levels__c.getValues(UserInfo.getUserId()).Note__c);
     System.debug(Levels__c.getOrgDefaults().Note__c + ' ' + Limits.getQueries());`
  );
  assert.deepEqual(lines, ["true", "org2", "org3truetrue", "org2", "null", "org 0"]);
});

test("a hierarchy without records: empty objects that can be saved, no values", () => {
  const lines = debugged(
    openWith(FILES),
    `Levels__c none = Levels__c.getInstance(); System.debug(none.Note__c + ' ' + (none.SetupOwnerId == UserInfo.getUserId()));
     System.debug(Levels__c.getValues(UserInfo.getUserId()));
     Levels__c defaults = Levels__c.getOrgDefaults(); defaults.Note__c = 'later'; upsert defaults;
     System.debug(Levels__c.getInstance().Note__c + ' ' + (Levels__c.getOrgDefaults().SetupOwnerId == UserInfo.getOrganizationId()));
     insert new Account(Name = 'no setup data');`
  );
  assert.deepEqual(lines, ["null true", "null", "later true"]);
  assert.match(
    failure(openWith(FILES), "insert new Levels__c(); insert new Levels__c();"),
    /DUPLICATE_VALUE, duplicate value found: SetupOwnerId duplicates value on record with id/
  );
});

test("a list: records by name", () => {
  const lines = debugged(
    openWith(FILES),
    `insert new List<Rows__c>{ new Rows__c(Name = 'One', Size__c = 1), new Rows__c(Name = 'Two', Size__c = 2) };
     System.debug(Rows__c.getAll().keySet()); System.debug(Rows__c.getInstance('Two').Size__c + Rows__c.getValues('One').Size__c);
     System.debug(Rows__c.getInstance('Three')); System.debug(Limits.getQueries());`
  );
  assert.deepEqual(lines, ["{One, Two}", "3", "null", "0"]);
});
