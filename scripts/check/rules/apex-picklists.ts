import type { Bound, BoundRecordField } from "../../../local-org/apex/semantics/bound.ts";
import type { Condition, SoqlQuery, SoqlValue } from "../../../local-org/apex/syntax/soql.ts";
import type { Position } from "../../../local-org/apex/syntax/position.ts";
import type { OrgSchema } from "../../../local-org/org/schema/schema.ts";
import type { Problem } from "../check.ts";
import { checkedProgram } from "../package/checked-program.ts";
import { unknownPicklistValue } from "../package/picklists.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { productionCode, walkBound, type BoundCode, type BoundNode } from "../package/walk-bound.ts";

/**
 * Texts that Apex writes into restricted picklists, or compares with what is in them. Nothing but a run would notice,
 * and a comparison not even then. Tests try what is refused on purpose.
 */
export const apexPicklistsRule: Rule = {
  name: "apex-picklists",
  examine(model) {
    const uses = productionCode(checkedProgram(model)).flatMap(usesIn);
    return {
      problems: uses.flatMap((use) => judge(use, model.schema)),
      examined: { count: uses.length, what: "texts of fields" }
    };
  }
};

/** A text that meets a field. */
interface Meeting {
  readonly object: string;
  readonly field: string;
  readonly text: string;
  readonly position: Position;
}
interface Use extends Meeting {
  readonly path: string;
}

function usesIn({ path, member }: BoundCode): Use[] {
  const found: Use[] = [];
  walkBound(member, (node) => {
    for (const meeting of meetingsOf(node)) found.push({ ...meeting, path });
  });
  return found;
}

function meetingsOf(node: BoundNode): Meeting[] {
  switch (node.kind) {
    case "assign":
      return node.target.kind === "recordField" ? withTexts(node.target, node.value) : [];
    case "operation":
      return ["equals", "notEquals"].includes(node.name) ? compared(node.operands) : [];
    case "record":
      return node.fields.flatMap(({ name, value }) => texts({ object: node.type.name, field: name }, value));
    case "query":
      return inQuery(node.query, node.position);
    default:
      return [];
  }
}

function compared([left, right]: readonly Bound[]): Meeting[] {
  if (left?.kind === "recordField" && right) return withTexts(left, right);
  return right?.kind === "recordField" && left ? withTexts(right, left) : [];
}

const withTexts = ({ receiver, name, role }: BoundRecordField, value: Bound): Meeting[] =>
  role === "field" ? texts({ object: receiver.type.name, field: name }, value) : [];

type Field = Pick<Meeting, "object" | "field">;

/** The texts that a value can be, as far as they stand there. */
function texts(field: Field, value: Bound): Meeting[] {
  if (value.kind === "conditional") return [...texts(field, value.then), ...texts(field, value.else)];
  if (value.kind === "convert") return texts(field, value.operand);
  const literal = value.kind === "field" && value.field.final ? value.field.value : undefined;
  const found = value.kind === "literal" ? value.literal : literal;
  if (found?.kind !== "literal" || found.type !== "string") return [];
  return [{ ...field, text: found.value, position: value.position }];
}

const inQuery = ({ from, where }: SoqlQuery, position: Position): Meeting[] =>
  where ? inCondition(where, from, position) : [];

function inCondition(node: Condition, object: string, position: Position): Meeting[] {
  if (node.kind === "not") return inCondition(node.operand, object, position);
  if (node.kind !== "compare") return node.operands.flatMap((each) => inCondition(each, object, position));
  const [field, more] = node.field.kind === "field" ? node.field.path : [];
  if (field === undefined || more !== undefined || node.operator === "like") return [];
  return literals(node.value).map((text) => ({ object, field, text, position: node.position }));
}

function literals(value: SoqlValue): string[] {
  if (value.kind === "list") return value.values.flatMap(literals);
  return value.kind === "string" ? [value.value] : [];
}

function judge(use: Use, schema: OrgSchema): Problem[] {
  const object = schema.object(use.object);
  const reason = object && unknownPicklistValue(object, object.fields.get(use.field.toLowerCase()), use.text);
  return reason ? [problemAt({ path: use.path, ...use.position }, reason)] : [];
}
