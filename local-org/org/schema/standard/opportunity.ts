import {
  area,
  currency,
  date,
  double,
  flag,
  object,
  ownerField,
  percent,
  picklist,
  readOnly,
  reference,
  required,
  text
} from "../build.ts";
import { LEAD_SOURCES } from "./address.ts";

/** Probability, closed and won by stage, as a new org has them. */
export const STAGES: Readonly<
  Record<string, { probability: number; closed: boolean; won: boolean; forecast: string }>
> = {
  Prospecting: { probability: 10, closed: false, won: false, forecast: "Pipeline" },
  Qualification: { probability: 10, closed: false, won: false, forecast: "Pipeline" },
  "Needs Analysis": { probability: 20, closed: false, won: false, forecast: "Pipeline" },
  "Value Proposition": { probability: 50, closed: false, won: false, forecast: "Pipeline" },
  "Id. Decision Makers": { probability: 60, closed: false, won: false, forecast: "Pipeline" },
  "Perception Analysis": { probability: 70, closed: false, won: false, forecast: "Pipeline" },
  "Proposal/Price Quote": { probability: 75, closed: false, won: false, forecast: "Pipeline" },
  "Negotiation/Review": { probability: 90, closed: false, won: false, forecast: "Pipeline" },
  "Closed Won": { probability: 100, closed: true, won: true, forecast: "Closed" },
  "Closed Lost": { probability: 0, closed: true, won: false, forecast: "Omitted" }
};

export default object(
  "Opportunity",
  "Opportunity",
  "006",
  [
    reference("AccountId", "Account ID", "Account", "Opportunities", { onParentDelete: "cascade" }),
    flag("IsPrivate", "Private"),
    text("Name", "Opportunity Name", 120, required),
    area("Description", "Description", 32000),
    picklist("StageName", "Stage", Object.keys(STAGES), required),
    currency("Amount", "Amount"),
    percent("Probability", "Probability (%)"),
    currency("ExpectedRevenue", "Expected Amount", readOnly),
    double("TotalOpportunityQuantity", "Quantity", 18, 2),
    date("CloseDate", "Close Date", required),
    picklist("Type", "Opportunity Type", [
      "Existing Customer - Upgrade",
      "Existing Customer - Replacement",
      "New Customer"
    ]),
    text("NextStep", "Next Step", 255),
    picklist("LeadSource", "Lead Source", LEAD_SOURCES),
    flag("IsClosed", "Closed", readOnly),
    flag("IsWon", "Won", readOnly),
    picklist("ForecastCategoryName", "Forecast Category", ["Omitted", "Pipeline", "Best Case", "Commit", "Closed"]),
    reference("ContactId", "Contact ID", "Contact"),
    ownerField(),
    reference("RecordTypeId", "Record Type ID", "RecordType")
  ],
  { plural: "Opportunities" }
);
