/** Triggers: Apex Developer Guide, "Trigger Context Variables", "Triggers and Order of Execution", "Bulk DML Exception Handling". */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, failure, openWith, trigger } from "./support.ts";
import { apexClass } from "../org/project.ts";

test("a before trigger changes what is stored, and the caller's record does not see it", () => {
  const org = openWith(
    trigger("LeadDefaults", "Lead", "before insert", "for (Lead each : Trigger.new) { each.Rating = 'Hot'; }")
  );
  const lines = debugged(
    org,
    `
    Lead made = new Lead(LastName = 'Adeyemi', Company = 'Ohm & Co');
    insert made;
    System.debug(made.Rating);
    System.debug([SELECT Rating FROM Lead WHERE Id = :made.Id].Rating);`
  );
  assert.deepEqual(lines, ["null", "Hot"]);
});

test("every context variable, by event", () => {
  const body = `
    System.debug(Trigger.operationType + ' ' + Trigger.size
      + ' new ' + (Trigger.new == null ? '-' : Trigger.new[0].Company)
      + ' old ' + (Trigger.old == null ? '-' : Trigger.old[0].Company)
      + ' maps ' + (Trigger.newMap == null ? '-' : String.valueOf(Trigger.newMap.size()))
      + (Trigger.oldMap == null ? '-' : String.valueOf(Trigger.oldMap.size()))
      + ' ' + Trigger.isBefore + Trigger.isAfter + Trigger.isInsert + Trigger.isUpdate + Trigger.isDelete + Trigger.isUndelete + Trigger.isExecuting);`;
  const events =
    "before insert, after insert, before update, after update, before delete, after delete, after undelete";
  const org = openWith(trigger("Everything", "Lead", events, body));
  const lines = debugged(
    org,
    `
    Lead made = new Lead(LastName = 'Baum', Company = 'A');
    insert made;
    made.Company = 'B';
    update made;
    delete made;
    undelete made;
    System.debug(Trigger.isExecuting);
    System.debug(Trigger.new);`
  );
  assert.deepEqual(lines, [
    "BEFORE_INSERT 1 new A old - maps -- truefalsetruefalsefalsefalsetrue",
    "AFTER_INSERT 1 new A old - maps 1- falsetruetruefalsefalsefalsetrue",
    "BEFORE_UPDATE 1 new B old A maps 11 truefalsefalsetruefalsefalsetrue",
    "AFTER_UPDATE 1 new B old A maps 11 falsetruefalsetruefalsefalsetrue",
    "BEFORE_DELETE 1 new - old B maps -1 truefalsefalsefalsetruefalsetrue",
    "AFTER_DELETE 1 new - old B maps -1 falsetruefalsefalsetruefalsetrue",
    "AFTER_UNDELETE 1 new B old - maps 1- falsetruefalsefalsefalsetruetrue",
    "false",
    "null"
  ]);
});

test("200 records at a time, statics live through the transaction", () => {
  const org = openWith({
    ...trigger("Counting", "Lead", "after insert", "Counter.sizes.add(Trigger.new.size());"),
    ...apexClass("Counter", "public class Counter { public static List<Integer> sizes = new List<Integer>(); }")
  });
  const lines = debugged(
    org,
    `
    List<Lead> leads = new List<Lead>();
    for (Integer i = 0; i < 450; i++) { leads.add(new Lead(LastName = 'L' + i, Company = 'C')); }
    insert leads;
    System.debug(Counter.sizes);
    System.debug(Limits.getDmlStatements() + ' ' + Limits.getDmlRows());`
  );
  assert.deepEqual(lines, ["(200, 200, 50)", "1 450"]);
});

const REFUSING = trigger(
  "Refusing",
  "Lead",
  "before insert, after insert",
  `
  for (Lead each : Trigger.new) {
    if (Trigger.isBefore && each.Company == 'before') { each.addError('Company', 'not before'); }
    if (Trigger.isAfter && each.Company == 'after') { each.addError('not after'); }
  }`
);

test("addError fails the statement, before and after", () => {
  const org = openWith(REFUSING);
  assert.equal(
    failure(org, "insert new Lead(LastName = 'x', Company = 'before');"),
    "System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, not before: [Company]"
  );
  assert.equal(
    failure(org, "insert new Lead(LastName = 'x', Company = 'after');"),
    "System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, not after: []"
  );
});

test("partial success: the others are written once, in an attempt without the failed rows", () => {
  const org = openWith(REFUSING);
  const lines = debugged(
    org,
    `
    List<Lead> leads = new List<Lead>{ new Lead(LastName = 'a', Company = 'ok-1'), new Lead(LastName = 'b', Company = 'after'), new Lead(LastName = 'c', Company = 'ok-1') };
    for (Database.SaveResult each : Database.insert(leads, false)) { System.debug(each.isSuccess()); }
    System.debug([SELECT COUNT() FROM Lead WHERE Company = 'ok-1' OR Company = 'after']);`
  );
  assert.deepEqual(lines, ["true", "false", "true", "2"]);
});

