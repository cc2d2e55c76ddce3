import type { HostUser } from "../../apex/host.ts";

export const AUTOMATED_PROCESS = "0055g00000AUTOPAAQ";

/** Who platform event triggers run as. It has no record that queries find, and no permission of its own. */
export const automatedProcess = (): HostUser => ({
  id: AUTOMATED_PROCESS,
  username: "autoproc@local-org",
  name: "Automated Process",
  firstName: "Automated",
  lastName: "Process",
  email: "autoproc@local-org.example",
  profileId: "",
  roleId: null,
  userType: "AutomatedProcess",
  locale: "en_US",
  language: "en_US",
  timeZone: "GMT"
});
