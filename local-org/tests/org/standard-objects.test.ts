/**
 * The standard objects have what they have on the platform, as Salesforce Code Analyzer knows it, and know by name what
 * they lack: code that uses that is refused and can neither compile nor catch it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { UnsupportedError } from "../../apex/platform/unsupported.ts";
import { OMITTED_CHILDREN, OMITTED_OBJECTS } from "../../apex/semantics/omitted.ts";
import { openOrg } from "../../org/open.ts";
import { parentObject } from "../../org/soql/paths.ts";
import { STANDARD_OBJECTS } from "../../org/schema/standard/index.ts";
import { isOmitted, omittedFields } from "../../org/schema/standard/omitted.ts";
import type { OrgField, OrgObject } from "../../org/schema/types.ts";
import { classFileMembers } from "../platform/support/class-file.ts";
import { Zip } from "../platform/support/zip.ts";
import { makeProject } from "./project.ts";

const JAR = new URL(
  "../../../node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/sobject-types-65.0.0.jar",
  import.meta.url
);
const FOLDER = "com/nawforce/runforce/SObjects/";
const zip = new Zip(JAR.pathname);
/** Several currencies, divisions, person accounts: features that this org has not. */
const FEATURES = /^(currencyisocode|division|ispersonaccount|person.+)$/;
const PERSON_NAMES = ["account.firstname", "account.lastname", "account.salutation"];

/** Objects of the Object Reference that only some orgs have; Code Analyzer does not know them. */
const OPTIONAL = ["AccountTeamMember", "ContentNote", "LiveChatTranscript"];

/** Types of an object's members, children among them, by name in lower case. */
function published(objectName: string): ReadonlyMap<string, string> {
  const file = zip.file(`${FOLDER}${objectName}.class`);
  assert.ok(file, objectName);
  const members = classFileMembers(file, objectName).filter((each) => !each.isStatic && !each.parameters);
  return new Map(members.map(({ name, returns }) => [name.toLowerCase(), returns]));
}
const isChildren = (type: string): boolean => type.startsWith("LSObjects.");
const known = new Map(STANDARD_OBJECTS.map((object) => [object, published(object.name)]));

const followed = (field: OrgField): readonly [string, string][] =>
  field.relationshipName ? [[field.relationshipName, `SObjects.${parentObject(field)}`]] : [];

function strange(object: OrgObject, types: ReadonlyMap<string, string>): string[] {
  const members = [...object.fields.values()].flatMap((field) => [
    [field.name, `System.${field.apexType}`] as const,
    ...followed(field)
  ]);
  return members.flatMap(([name, type]) => {
    const there = types.get(name.toLowerCase())?.replace("System.SObject", "SObjects.Name");
    return there === type ? [] : [`${object.name}.${name}: ${type}, published ${there ?? "nowhere"}`];
  });
}

test("every field and every relationship is the platform's", () => {
  assert.deepEqual(
    [...known].flatMap(([object, types]) => strange(object, types)),
    []
  );
});

test("every list of children is called as on the platform", () => {
  const wrong = STANDARD_OBJECTS.flatMap((object) =>
    [...object.fields.values()].flatMap(({ childRelationshipName: name, referenceTo = [] }) =>
      referenceTo
        .filter((parent) => name && !published(parent).get(name.toLowerCase())?.endsWith(`.${object.name}`))
        .map((parent) => `${parent}.${name ?? ""} of ${object.name}`)
    )
  );
  assert.deepEqual(wrong, []);
});

test("every published field is there or listed, and the list names no other", () => {
  for (const [{ name: objectName, fields }, types] of known) {
    const isParent = (key: string): boolean => types.has(`${key}id`);
    const missing = [...types].flatMap(([key, type]) =>
      isChildren(type) || isParent(key) || fields.has(key) ? [] : key
    );
    const unlisted = missing.filter((key) => !FEATURES.test(key) && !isOmitted(objectName, key));
    assert.deepEqual(
      unlisted.filter((key) => !PERSON_NAMES.includes(`${objectName}.${key}`.toLowerCase())),
      [],
      objectName
    );
    const matches = (listed: string): boolean =>
      missing.some((key) => (listed.endsWith("*") ? key.startsWith(listed.slice(0, -1)) : key === listed));
    assert.deepEqual(
      omittedFields(objectName).filter((listed) => !matches(listed)),
      [],
      objectName
    );
  }
});

