/** What Salesforce's token endpoint says in this flow, in the words of somebody who has to do something about it. */
const BY_DESCRIPTION: readonly (readonly [words: string, advice: string])[] = [
  [
    "approved this consumer",
    "Nobody pre-authorized this user: set the app to admin-approved users, and assign its permission set to the user."
  ],
  [
    "not admin approved",
    "The app admits admin-approved users only, and this user is none: assign the app's permission set or profile."
  ],
  [
    "audience is invalid",
    "The aud has to be https://login.salesforce.com, https://test.salesforce.com for a sandbox, or the site's URL."
  ],
  [
    "expired authorization code",
    "The assertion's exp lies in the past (there is no authorization code in this flow): seconds, not milliseconds; or the clock is off."
  ],
  [
    "invalid assertion",
    "The signature does not fit the certificate of the app, or a claim has the wrong type: upload the .crt of the key that signs; RS256."
  ],
  [
    "not installed in this org",
    "The consumer key belongs to an app of another org: install the app here (a refreshed sandbox forgets it)."
  ],
  ["client identifier invalid", "The iss is no consumer key of this org; a new app needs two to ten minutes."]
];

const BY_ERROR: Readonly<Record<string, string>> = {
  invalid_client: "The certificate of the app is not that of the key that signs.",
  unsupported_grant_type: "grant_type has to be urn:ietf:params:oauth:grant-type:jwt-bearer.",
  login_rate_exceeded: "More than 3,600 token requests of this user in an hour: keep the session and use it again."
};

/** One sentence for a refusal. */
export function explain(error: string, description: string): string {
  const said = description.toLowerCase();
  const known = BY_DESCRIPTION.find(([words]) => said.includes(words))?.[1] ?? BY_ERROR[error.toLowerCase()];
  return known ?? "Look at the login history of the user and at the policies of the app.";
}
