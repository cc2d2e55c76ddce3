/** The objects of the sample org as the shell shows them: tab, icon, list columns, and the Opportunity's own page. */

export type FieldType = "text" | "currency" | "percent" | "date" | "datetime" | "email" | "phone" | "link";

export interface FieldView {
  /** Path from the object: `Name`, `Account.Name`. */
  readonly path: string;
  readonly label: string;
  readonly type: FieldType;
}

export interface ObjectView {
  readonly name: string;
  readonly plural: string;
  readonly icon: string;
  readonly columns: readonly FieldView[];
}

const field = (path: string, label: string, type: FieldType = "text"): FieldView => ({ path, label, type });

export const OBJECTS: readonly ObjectView[] = [
  {
    name: "Opportunity",
    plural: "Opportunities",
    icon: "standard:opportunity",
    columns: [
      field("Name", "Opportunity Name", "link"),
      field("Account.Name", "Account Name"),
      field("StageName", "Stage"),
      field("Amount", "Amount", "currency"),
      field("CloseDate", "Close Date", "date"),
      field("Owner.Name", "Opportunity Owner")
    ]
  },
  {
    name: "Account",
    plural: "Accounts",
    icon: "standard:account",
    columns: [field("Name", "Account Name"), field("Industry", "Industry"), field("Owner.Name", "Account Owner")]
  },
  {
    name: "Contact",
    plural: "Contacts",
    icon: "standard:contact",
    columns: [
      field("Name", "Name"),
      field("Account.Name", "Account Name"),
      field("Title", "Title"),
      field("Email", "Email", "email")
    ]
  },
  {
    name: "Lead",
    plural: "Leads",
    icon: "standard:lead",
    columns: [
      field("Name", "Name"),
      field("Company", "Company"),
      field("Email", "Email", "email"),
      field("Status", "Lead Status")
    ]
  }
];

export const objectView = (name: string): ObjectView | undefined => OBJECTS.find((view) => view.name === name);

/** The highlights panel. */
export const OPPORTUNITY_HIGHLIGHTS: readonly FieldView[] = [
  field("Account.Name", "Account Name"),
  field("CloseDate", "Close Date", "date"),
  field("Amount", "Amount", "currency"),
  field("Owner.Name", "Opportunity Owner")
];

/** The detail panel: sections of two columns, filled row by row. */
export const OPPORTUNITY_DETAILS: readonly { readonly title: string; readonly fields: readonly FieldView[] }[] = [
  {
    title: "Opportunity Information",
    fields: [
      field("Owner.Name", "Opportunity Owner"),
      field("Amount", "Amount", "currency"),
      field("Name", "Opportunity Name"),
      field("CloseDate", "Close Date", "date"),
      field("Account.Name", "Account Name"),
      field("StageName", "Stage"),
      field("Type", "Type"),
      field("Probability", "Probability (%)", "percent"),
      field("LeadSource", "Lead Source"),
      field("NextStep", "Next Step")
    ]
  },
  { title: "Description Information", fields: [field("Description", "Description")] },
  {
    title: "System Information",
    fields: [field("CreatedDate", "Created Date", "datetime"), field("LastModifiedDate", "Last Modified", "datetime")]
  }
];

/** The sales path up to the closing step, which is called by the way the opportunity was closed. */
export const OPEN_STAGES: readonly string[] = [
  "Prospecting",
  "Qualification",
  "Needs Analysis",
  "Value Proposition",
  "Id. Decision Makers",
  "Perception Analysis",
  "Proposal/Price Quote",
  "Negotiation/Review"
];
