import { host, type LeadConversionOutcome } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { ApexId } from "../../runtime/id.ts";
import { internType } from "../../runtime/types.ts";
import { required } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import type { AccessLevelObject } from "../system/access-level.ts";
import { dataAccess } from "./access.ts";
import { errorList } from "./results.ts";

class LeadConvertObject {
  leadId: ApexId | null = null;
  accountId: ApexId | null = null;
  contactId: ApexId | null = null;
  opportunityId: ApexId | null = null;
  convertedStatus: string | null = null;
  opportunityName: string | null = null;
  doNotCreateOpportunity = false;
}
class LeadConvertResultObject {
  readonly outcome: LeadConversionOutcome;

  constructor(outcome: LeadConversionOutcome) {
    this.outcome = outcome;
  }
}

const idOrNull = (id: string | null): ApexId | null => (id === null ? null : ApexId.of(id));

function convert(
  conversions: readonly unknown[],
  allOrNone: boolean,
  level: AccessLevelObject | null
): LeadConvertResultObject[] {
  const wanted = conversions.map((each) => {
    const { leadId, accountId, contactId, opportunityId, convertedStatus, opportunityName, doNotCreateOpportunity } =
      required(each) as LeadConvertObject;
    return {
      leadId: leadId?.value ?? null,
      accountId: accountId?.value ?? null,
      contactId: contactId?.value ?? null,
      opportunityId: opportunityId?.value ?? null,
      convertedStatus,
      opportunityName,
      createOpportunity: !doNotCreateOpportunity
    };
  });
  return host()
    .convertLeads(wanted, dataAccess(level), { allOrNone })
    .map((outcome) => new LeadConvertResultObject(outcome));
}

const listOf = (results: LeadConvertResultObject[]): ApexList =>
  new ApexList(results, internType("class", "Database.LeadConvertResult"));

const ONE = "Database.LeadConvert leadToConvert";
const MANY = "List<Database.LeadConvert> leadsToConvert";

export const convertLead: readonly Member[] = [
  [
    "Database.LeadConvertResult convertLead(Database.LeadConvert leadConvert)",
    (each: unknown) => convert([each], true, null)[0]
  ],
  [
    "List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leadsToConvert)",
    (all: ApexList | null) => listOf(convert(required(all).items, true, null))
  ],
  [
    `Database.LeadConvertResult convertLead(${ONE}, Boolean allOrNone)`,
    (each: unknown, all: boolean | null) => convert([each], required(all), null)[0]
  ],
  [
    `List<Database.LeadConvertResult> convertLead(${MANY}, Boolean allOrNone)`,
    (list: ApexList | null, all: boolean | null) => listOf(convert(required(list).items, required(all), null))
  ]
];

const accessor = (
  type: string,
  name: string,
  property: keyof LeadConvertObject,
  parameter: string
): readonly Member[] => [
  [`${type} get${name}()`, (self: LeadConvertObject) => self[property]],
  [
    `void set${name}(${type} ${parameter})`,
    (self: LeadConvertObject, value: never) => {
      (self as unknown as Record<string, unknown>)[property] = value;
    }
  ]
];

export default [
  define({
    name: "Database.LeadConvert",
    kind: "class",
    instance: LeadConvertObject,
    constructors: [["LeadConvert()", () => new LeadConvertObject()]],
    methods: [
      ["Id getLeadID()", (self: LeadConvertObject) => self.leadId],
      ["void setLeadId(Id leadId)", (self: LeadConvertObject, id: ApexId | null) => void (self.leadId = id)],
      ...accessor("Id", "AccountId", "accountId", "accountId"),
      ...accessor("Id", "ContactId", "contactId", "contactId"),
      ...accessor("Id", "OpportunityId", "opportunityId", "opportunityId"),
      ...accessor("String", "ConvertedStatus", "convertedStatus", "status"),
      ...accessor("String", "OpportunityName", "opportunityName", "opportunityName"),
      ["Boolean isDoNotCreateOpportunity()", (self: LeadConvertObject) => self.doNotCreateOpportunity],
      [
        "void setDoNotCreateOpportunity(Boolean createOpportunity)",
        (self: LeadConvertObject, value: boolean | null) => void (self.doNotCreateOpportunity = required(value))
      ]
    ]
  }),
  define({
    name: "Database.LeadConvertResult",
    kind: "class",
    instance: LeadConvertResultObject,
    methods: [
      ["Id getAccountId()", (self: LeadConvertResultObject) => idOrNull(self.outcome.accountId)],
      ["Id getContactId()", (self: LeadConvertResultObject) => idOrNull(self.outcome.contactId)],
      ["Id getLeadId()", (self: LeadConvertResultObject) => idOrNull(self.outcome.id)],
      ["Id getOpportunityId()", (self: LeadConvertResultObject) => idOrNull(self.outcome.opportunityId)],
      ["List<Database.Error> getErrors()", (self: LeadConvertResultObject) => errorList(self.outcome.errors)],
      ["Boolean isSuccess()", (self: LeadConvertResultObject) => self.outcome.success]
    ]
  })
];
