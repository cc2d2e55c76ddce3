import {
  area,
  currency,
  integer,
  object,
  ownerField,
  phone,
  picklist,
  reference,
  required,
  text,
  url
} from "../build.ts";
import { address, INDUSTRIES, RATINGS } from "./address.ts";

export default object("Account", "Account", "001", [
  text("Name", "Account Name", 255, required),
  picklist("Type", "Account Type", [
    "Prospect",
    "Customer - Direct",
    "Customer - Channel",
    "Channel Partner / Reseller",
    "Other"
  ]),
  reference("ParentId", "Parent Account ID", "Account", "ChildAccounts"),
  ...address("Billing"),
  ...address("Shipping"),
  phone("Phone", "Account Phone"),
  phone("Fax", "Account Fax"),
  text("AccountNumber", "Account Number", 40),
  url("Website", "Website"),
  text("Sic", "SIC Code", 20),
  picklist("Industry", "Industry", INDUSTRIES),
  currency("AnnualRevenue", "Annual Revenue", { scale: 0 }),
  integer("NumberOfEmployees", "Employees"),
  picklist("Ownership", "Ownership", ["Public", "Private", "Subsidiary", "Other"]),
  area("Description", "Account Description", 32000),
  picklist("Rating", "Account Rating", RATINGS),
  text("Site", "Account Site", 80),
  picklist("AccountSource", "Account Source", ["Web", "Partner Referral", "Trade Show", "Other"]),
  ownerField(),
  reference("RecordTypeId", "Record Type ID", "RecordType")
]);
