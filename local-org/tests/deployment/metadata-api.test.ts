/**
 * Apex Metadata API: Apex Developer Guide, "Metadata" (Retrieving and Deploying Metadata, Supported Metadata Types,
 * Testing Metadata Deployments); Apex Reference Guide, namespace Metadata; Metadata API Developer Guide, CustomMetadata.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, failure, openWith, ran } from "../async/support.ts";
import { join } from "node:path";
import { openProgram } from "../../org/program.ts";
import { runTests } from "../../testing/runner.ts";
import { apexClass, makeProject, metadata } from "../org/project.ts";

const field = (name: string, content: string): Readonly<Record<string, string>> => ({
  [`force-app/main/default/objects/Route__mdt/fields/${name}.field-meta.xml`]: metadata(
    "CustomField",
    `<fullName>${name}</fullName><label>${name.replace("__c", "")}</label>${content}`
  )
});
const type = (name: string): Readonly<Record<string, string>> => ({
  [`force-app/main/default/objects/${name}/${name}.object-meta.xml`]: metadata(
    "CustomObject",
    `<label>${name}</label><pluralLabel>${name}s</pluralLabel>`
  )
});

/** A type with a field of each kind, and one record that the files have. */
const ROUTES = {
  ...type("Route__mdt"),
  ...type("Depot__mdt"),
  ...field("Target__c", "<type>Text</type><length>10</length><required>true</required>"),
  ...field("Weight__c", "<type>Number</type><precision>4</precision><scale>1</scale>"),
  ...field("Active__c", "<type>Checkbox</type><defaultValue>true</defaultValue>"),
  ...field("From__c", "<type>Date</type>"),
  ...field(
    "Mode__c",
    "<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Road</fullName><default>false</default><label>Road</label></value></valueSetDefinition></valueSet>"
  ),
  ...field(
    "Depot__c",
    "<type>MetadataRelationship</type><referenceTo>Depot__mdt</referenceTo><relationshipName>Routes</relationshipName>"
  ),
  "force-app/main/default/objects/Route__mdt/validationRules/Light.validationRule-meta.xml": metadata(
    "ValidationRule",
    "<fullName>Light</fullName><active>true</active><errorConditionFormula>Weight__c &gt; 100</errorConditionFormula><errorDisplayField>Weight__c</errorDisplayField><errorMessage>Too heavy for a road.</errorMessage>"
  ),
  "force-app/main/default/customMetadata/Depot.North.md-meta.xml": metadata(
    "CustomMetadata",
    "<label>North</label><protected>false</protected>"
  ),
  "force-app/main/default/customMetadata/Route.First.md-meta.xml": metadata(
    "CustomMetadata",
    '<label>First route</label><protected>false</protected><description>The oldest one</description><values><field>Target__c</field><value xsi:type="xsd:string">harbour</value></values><values><field>Depot__c</field><value xsi:type="xsd:string">North</value></values>'
  ),
  ...apexClass(
    "Told",
    `public class Told implements Metadata.DeployCallback {
    private final String note;
    public Told(String note) { this.note = note; }
    public void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context) {
      System.debug(note + ' ' + result.status + ' ' + result.success + ' ' + result.numberComponentsDeployed + '/' + result.numberComponentErrors
        + '/' + result.numberComponentsTotal + ' ' + String.valueOf(context.getCallbackJobId()).left(3) + ' ' + UserInfo.getUserName().substringBefore('@'));
      for (Metadata.DeployMessage each : result.details.componentSuccesses) {
        System.debug('ok ' + each.fullName + ' ' + each.created + ' ' + each.changed + ' ' + each.componentType + ' ' + each.fileName);
      }
      for (Metadata.DeployMessage each : result.details.componentFailures) {
        System.debug(each.fullName + ': ' + each.problemType + ' ' + each.problem + ' ' + each.lineNumber + ':' + each.columnNumber);
      }
    }
  }`
  ),
  ...apexClass(
    "Change",
    `public class Change {
    public static Metadata.CustomMetadata of(String fullName, String label, Map<String, Object> values) {
      Metadata.CustomMetadata component = new Metadata.CustomMetadata();
      component.fullName = fullName;
      component.label = label;
      for (String name : values.keySet()) {
        Metadata.CustomMetadataValue value = new Metadata.CustomMetadataValue();
        value.field = name;
        value.value = values.get(name);
        component.values.add(value);
      }
      return component;
    }
    public static Id deploy(List<Metadata.CustomMetadata> components) {
      Metadata.DeployContainer container = new Metadata.DeployContainer();
      for (Metadata.CustomMetadata each : components) { container.addMetadata(each); }
      return Metadata.Operations.enqueueDeployment(container, new Told('told'));
    }
  }`
  )
};

