/** What the preview shows of the sample org. */

/** The flexipage in force-app that is drawn. */
export const RECORD_PAGE = "Countersign_Opportunity_Record_Page";

/** App pages in force-app, and the custom permission of those who see their tabs. */
export const APP_PAGES: readonly { readonly name: string; readonly customPermission: string }[] = [
  { name: "Countersign_Partner_Portal", customPermission: "Countersign_User" },
  { name: "Countersign_Setup", customPermission: "Countersign_Admin" }
];

/** The home page in force-app. */
export const HOME_PAGE = "Countersign_Home";

/** The screen flow in force-app that the shell runs. */
export const SCREEN_FLOW = "Countersign_Request_Quote";

/**
 * The user switcher: administrator, user, somebody without a permission set, guest, member of the site. The first is
 * logged on at first.
 */
export const PREVIEW_USERS: readonly string[] = [
  "amara.okafor@brightwater.example",
  "jonas.lind@brightwater.example",
  "priya.raman@brightwater.example",
  "guest@brightwater.example",
  "noor.haddad@riverside.example"
];

/** The Experience Cloud site: address, name, and what its one page shows. */
export const SITE_PAGE = {
  path: "/partners/s/quotes",
  name: "Brightwater customers",
  component: "countersign",
  properties: {
    connectionName: "Ledgerline_Portal",
    heading: "Your quotes at Ledgerline",
    sendLabel: "Go to Ledgerline"
  }
} as const;
