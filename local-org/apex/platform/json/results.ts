/** Results of DML from their JSON: how tests come by one that no DML of theirs can bring about. */
import type { DmlOutcome } from "../../host.ts";
import type { ApexList } from "../../runtime/collections.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import { BOOLEAN, ID, internType, listOf, STRING, type ApexType } from "../../runtime/types.ts";
import {
  DeleteResultObject,
  ErrorObject,
  SaveResultObject,
  UndeleteResultObject,
  UpsertResultObject
} from "../database/results.ts";
import type { ApexId } from "../../runtime/id.ts";
import type { Deserializer } from "./deserialize.ts";
import type { JsonNode } from "./tree.ts";

const ERROR = internType("class", "Database.Error");
const STATUS_CODE = internType("enum", "System.StatusCode");

type Read = (reader: Deserializer, node: JsonNode) => object;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["Database.SaveResult", (reader, node) => new SaveResultObject(outcome(reader, node))],
  ["Database.UpsertResult", (reader, node) => new UpsertResultObject(outcome(reader, node))],
  ["Database.DeleteResult", (reader, node) => new DeleteResultObject(outcome(reader, node))],
  ["Database.UndeleteResult", (reader, node) => new UndeleteResultObject(outcome(reader, node))],
  ["Database.Error", (reader, node) => new ErrorObject(failure(reader, node))]
]);

export const resultReader = (type: ApexType): Read | undefined => READERS.get(type.qualifiedName);

function outcome(reader: Deserializer, node: JsonNode): DmlOutcome {
  const member = memberOf(reader, node);
  const errors = member("errors", listOf(ERROR)) as ApexList | null;
  return {
    id: (member("id", ID) as ApexId | null)?.value ?? null,
    success: member("success", BOOLEAN) === true,
    created: member("created", BOOLEAN) === true,
    errors: (errors?.items ?? []).map((error) => (error as ErrorObject).failure)
  };
}

function failure(reader: Deserializer, node: JsonNode): DmlOutcome["errors"][number] {
  const member = memberOf(reader, node);
  return {
    statusCode: (member("statusCode", STATUS_CODE) as ApexEnum | null)?.name ?? "",
    message: (member("message", STRING) as string | null) ?? "",
    fields: ((member("fields", listOf(STRING)) as ApexList | null)?.items ?? []) as string[]
  };
}

/** The value of a member, null where it is not there. */
const memberOf =
  (reader: Deserializer, node: JsonNode) =>
  (name: string, type: ApexType): unknown => {
    const found = reader.members(node).find((member) => member.name === name);
    return found ? reader.read(found.value, type) : null;
  };
