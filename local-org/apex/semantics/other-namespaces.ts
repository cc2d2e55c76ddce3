/**
 * Namespaces of the platform (Apex Reference Guide) of which this engine has nothing: code that names them is right in
 * an org, so it is refused by name and not called a mistake.
 */
const OTHER_NAMESPACES = new Set(
  (
    "ApexPages AppLauncher Approval Canvas ChatterAnswers CommerceBuyGrp CommerceExtension CommercePayments CommerceTax " +
    "Compression ConnectApi Datacloud DataSource DataWeave Dom embeddedai Flow FormulaEval Functions Invocable IsvPartners " +
    "KbManagement LxScheduler Messaging Pref_center Process QuickAction Reports RichMessaging Search Sfc Sfdc_Checkout " +
    "Sfdc_Enablement Sfdc_Surveys Site Slack Support TerritoryMgmt TxnSecurity UserProvisioning Wave"
  )
    .toLowerCase()
    .split(" ")
);

/** Why a name means nothing here; undefined for a name that no org knows either. */
export const refusalOf = (name: string): string | undefined => {
  const [namespace = ""] = name.split(".");
  return OTHER_NAMESPACES.has(namespace.toLowerCase()) ? `${name} is not supported by the local org` : undefined;
};