/** One component deployed by the administrator; what the callback said. */
function deployed(values: string, fullName = "Route.First"): readonly string[] {
  const org = openWith(ROUTES);
  const script = `Change.deploy(new List<Metadata.CustomMetadata>{ Change.of('${fullName}', null, new Map<String, Object>{ ${values} }) });`;
  return ran(org, script, "dana.whitfield@brightwater.example").lines;
}

test("a deployment runs after the transaction, as its user; its callback is asynchronous Apex (DeployCallback)", () => {
  const org = openWith(ROUTES);
  const { lines, asynchronous } = ran(
    org,
    `Metadata.CustomMetadata first = Change.of('Route__mdt.First', null, new Map<String, Object>{ 'Target__c' => 'airport' });
    Metadata.CustomMetadata second = Change.of('Route.Second', 'Second route', new Map<String, Object>{
      'Target__c' => 'plant', 'Weight__c' => 12, 'Active__c' => false, 'From__c' => Date.newInstance(2026, 1, 2), 'Mode__c' => 'Road', 'Depot__c' => 'North' });
    Id job = Change.deploy(new List<Metadata.CustomMetadata>{ first, second });
    second.values.clear();
    System.debug(String.valueOf(job).left(3) + ' ' + [SELECT COUNT() FROM Route__mdt]);`,
    "dana.whitfield@brightwater.example"
  );
  assert.deepEqual(lines, [
    "0Af 1",
    "told Succeeded true 2/0/2 707 dana.whitfield",
    "ok Route.First false true CustomMetadata customMetadata/Route.First.md",
    "ok Route.Second true true CustomMetadata customMetadata/Route.Second.md"
  ]);
  assert.deepEqual(
    asynchronous.map(({ kind, name }) => [kind, name]),
    [["deployment", "Told"]]
  );
  assert.deepEqual(
    debugged(
      org,
      `for (Route__mdt each : [SELECT MasterLabel, Target__c, Weight__c, Active__c, From__c, Mode__c, Depot__r.DeveloperName FROM Route__mdt ORDER BY DeveloperName]) {
        System.debug(each.MasterLabel + ' ' + each.Target__c + ' ' + each.Weight__c + ' ' + each.Active__c + ' ' + each.From__c + ' ' + each.Mode__c + ' ' + each.Depot__r.DeveloperName);
      }
      System.debug(Route__mdt.getInstance('Second').Target__c + ' ' + Route__mdt.getAll().keySet());`
    ),
    [
      "First route airport null true null null North",
      "Second route plant 12.0 false 2026-01-02 00:00:00 Road North",
      "plant {First, Second}"
    ]
  );
});

test("each component says what is wrong with it, and nothing is deployed then (rollbackOnError)", () => {
  const org = openWith(ROUTES);
  const { lines } = ran(
    org,
    `Change.deploy(new List<Metadata.CustomMetadata>{
      Change.of('Route.First', null, new Map<String, Object>{ 'Target__c' => 'airport' }),
      Change.of('Route.Second', null, new Map<String, Object>{ 'Weight__c' => 1 }) });`,
    "dana.whitfield@brightwater.example"
  );
  assert.deepEqual(lines, [
    "told Failed false 1/1/2 707 dana.whitfield",
    "ok Route.First false true CustomMetadata customMetadata/Route.First.md",
    "Route.Second: Error Required fields are missing: [Target__c] 1:1"
  ]);
  assert.deepEqual(debugged(org, "System.debug([SELECT Target__c FROM Route__mdt].Target__c);"), ["harbour"]);
});

