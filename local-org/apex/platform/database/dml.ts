import { host, type DmlOperation, type DmlOutcome } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import type { ApexId } from "../../runtime/id.ts";
import { ApexSObject } from "../../runtime/sobject.ts";
import { internType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import type { Member } from "../define.ts";
import { objectOfPrefix, type SObjectFieldToken } from "../schema/tokens.ts";
import type { AccessLevelObject } from "../system/access-level.ts";
import { dataAccess } from "./access.ts";
import type { DmlOptionsObject } from "./dml-options.ts";

interface Operation {
  readonly name: DmlOperation;
  /** `SaveResult`, ... */
  readonly result: string;
  readonly wrap: (outcome: DmlOutcome) => object;
}

/** "If you don't specify the parameter, the default value is true"; null does not specify it either. */
const allUnlessSaid = (given: unknown): boolean => (given as boolean | null) ?? true;

/** What follows the records in a call: `allOrNone` and the access level, each of them or none. */
const OPTIONS: readonly (readonly [text: string, read: (values: readonly unknown[]) => Options])[] = [
  ["", () => ({ allOrNone: true, level: null })],
  [", Boolean allOrNone", ([all]) => ({ allOrNone: allUnlessSaid(all), level: null })],
  [", System.AccessLevel accessLevel", ([level]) => ({ allOrNone: true, level: level as AccessLevelObject })],
  [
    ", Boolean allOrNone, System.AccessLevel accessLevel",
    ([all, level]) => ({ allOrNone: allUnlessSaid(all), level: level as AccessLevelObject })
  ]
];
interface Options {
  readonly allOrNone: boolean;
  readonly level: AccessLevelObject | null;
  readonly externalIdField?: string;
  readonly allowFieldTruncation?: boolean;
}

function run(operation: Operation, records: readonly unknown[], options: Options): object[] {
  const { level, ...given } = options;
  const targets = records.map((record) => toRecord(required(record)));
  const outcomes = host().dml(operation.name, targets, dataAccess(level), given);
  return outcomes.map(operation.wrap);
}

/** An Id stands for the record it names. */
function toRecord(record: unknown): ApexSObject {
  if (record instanceof ApexSObject) return record;
  const id = record as ApexId;
  const schema = objectOfPrefix(id.keyPrefix);
  if (!schema) return throwApex("System.SObjectException", `Cannot locate Apex Type for ID: ${id.value}`);
  const named = new ApexSObject(schema);
  named.put("Id", id);
  return named;
}

const listOf = (operation: Operation, results: object[]): ApexList =>
  new ApexList(results, internType("class", `Database.${operation.result}`));

/** The overloads for one record and for a list of them. */
function overloads(operation: Operation, one: string, many: string, middle: string, field: number): Member[] {
  return OPTIONS.flatMap(([text, read]): Member[] => {
    const options = (rest: readonly unknown[]): Options => {
      const token = field ? (required(rest[0]) as SObjectFieldToken) : undefined;
      return { ...read(rest.slice(field)), externalIdField: token?.field.name };
    };
    return [
      [
        `Database.${operation.result} ${operation.name}(${one}${middle}${text})`,
        (record: unknown, ...rest: unknown[]) => run(operation, [record], options(rest))[0]
      ],
      [
        `List<Database.${operation.result}> ${operation.name}(${many}${middle}${text})`,
        (records: ApexList | null, ...rest: unknown[]) =>
          listOf(operation, run(operation, required(records).items, options(rest)))
      ]
    ];
  });
}

/** Database.insert and the like, with records. */
export const withRecords = (operation: Operation): Member[] =>
  overloads(operation, "SObject recordToProcess", "List<SObject> recordsToProcess", "", 0);

/** "The default for this property is false and successfully processed records are committed" (`optAllOrNone`). */
function optionsOf(given: DmlOptionsObject | null, level: unknown): Options {
  const { optAllOrNone, allowFieldTruncation } = required(given);
  return {
    allOrNone: optAllOrNone ?? false,
    level: (level ?? null) as AccessLevelObject | null,
    allowFieldTruncation: allowFieldTruncation ?? false
  };
}

/** Database.insert and update with Database.DMLOptions. */
export const withOptions = (operation: Operation): Member[] =>
  ["", ", System.AccessLevel accessLevel"].flatMap((more): Member[] => [
    [
      `Database.${operation.result} ${operation.name}(SObject recordToProcess, Database.DMLOptions dmlOptions${more})`,
      (record: unknown, given: DmlOptionsObject | null, level: unknown) =>
        run(operation, [record], optionsOf(given, level))[0]
    ],
    [
      `List<Database.${operation.result}> ${operation.name}(List<SObject> recordsToProcess, Database.DMLOptions dmlOptions${more})`,
      (records: ApexList | null, given: DmlOptionsObject | null, level: unknown) =>
        listOf(operation, run(operation, required(records).items, optionsOf(given, level)))
    ]
  ]);

/** Database.delete and undelete, with Ids. */
export const withIds = (operation: Operation): Member[] =>
  overloads(operation, "Id recordID", "List<Id> recordIDs", "", 0);

/** Database.upsert by an external Id. */
export const withExternalId = (operation: Operation): Member[] =>
  overloads(
    operation,
    "SObject recordToProcess",
    "List<SObject> recordsToProcess",
    ", Schema.SObjectField externalIDField",
    1
  );