test("records of an after trigger are read-only; an exception of a trigger is the statement's", () => {
  const org = openWith(trigger("Late", "Lead", "after insert", "Trigger.new[0].Company = 'changed';"));
  const text = failure(org, "insert new Lead(LastName = 'x', Company = 'y');");
  assert.match(
    text,
    /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, Late: execution of AfterInsert\s+caused by: System\.FinalException: Record is read-only\s+Trigger\.Late: line 1/
  );
  assert.deepEqual(debugged(org, "System.debug([SELECT COUNT() FROM Lead WHERE Company = 'y']);"), ["0"]);
});

test("a trigger that calls itself ends", () => {
  const org = openWith(
    trigger(
      "Echo",
      "Lead",
      "after update",
      "update new Lead(Id = Trigger.new[0].Id, Company = Trigger.new[0].Company + '!');"
    )
  );
  const text = failure(org, "Lead x = new Lead(LastName = 'x', Company = 'y'); insert x; update x;");
  assert.match(text, /maximum trigger depth exceeded/);
});

test("no callout from a trigger; addError outside of one is refused", () => {
  const org = openWith(
    trigger(
      "Calling",
      "Lead",
      "before insert",
      `
    HttpRequest request = new HttpRequest();
    request.setEndpoint('https://api.ledgerline.example/'); request.setMethod('GET');
    new Http().send(request);`
    )
  );
  assert.match(
    failure(org, "insert new Lead(LastName = 'x', Company = 'y');"),
    /Callout from triggers are currently not supported/
  );
  assert.equal(failure(org, "new Lead().addError('x');"), "System.FinalException: SObject row does not allow errors");
});

test("triggers are checked like classes: events, objects, types", () => {
  const problems = (body: string, object = "Lead", events = "before insert"): string => {
    try {
      openWith(trigger("Wrong", object, events, body));
      return "none";
    } catch (error) {
      return (error as Error).message;
    }
  };
  assert.match(problems("", "Leed"), /Wrong\.trigger:1:\d+ Invalid type: Leed/);
  assert.match(problems("", "Lead", "before undelete"), /Invalid trigger event: before undelete/);
  assert.match(problems("Trigger.new[0].Nothing__c = 1;"), /Variable does not exist: Nothing__c/);
  assert.equal(problems("Map<Id, Lead> olds = Trigger.oldMap; List<Lead> news = Trigger.new;"), "none");
});

test("converting leads: records are made, the trigger sees the leads together", () => {
  const org = openWith(
    trigger(
      "Converted",
      "Lead",
      "after update",
      "System.debug(Trigger.new.size() + ' ' + Trigger.oldMap.get(Trigger.new[0].Id).IsConverted + Trigger.new[0].IsConverted);"
    )
  );
  const lines = debugged(
    org,
    `
    List<Lead> leads = new List<Lead>{ new Lead(LastName = 'a', Company = 'One'), new Lead(LastName = 'b', Company = 'Two') };
    insert leads;
    List<Database.LeadConvert> conversions = new List<Database.LeadConvert>();
    for (Lead each : leads) {
      Database.LeadConvert conversion = new Database.LeadConvert();
      conversion.setLeadId(each.Id);
      conversion.setConvertedStatus('Closed - Converted');
      conversions.add(conversion);
    }
    List<Database.LeadConvertResult> results = Database.convertLead(conversions);
    System.debug([SELECT Name FROM Account WHERE Id = :results[0].getAccountId()].Name);
    System.debug([SELECT ConvertedOpportunity.Name FROM Lead WHERE Id = :leads[1].Id].ConvertedOpportunity.Name);
    System.debug(Database.convertLead(conversions[0], false).getErrors()[0].getMessage());`
  );
  assert.deepEqual(lines, ["2 falsetrue", "One", "Two-", "cannot reference converted lead"]);
});

test("addError at a field, with and without escaping; getErrors (SObject class)", () => {
  const body = `for (Lead each : Trigger.new) {
    each.Company.addError('one');
    each.addError('LastName', 'two', false);
    each.addError(Lead.Email, 'three', true);
    each.addError('four', false);
    System.debug(each.getErrors().size() + ' ' + each.getErrors()[0].getMessage() + ' ' + each.getErrors()[0].getFields());
  }`;
  const org = openWith(trigger("LeadRefusing", "Lead", "before insert", body));
  const lines = debugged(
    org,
    `Database.SaveResult result = Database.insert(new Lead(LastName = 'x', Company = 'y'), false);
    System.debug(result.getErrors()[0].getMessage() + ' ' + result.getErrors()[0].getFields());`
  );
  assert.deepEqual(lines, ["4 one (Company)", "one (Company)"]);
});
