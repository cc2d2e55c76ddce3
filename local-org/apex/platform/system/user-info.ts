import { host } from "../../host.ts";
import { define } from "../define.ts";
import { TimeZoneObject } from "./time-zone.ts";

export default define({
  name: "System.UserInfo",
  kind: "class",
  statics: [
    // Of the user where the org has several currencies, which it has not.
    ["String getDefaultCurrency()", () => host().organization.currency],
    ["String getFirstName()", () => host().user.firstName],
    ["String getLanguage()", () => host().user.language],
    ["String getLastName()", () => host().user.lastName],
    ["String getLocale()", () => host().user.locale],
    ["String getName()", () => host().user.name],
    ["String getOrganizationId()", () => host().organization.id],
    ["String getOrganizationName()", () => host().organization.name],
    ["String getProfileId()", () => host().user.profileId],
    ["System.TimeZone getTimeZone()", () => new TimeZoneObject(host().user.timeZone)],
    ["String getUserEmail()", () => host().user.email],
    ["String getUserId()", () => host().user.id],
    ["String getUserName()", () => host().user.username],
    ["String getUserRoleId()", () => host().user.roleId],
    ["String getUserType()", () => host().user.userType],
    ["Boolean isMultiCurrencyOrganization()", () => false]
  ]
});
