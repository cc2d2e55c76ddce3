import type { OrgObject } from "../../../local-org/org/schema/types.ts";
import type { ValidationRuleDefinition } from "../../../local-org/org/metadata/types.ts";
import type { Problem } from "../check.ts";
import { unknownPicklistValue } from "../package/picklists.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** `ISPICKVAL(Source__c, "Constants")`: an org takes a value that the picklist does not have, and it is never true. */
export const formulaPicklistsRule: Rule = {
  name: "formula-picklists",
  examine({ metadata, schema }) {
    const rules = metadata.objects.flatMap(({ name, validationRules }) =>
      validationRules.map((rule) => ({ rule, object: schema.object(name) }))
    );
    return {
      problems: rules.flatMap(({ rule, object }) => (object ? judge(rule, object) : [])),
      examined: { count: rules.length, what: "formulas" }
    };
  }
};

const ISPICKVAL = /\bISPICKVAL\s*\(\s*(\w+)\s*,\s*"([^"]*)"\s*\)/gi;

const judge = (rule: ValidationRuleDefinition, object: OrgObject): Problem[] =>
  [...rule.formula.matchAll(ISPICKVAL)].flatMap(([, name = "", text = ""]) => {
    const reason = unknownPicklistValue(object, object.fields.get(name.toLowerCase()), text);
    return reason ? [problemAt(rule, `${rule.name}: ${reason}`)] : [];
  });