const PROBLEMS: readonly (readonly [what: string, values: string, problem: string, fullName?: string])[] = [
  ["unknown field", "'Speed__c' => 1", "In field: field - no CustomField named Route__mdt.Speed__c found"],
  ["a required field emptied", "'Target__c' => null", "Required fields are missing: [Target__c]"],
  [
    "a text that is too long",
    "'Target__c' => 'a long harbour'",
    "Target: data value too large: a long harbour (max length=10)"
  ],
  ["a number out of range", "'Weight__c' => 1000", "Weight: value outside of valid range on numeric field: 1000"],
  ["what a validation rule refuses", "'Weight__c' => 100.1", "Too heavy for a road."],
  ["a value of another type", "'Active__c' => 'true'", "Active: value not of required type: true (String)"],
  ["an unknown picklist value", "'Mode__c' => 'Rail'", "Mode: bad value for restricted picklist field: Rail"],
  ["a missing record", "'Depot__c' => 'South'", "In field: Depot__c - no CustomMetadata named Depot.South found"],
  ["an unknown type", "", "In field: fullName - no CustomObject named Rout__mdt found", "Rout.First"],
  ["no name of a record", "", "Invalid fullName: Route (Type.DeveloperName is needed)", "Route"],
  ["no developer name", "'Target__c' => 'x'", "Invalid DeveloperName: a__b", "Route.a__b"]
];
for (const [what, values, problem, fullName] of PROBLEMS) {
  test(`the deployment fails for ${what}`, () => {
    const [status, first] = deployed(values, fullName);
    assert.match(status ?? "", /^told Failed false 0\/1\/1 /);
    assert.ok(first?.includes(`: Error ${problem} 1:1`), first);
  });
}

test("components with the same full name fail (DeployContainer.addMetadata)", () => {
  const org = openWith(ROUTES);
  const twice = `Metadata.CustomMetadata each = Change.of('Route.First', 'a', new Map<String, Object>());
    Change.deploy(new List<Metadata.CustomMetadata>{ each, each.fullName == null ? each : Change.of('Route__mdt.first', 'b', new Map<String, Object>()) });`;
  assert.deepEqual(ran(org, twice, "dana.whitfield@brightwater.example").lines.slice(1), [
    "Route.First: Error Duplicate component: Route.First 1:1",
    "Route.first: Error Duplicate component: Route.first 1:1"
  ]);
});

test("a record may refer to one of the same deployment (Operations, Create Two Metadata Records Synchronously)", () => {
  const org = openWith(ROUTES);
  const both = `Change.deploy(new List<Metadata.CustomMetadata>{
    Change.of('Route.First', null, new Map<String, Object>{ 'Depot__c' => 'South' }),
    Change.of('Depot.South', 'South', new Map<String, Object>()) });`;
  assert.match(ran(org, both, "dana.whitfield@brightwater.example").lines[0] ?? "", /^told Succeeded/);
  assert.deepEqual(debugged(org, "System.debug([SELECT Depot__r.MasterLabel FROM Route__mdt].Depot__r.MasterLabel);"), [
    "South"
  ]);
});

test("creating records takes the Customize Application permission (CustomMetadata, Special Access Rules)", () => {
  const script =
    "Change.deploy(new List<Metadata.CustomMetadata>{ Change.of('Depot.North', 'N', new Map<String, Object>()) });";
  const org = openWith(ROUTES);
  assert.deepEqual(ran(org, script, "jonas.lind@brightwater.example").lines, [
    "told Failed false 0/0/0 707 jonas.lind"
  ]);
  assert.deepEqual(debugged(org, "System.debug([SELECT MasterLabel FROM Depot__mdt].MasterLabel);"), ["North"]);
});

test("a transaction that fails or rolls back deploys nothing; a callback is not needed and cannot undo", () => {
  const org = openWith(ROUTES);
  const one = "new List<Metadata.CustomMetadata>{ Change.of('Depot.North', 'N', new Map<String, Object>()) }";
  const as = "dana.whitfield@brightwater.example";
  const label = (): readonly string[] =>
    debugged(org, "System.debug([SELECT MasterLabel FROM Depot__mdt].MasterLabel);");
  assert.deepEqual(ran(org, `Change.deploy(${one}); Integer x = 1 / 0;`, as).asynchronous, []);
  const undone = `Savepoint before = Database.setSavepoint(); Change.deploy(${one}); Database.rollback(before);`;
  assert.deepEqual(ran(org, undone, as).asynchronous, []);
  assert.deepEqual(label(), ["North"]);
  const silent = `Metadata.DeployContainer all = new Metadata.DeployContainer(); all.addMetadata(${one}[0]); Metadata.Operations.enqueueDeployment(all, null);`;
  assert.deepEqual(ran(org, silent, as).asynchronous, []);
  assert.deepEqual(label(), ["N"]);
});

