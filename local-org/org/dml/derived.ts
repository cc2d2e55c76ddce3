import { ApexDecimal } from "../../apex/runtime/decimal.ts";
import type { OrgObject } from "../schema/types.ts";
import { STAGES } from "../schema/standard/opportunity.ts";

type Values = Map<string, unknown>;

/** What the platform works out itself whenever a record is saved. */
const RULES: Readonly<Record<string, (values: Values) => void>> = {
  contact: fullName,
  lead: fullName,
  user: fullName,
  opportunity: stageValues,
  case: (values) => values.set("isclosed", values.get("status") === "Closed"),
  task: (values) => values.set("isclosed", values.get("status") === "Completed")
};

/** Fills the calculated fields of a row (in place) and answers it. */
export function derivedValues(object: OrgObject, values: Values): Values {
  RULES[object.name.toLowerCase()]?.(values);
  return values;
}

function fullName(values: Values): void {
  values.set("name", [values.get("firstname"), values.get("lastname")].filter(Boolean).join(" "));
}

function stageValues(values: Values): void {
  const stage = STAGES[String(values.get("stagename"))];
  if (!stage) return;
  values.set("isclosed", stage.closed);
  values.set("iswon", stage.won);
  values.set("forecastcategoryname", stage.forecast);
  if ((values.get("probability") ?? null) === null)
    values.set("probability", ApexDecimal.fromInteger(stage.probability));
  const amount = values.get("amount");
  const probability = values.get("probability") as ApexDecimal;
  const percent = ApexDecimal.fromInteger(100);
  values.set(
    "expectedrevenue",
    amount instanceof ApexDecimal ? amount.times(probability).divide(percent, 2, "HALF_UP") : null
  );
}
