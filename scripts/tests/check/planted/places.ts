/** Files that several mistakes are planted in. */
export const CLASSES = "force-app/main/default/classes";
export const TESTS = "force-app/main/test/classes";
export const CONTROLLER = `${CLASSES}/entry/CountersignController.cls`;
export const PICKLIST = `${CLASSES}/entry/ConnectionPicklist.cls`;
export const RECEIPT = `${CLASSES}/flow/Receipt.cls`;
export const ROWS = `${CLASSES}/config/MetadataConnectionRows.cls`;
export const USER = `${CLASSES}/base/RunningUser.cls`;
export const ADMIN_SET = "force-app/main/default/permissionsets/Countersign_Admin.permissionset-meta.xml";
export const USER_SET = "force-app/main/default/permissionsets/Countersign_User.permissionset-meta.xml";
export const PAGE = "force-app/demo/default/flexipages/Countersign_Opportunity_Record_Page.flexipage-meta.xml";
export const ACTION_FLOW = "force-app/demo/default/flows/Countersign_Closed_Won.flow-meta.xml";
export const SCREEN_FLOW = "force-app/demo/default/flows/Countersign_Request_Quote.flow-meta.xml";
export const CLAIM = "force-app/demo/default/customMetadata/Countersign_Claim.Ledgerline_quote_purpose.md-meta.xml";
export const COMPONENT = "lwc-src/countersign/countersign";
