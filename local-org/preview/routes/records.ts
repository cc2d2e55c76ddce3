/** Reading records for the page: the UI API's single record, and the shell's lists. Queries are written here, never taken from the page. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpError, sendJson } from "../http/answers.ts";
import { readJsonObject } from "../http/json-body.ts";
import { userOf } from "../http/user-cookie.ts";
import { objectView, type ObjectView } from "../page/lib/objects.ts";
import type { Workbench } from "../workbench.ts";

type Handler = (workbench: Workbench, request: IncomingMessage, response: ServerResponse) => Promise<void>;

const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

export const sendRecord: Handler = async (workbench, request, response) => {
  const { recordId, fields } = await readJsonObject(request);
  const names = Array.isArray(fields) ? fields.map(String) : [];
  const record = await workbench.org.ask("record", userOf(request), checkedId(recordId), names.map(withoutObject));
  if (record === null) {
    throw new HttpError(404, "NOT_FOUND", "The requested resource does not exist, or the user has no access to it.");
  }
  sendJson(response, 200, record);
};

export const sendList: Handler = async (workbench, request, response) => {
  const view = knownObject((await readJsonObject(request))["objectApiName"]);
  const soql = `SELECT Id FROM ${view.name} WITH USER_MODE ORDER BY Name`;
  sendJson(response, 200, await workbench.org.ask("records", userOf(request), soql, paths(view)));
};

/** Records of the object that belong to the account of an opportunity, that opportunity left out. */
export const sendRelated: Handler = async (workbench, request, response) => {
  const body = await readJsonObject(request);
  const view = knownObject(body["objectApiName"]);
  const recordId = checkedId(body["recordId"]);
  const user = userOf(request);
  const record = (await workbench.org.ask("record", user, recordId, ["AccountId"])) as RecordWithAccount | null;
  const accountId = record?.fields.AccountId.value;
  const soql = `SELECT Id FROM ${view.name} WHERE AccountId = '${accountId}' AND Id != '${recordId}' WITH USER_MODE ORDER BY Name`;
  sendJson(response, 200, accountId ? await workbench.org.ask("records", user, soql, paths(view)) : []);
};

interface RecordWithAccount {
  readonly fields: { readonly AccountId: { readonly value: string | null } };
}

const paths = (view: ObjectView): string[] => view.columns.map(({ path }) => path);

/** `Opportunity.Account.Name` -> `Account.Name` */
const withoutObject = (name: string): string => name.slice(name.indexOf(".") + 1);

function knownObject(name: unknown): ObjectView {
  const view = typeof name === "string" ? objectView(name) : undefined;
  if (view === undefined) throw new HttpError(404, "NOT_FOUND", "The preview has no list of this object.");
  return view;
}

function checkedId(value: unknown): string {
  if (typeof value !== "string" || !RECORD_ID.test(value)) {
    throw new HttpError(400, "INVALID_ID_FIELD", "recordId must be a record Id of 15 or 18 characters.");
  }
  return value;
}