test("the lists of objects and of their children name what exists, and is not here", () => {
  const here = new Set(STANDARD_OBJECTS.map(({ name }) => name));
  const files = new Set(zip.names());
  const exists = (name: string): boolean => files.has(`${FOLDER}${name}.class`) || OPTIONAL.includes(name);
  const wrong = [...OMITTED_OBJECTS].filter((name) => here.has(name) || !exists(name));
  assert.deepEqual(wrong, []);
  const children = new Set([...known.values()].flatMap((types) => [...types.keys()]));
  assert.deepEqual(
    [...OMITTED_CHILDREN].filter((name) => !children.has(name)),
    []
  );
});

/** Dynamic code that an org runs, and what it is refused for. */
const REFUSED: readonly (readonly [code: string, what: string])[] = [
  ["Database.query('SELECT BillingAddress FROM Account');", "Account.BillingAddress"],
  ["Database.query('SELECT Id FROM Account WHERE MasterRecord.Name = null');", "Account.MasterRecord"],
  ["Database.query('SELECT Id, (SELECT Id FROM Assets) FROM Account');", "Assets of Account"],
  ["Database.query('SELECT Id FROM Product2');", "Product2"],
  ["Database.query('SELECT TYPEOF What WHEN Account THEN Phone END FROM Task');", "TYPEOF"],
  ["Database.query('SELECT FORMAT(Amount) FROM Opportunity');", "SOQL function FORMAT"],
  ["Database.countQuery('SELECT COUNT() FROM Account USING SCOPE mine');", "USING SCOPE"],
  ["new Account().get('TickerSymbol');", "Account.TickerSymbol"],
  ["new Account().put('YearStarted', '1999');", "Account.YearStarted"],
  ["new Case().putSObject('Asset', null);", "Case.Asset"],
  ["new Account().getSObjects('Notes');", "Notes of Account"],
  ['JSON.deserialize(\'{"TickerSymbol":"BW"}\', Account.class);', "Account.TickerSymbol"],
  ["SObjectType.Account.fields.getMap().containsKey('BillingAddress');", "Account.BillingAddress"],
  ["SObjectType.User.fields.getMap().get('UserPermissionsMarketingUser');", "User.UserPermissionsMarketingUser"],
  ["Schema.getGlobalDescribe().get('product2');", "product2"],
  ["Schema.describeSObjects(new List<String>{ 'Campaign' });", "Campaign"],
  ["Type.forName('Messaging.SingleEmailMessage');", "Messaging.SingleEmailMessage"]
];

test("dynamic code cannot catch that something is not there", () => {
  const org = openOrg({ root: makeProject() });
  for (const [code, what] of REFUSED) {
    const run = (): unknown => org.anonymous(`try { ${code} } catch (Exception e) { System.debug(e); }`);
    const refused = (error: unknown): boolean =>
      error instanceof UnsupportedError && error.message === `The local Apex engine does not support ${what}`;
    assert.throws(run, refused, code);
  }
  const caught = org.anonymous(
    `try { new Account().get('Nothing'); Assert.fail(); } catch (SObjectException e) { System.debug(e); }
     try { Database.query('SELECT Nothing FROM Account'); Assert.fail(); } catch (QueryException e) { System.debug(e); }
     Assert.isNull(SObjectType.Account.fields.getMap().get('CurrencyIsoCode'));
     Assert.isFalse(Schema.getGlobalDescribe().containsKey('Nothing__c'));
     Assert.isNull(Type.forName('Nothing'));`
  );
  assert.equal(caught.exception, undefined);
});

test("code that is compiled is refused by the same names", () => {
  const org = openOrg({ root: makeProject() });
  assert.throws(
    () =>
      org.anonymous(
        `Account a = new Account(TickerSymbol = 'BW'); a.Site = a.BillingAddress; SObjectField f = Case.AssetId;
         List<Contact> c = [SELECT MasterRecord.Name, (SELECT Id FROM Notes) FROM Contact];`
      ),
    (error) => {
      const { problems = [] } = error as { problems?: { message: string }[] };
      assert.deepEqual(
        problems.map(({ message }) => message),
        ["Account.TickerSymbol", "Account.BillingAddress", "Case.AssetId", "Contact.MasterRecord"]
          .map((name) => `${name} is not supported by the local org`)
          .concat("Notes of Contact are not supported by the local org")
      );
      return true;
    }
  );
});

test("a query that ends where a clause begins is none", () => {
  const org = openOrg({ root: makeProject() });
  const { exception } = org.anonymous("Database.query('SELECT Id FROM Account WHERE');");
  assert.equal(exception?.message, "unexpected token: 'WHERE'");
});
