import {
  area,
  currency,
  date,
  email,
  flag,
  integer,
  object,
  personName,
  phone,
  picklist,
  readOnly,
  reference,
  required,
  sharedOwnerField,
  text,
  url
} from "../build.ts";
import { address, INDUSTRIES, LEAD_SOURCES, RATINGS } from "./address.ts";

export default object("Lead", "Lead", "00Q", [
  text("LastName", "Last Name", 80, required),
  text("FirstName", "First Name", 40, { alwaysVisible: true }),
  picklist("Salutation", "Salutation", ["Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "Mx."]),
  personName(),
  text("Title", "Title", 128),
  text("Company", "Company", 255, required),
  ...address(""),
  phone("Phone", "Phone"),
  phone("MobilePhone", "Mobile Phone"),
  phone("Fax", "Fax"),
  email("Email", "Email"),
  url("Website", "Website"),
  area("Description", "Description", 32000),
  picklist("LeadSource", "Lead Source", LEAD_SOURCES),
  picklist(
    "Status",
    "Status",
    ["*Open - Not Contacted", "Working - Contacted", "Closed - Converted", "Closed - Not Converted"],
    required
  ),
  picklist("Industry", "Industry", INDUSTRIES),
  picklist("Rating", "Rating", RATINGS),
  currency("AnnualRevenue", "Annual Revenue", { scale: 0 }),
  integer("NumberOfEmployees", "Employees"),
  sharedOwnerField(),
  flag("HasOptedOutOfEmail", "Email Opt Out"),
  flag("IsConverted", "Converted", readOnly),
  date("ConvertedDate", "Converted Date", readOnly),
  reference("ConvertedAccountId", "Converted Account ID", "Account", undefined, readOnly),
  reference("ConvertedContactId", "Converted Contact ID", "Contact", undefined, readOnly),
  reference("ConvertedOpportunityId", "Converted Opportunity ID", "Opportunity", undefined, readOnly),
  reference("RecordTypeId", "Record Type ID", "RecordType")
]);
