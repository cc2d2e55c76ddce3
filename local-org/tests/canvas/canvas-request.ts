/**
 * What Canvas would post for the demo record, Amara and Brightwater: the members and their case as Salesforce's
 * documentation of CanvasRequest has them, the values those of local-org/data.
 */
import { createHmac } from "node:crypto";

export const SECRET = "consumer-secret-of-the-canvas-app";

const RECORD = "0065g000005OppAAAS";
const USER = "0055g000002UsrAAAS";

export const ENVELOPE = {
  algorithm: "HMACSHA256",
  issuedAt: null,
  userId: USER,
  client: {
    instanceId: "_:Ledgerline:j_id0:j_id1:canvasapp",
    instanceUrl: "https://brightwater.my.salesforce.example",
    oauthToken: "00D5g000000BrWA!CANARY-SESSION",
    refreshToken: null,
    targetOrigin: "https://brightwater.my.salesforce.example"
  },
  context: {
    application: {
      applicationId: "06P5g0000000001",
      authType: "SIGNED_REQUEST",
      canvasUrl: "https://canvas.ledgerline.example/canvas/quotes",
      developerName: "Ledgerline",
      isInstalledPersonalApp: false,
      name: "Ledgerline",
      namespace: "",
      options: [],
      referenceId: "09H5g0000000001",
      samlInitiationMethod: "None",
      version: "1.0"
    },
    user: {
      accessibilityModeEnabled: false,
      currencyISOCode: "GBP",
      email: "amara.okafor@brightwater.example",
      firstName: "Amara",
      fullName: "Amara Okafor",
      isDefaultNetwork: true,
      language: "en_US",
      lastName: "Okafor",
      locale: "en_GB",
      networkId: null,
      profileId: "00e5g000001aBcA",
      profilePhotoUrl: "/profilephoto/005/F",
      profileThumbnailUrl: "/profilephoto/005/T",
      roleId: "00E5g000000RolBEAS",
      siteUrl: null,
      siteUrlPrefix: null,
      timeZone: "Europe/Copenhagen",
      userId: USER,
      userName: "amara.okafor@brightwater.example",
      userType: "STANDARD"
    },
    environment: {
      parameters: { source: "opportunity-page", size: "large" },
      dimensions: { clientHeight: "50px", clientWidth: "70px", height: "900px", width: "800px" },
      record: {
        attributes: { type: "Opportunity", url: `/services/data/v66.0/sobjects/Opportunity/${RECORD}` },
        Id: RECORD,
        Name: "Riverside Waterworks - turbidity sensors",
        StageName: "Proposal/Price Quote",
        Amount: 48600,
        Account: { Name: "Riverside Waterworks" }
      },
      displayLocation: "Visualforce",
      locationUrl: "https://brightwater.my.salesforce.example/apex/ledgerline",
      subLocation: null,
      uiTheme: "Theme4d",
      version: { api: "66.0", season: "SPRING" }
    },
    organization: {
      currencyIsoCode: "GBP",
      multicurrencyEnabled: false,
      name: "Brightwater Instruments",
      namespacePrefix: null,
      organizationId: "00D5g000000BrWAEA0"
    },
    links: { userUrl: `/${USER}`, restUrl: "/services/data/v66.0/", queryUrl: "/services/data/v66.0/query/" }
  }
};

/** base64(HMAC) "." base64(JSON) */
export function canvasRequest(envelope: object = ENVELOPE): string {
  const body = Buffer.from(JSON.stringify(envelope)).toString("base64");
  return `${createHmac("sha256", SECRET).update(body).digest("base64")}.${body}`;
}
