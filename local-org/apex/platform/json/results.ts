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

const UPSERT_RESULT = "Database.UpsertResult";

type Read = (reader: Deserializer, node: JsonNode, type: ApexType) => object;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["Database.SaveResult", (reader, node, type) => new SaveResultObject(outcome(reader, node, type))],
  [UPSERT_RESULT, (reader, node, type) => new UpsertResultObject(outcome(reader, node, type))],
  ["Database.DeleteResult", (reader, node, type) => new DeleteResultObject(outcome(reader, node, type))],
  ["Database.UndeleteResult", (reader, node, type) => new UndeleteResultObject(outcome(reader, node, type))],
  ["Database.Error", (reader, node, type) => new ErrorObject(failure(reader, node, type))]
]);

export const resultReader = (type: ApexType): Read | undefined => READERS.get(type.qualifiedName);

function outcome(reader: Deserializer, node: JsonNode, type: ApexType): DmlOutcome {
  const created = type.qualifiedName === UPSERT_RESULT ? ["created"] : [];
  const member = membersOf(reader, node, type, ["id", "success", "errors", ...created]);
  const errors = member("errors", listOf(ERROR)) as ApexList | null;
  return {
    id: (member("id", ID) as ApexId | null)?.value ?? null,
    success: member("success", BOOLEAN) === true,
    created: member("created", BOOLEAN) === true,
    errors: (errors?.items ?? []).map((error) => (error as ErrorObject).failure)
  };
}

function failure(reader: Deserializer, node: JsonNode, type: ApexType): DmlOutcome["errors"][number] {
  const member = membersOf(reader, node, type, ["statusCode", "message", "fields"]);
  return {
    statusCode: (member("statusCode", STATUS_CODE) as ApexEnum | null)?.name ?? "",
    message: (member("message", STRING) as string | null) ?? "",
    fields: ((member("fields", listOf(STRING)) as ApexList | null)?.items ?? []) as string[]
  };
}

/** The value of a member, null where it is not there. */
function membersOf(
  reader: Deserializer,
  node: JsonNode,
  type: ApexType,
  known: readonly string[]
): (name: string, type: ApexType) => unknown {
  const members = reader.members(node);
  for (const { name } of members) if (!known.includes(name)) reader.unknown(name, type);
  return (name, wanted) => {
    const found = members.find((member) => member.name === name);
    return found ? reader.read(found.value, wanted) : null;
  };
}
