import {
  area,
  date,
  email,
  flag,
  object,
  ownerField,
  personName,
  phone,
  picklist,
  reference,
  required,
  text
} from "../build.ts";
import { address, LEAD_SOURCES } from "./address.ts";

export default object(
  "Contact",
  "Contact",
  "003",
  [
    reference("AccountId", "Account ID", "Account", "Contacts", { onParentDelete: "cascade" }),
    text("LastName", "Last Name", 80, required),
    text("FirstName", "First Name", 40, { alwaysVisible: true }),
    picklist("Salutation", "Salutation", ["Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "Mx."]),
    personName(),
    ...address("Mailing"),
    ...address("Other"),
    phone("Phone", "Business Phone"),
    phone("Fax", "Business Fax"),
    phone("MobilePhone", "Mobile Phone"),
    phone("HomePhone", "Home Phone"),
    reference("ReportsToId", "Reports To ID", "Contact", "ReportsTo"),
    email("Email", "Email"),
    text("Title", "Title", 128),
    text("Department", "Department", 80),
    picklist("LeadSource", "Lead Source", LEAD_SOURCES),
    date("Birthdate", "Birthdate"),
    area("Description", "Contact Description", 32000),
    flag("HasOptedOutOfEmail", "Email Opt Out"),
    flag("DoNotCall", "Do Not Call"),
    ownerField(),
    reference("RecordTypeId", "Record Type ID", "RecordType")
  ],
  { sharingParent: "AccountId" }
);
