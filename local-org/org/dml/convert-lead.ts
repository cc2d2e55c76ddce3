import type { LeadConversion, LeadConversionOutcome } from "../../apex/host.ts";
import { ApexDate } from "../../apex/runtime/date.ts";
import { ApexId } from "../../apex/runtime/id.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { Row } from "../store/store.ts";
import { RowFault, type DmlContext } from "./context.ts";
import { dmlException } from "./exception.ts";
import { executeDml } from "./execute.ts";
import { existingRow } from "./write.ts";

/** Lead field -> field of the record that is made of it; the standard mapping, as far as these objects have the fields. */
const ACCOUNT = { Company: "Name", Phone: "Phone", Website: "Website", Industry: "Industry" };
const CONTACT = { FirstName: "FirstName", LastName: "LastName", Email: "Email", Phone: "Phone", Title: "Title" };
const FIRST_STAGE = "Prospecting";
const DAYS_TO_CLOSE = 90;
const DAY = 86_400_000;

/**
 * Converts leads: an account, a contact and perhaps an opportunity for each, then the leads themselves in one update, so
 * that triggers on leads see them together. @throws System.DmlException when one fails and the statement is all-or-none
 */
export function convertLeads(conversions: readonly LeadConversion[], context: DmlContext): LeadConversionOutcome[] {
  const undo = context.checkpoint();
  const outcomes = conversions.map((conversion) => makeRecords(conversion, context));
  const made = outcomes.filter((each) => each.success);
  const leads = made.map((each) => record(context, "Lead", { Id: ApexId.of(each.id ?? "") }));
  const extras = made.map((each) => convertedValues(each, conversions[outcomes.indexOf(each)], context));
  const updates =
    leads.length === 0
      ? []
      : executeDml(leads, { ...context, operation: "update", options: { allOrNone: false } }, extras);
  const results = outcomes.map((outcome): LeadConversionOutcome => {
    const update = updates[made.indexOf(outcome)];
    return update && !update.success ? { ...outcome, success: false, errors: update.errors } : outcome;
  });
  if (context.options.allOrNone && results.some((each) => !each.success)) {
    undo();
    throw dmlException("update", results);
  }
  return results;
}

function makeRecords(conversion: LeadConversion, context: DmlContext): LeadConversionOutcome {
  const undo = context.checkpoint();
  try {
    const lead = record(context, "Lead", { Id: conversion.leadId === null ? null : ApexId.of(conversion.leadId) });
    const row = existingRow(lead, lead.type as never, { ...context, operation: "update" });
    if (row.values.get("isconverted") === true)
      throw new RowFault("CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead");
    if (conversion.convertedStatus === null)
      throw new RowFault("INVALID_STATUS", "invalid convertedStatus: null", ["ConvertedStatus"]);
    return { id: row.id, success: true, errors: [], ...relatedRecords(conversion, row, context) };
  } catch (fault) {
    if (!(fault instanceof RowFault)) throw fault;
    undo();
    return {
      id: conversion.leadId,
      success: false,
      errors: [fault.error],
      accountId: null,
      contactId: null,
      opportunityId: null
    };
  }
}

function relatedRecords(conversion: LeadConversion, lead: Row, context: DmlContext) {
  const accountId = conversion.accountId ?? insert(context, "Account", mapped(lead, ACCOUNT));
  const contact = { ...mapped(lead, CONTACT), AccountId: ApexId.of(accountId) };
  const contactId = conversion.contactId ?? insert(context, "Contact", contact);
  const opportunityId = conversion.createOpportunity
    ? (conversion.opportunityId ?? opportunity(conversion, lead, accountId, context))
    : conversion.opportunityId;
  return { accountId, contactId, opportunityId };
}

function opportunity(conversion: LeadConversion, lead: Row, accountId: string, context: DmlContext): string {
  return insert(context, "Opportunity", {
    Name: conversion.opportunityName ?? `${String(lead.values.get("company"))}-`,
    AccountId: ApexId.of(accountId),
    StageName: FIRST_STAGE,
    CloseDate: day(context.now + DAYS_TO_CLOSE * DAY)
  });
}

const day = (ms: number): ApexDate => {
  const at = new Date(ms);
  return ApexDate.of(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
};

function convertedValues(
  outcome: LeadConversionOutcome,
  { convertedStatus }: LeadConversion,
  { now }: DmlContext
): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ["isconverted", true],
    ["status", convertedStatus],
    ["converteddate", day(now)],
    ["convertedaccountid", outcome.accountId],
    ["convertedcontactid", outcome.contactId],
    ["convertedopportunityid", outcome.opportunityId]
  ]);
}

const mapped = (lead: Row, fields: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([from, to]) => [to, lead.values.get(from.toLowerCase()) ?? null]));

function record({ schema }: DmlContext, name: string, values: Readonly<Record<string, unknown>>): ApexSObject {
  const made = new ApexSObject(schema.need(name));
  for (const [field, value] of Object.entries(values)) if (value !== null) made.put(field, value);
  return made;
}

/** @throws RowFault when the record cannot be made */
function insert(context: DmlContext, name: string, values: Readonly<Record<string, unknown>>): string {
  const made = record(context, name, values);
  const [outcome] = executeDml([made], { ...context, operation: "insert", options: { allOrNone: false } });
  if (outcome?.id) return outcome.id;
  const { statusCode, message, fields } = outcome?.errors[0];
  throw new RowFault(statusCode, message, fields);
}
