import type { ObjectDefinition, ValidationRuleDefinition } from "../metadata/types.ts";
import type { ProblemLog } from "../problems.ts";
import { parseFormula } from "../formula/parse.ts";
import { FormulaError } from "../formula/types.ts";
import type { OrgObject, ValidationRule } from "./types.ts";

/** The object with its active rules; formulas that cannot be evaluated for certain are problems with their place. */
export function withValidationRules(
  object: OrgObject,
  definition: ObjectDefinition | undefined,
  log: ProblemLog
): OrgObject {
  const rules = (definition?.validationRules ?? []).flatMap((each) => {
    const rule = validationRule(each, object, log);
    return rule && each.active ? [rule] : [];
  });
  return rules.length === 0 ? object : { ...object, validationRules: rules };
}

function validationRule(
  definition: ValidationRuleDefinition,
  object: OrgObject,
  log: ProblemLog
): ValidationRule | undefined {
  const { name, message, field, fieldPlace = definition, formula } = definition;
  const shown = field === undefined ? undefined : object.fields.get(field.toLowerCase())?.name;
  if (field !== undefined && shown === undefined) log.add(fieldPlace, `${name}: ${object.name} has no field ${field}.`);
  try {
    const { type, evaluate } = parseFormula(formula, object);
    if (type !== "boolean") throw new FormulaError(`Formula result is data type (${type}), expected (boolean)`);
    const fails: ValidationRule["fails"] = (values, before) => evaluate({ values, before }) === true;
    return { name, message, fails, ...(shown ? { field: shown } : {}) };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    log.add(definition, `${name}: ${error.message}.`);
    return undefined;
  }
}

/** The rules that a record breaks. */
export const brokenRules = (
  object: OrgObject,
  values: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, unknown> | undefined
): readonly ValidationRule[] => (object.validationRules ?? []).filter((rule) => rule.fails(values, before));