test("no callout once a deployment is queued, as after any queued work", () => {
  const org = openWith(ROUTES);
  const script = `Change.deploy(new List<Metadata.CustomMetadata>());
    HttpRequest request = new HttpRequest(); request.setEndpoint('https://api.ledgerline.example/'); request.setMethod('GET');
    new Http().send(request);`;
  assert.match(failure(org, script), /You have uncommitted work pending/);
});

test("retrieve answers the records there are, at once, with every field (Operations.retrieve)", () => {
  const lines = debugged(
    openWith(ROUTES),
    `List<Metadata.Metadata> found = Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata,
      new List<String>{ 'Route__mdt.First', 'Route.None', 'None.First', 'Depot.north' });
    for (Metadata.Metadata each : found) {
      Metadata.CustomMetadata component = (Metadata.CustomMetadata) each;
      List<String> values = new List<String>();
      for (Metadata.CustomMetadataValue value : component.values) { values.add(value.field + '=' + value.value); }
      values.sort();
      System.debug(component.fullName + ' ' + component.label + ' ' + component.description + ' ' + component.protected_x + ' ' + values);
    }`
  );
  assert.deepEqual(lines, [
    "Route.First First route The oldest one false (Active__c=true, Depot__c=North, From__c=null, Mode__c=null, Target__c=harbour, Weight__c=null)",
    "Depot.North North null false ()"
  ]);
});

test("a container holds, shows and gives up components (DeployContainer)", () => {
  const lines = debugged(
    openWith(ROUTES),
    `Metadata.DeployContainer all = new Metadata.DeployContainer();
    Metadata.CustomMetadata one = Change.of('Depot.A', 'A', new Map<String, Object>());
    Metadata.CustomMetadata two = (Metadata.CustomMetadata) one.clone(); two.fullName = 'Depot.B';
    all.addMetadata(one); all.addMetadata(two);
    System.debug(all.getMetadata().size() + ' ' + all.getMetadata()[1].fullName);
    System.debug(all.removeMetadata(one) + ' ' + all.removeMetadata(one) + ' ' + all.removeMetadataByFullName('Depot.B') + ' ' + all.getMetadata().size());`
  );
  assert.deepEqual(lines, ["2 Depot.B", "true false true 0"]);
});

test("page layouts are refused by name", () => {
  assert.throws(() => ran(openWith(ROUTES), "Metadata.Layout layout = new Metadata.Layout();"), /Metadata.Layout/);
});

/** As the documentation tests a callback: outside of a deployment, with objects of its own. */
const IN_A_TEST = `@IsTest
private class RoutesTest {
  private class TestingContext extends Metadata.DeployCallbackContext {
    public override Id getCallbackJobId() { return '707000000000001'; }
  }
  private class Recording implements Metadata.DeployCallback {
    public String heard;
    public void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context) {
      heard = result.status.name() + ' ' + context.getCallbackJobId() + ' ' + result.details.componentFailures[0].problem;
    }
  }
  @IsTest
  static void refusesToDeploy() {
    try {
      Change.deploy(new List<Metadata.CustomMetadata>());
      Assert.fail('a test deployed');
    } catch (System.AsyncException refused) {
      Assert.areEqual('Metadata cannot be deployed from within a test', refused.getMessage());
    }
  }
  @IsTest
  static void callsTheCallbackItself() {
    Metadata.DeployMessage failure = new Metadata.DeployMessage();
    failure.problem = 'wrong';
    Metadata.DeployResult result = new Metadata.DeployResult();
    result.status = Metadata.DeployStatus.Failed;
    result.details = new Metadata.DeployDetails();
    result.details.componentFailures.add(failure);
    Recording callback = new Recording();
    callback.handleResult(result, new TestingContext());
    Assert.areEqual('Failed 707000000000001AAA wrong', callback.heard);
  }
}`;

test("no deployment from a test, which calls its callback itself (Testing Metadata Deployments)", () => {
  const root = makeProject({ ...ROUTES, ...apexClass("RoutesTest", IN_A_TEST) });
  const stateDir = join(root, ".local-org");
  const { tests } = runTests(openProgram(root, stateDir), { stateDir });
  assert.deepEqual(
    tests.map(({ method, outcome, failure: why }) => [method, outcome, why?.message]),
    [
      ["refusesToDeploy", "pass", undefined],
      ["callsTheCallbackItself", "pass", undefined]
    ]
  );
});
