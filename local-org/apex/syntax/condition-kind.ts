/** What joins the conditions of a WHERE clause, told by looking ahead instead of by simulation. */
import { ApexParser } from "@apexdevtools/apex-parser";
import { findFlat, type Tokens } from "./lookahead.ts";

const T = ApexParser;

/** A single condition counts as a list of AND. */
const AND = 1;
const OR = 2;
const NOT = 3;

export function conditionKind(input: Tokens): number {
  if (input.LA(1) === T.NOT) return NOT;
  const joint = findFlat(
    input,
    1,
    (token, offset) => token === T.SOQLAND || token === T.SOQLOR || endsConditions(input, token, offset)
  );
  return joint !== undefined && input.LA(joint) === T.SOQLOR ? OR : AND;
}

/** What follows has conditions of its own: HAVING, and WITH DATA CATEGORY. */
const endsConditions = (input: Tokens, token: number, offset: number): boolean =>
  token === T.WITH || (token === T.GROUP && input.LA(offset + 1) === T.BY);
