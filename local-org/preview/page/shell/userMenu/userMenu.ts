import { LightningElement } from "lwc";
import { call } from "../../runtime/call.ts";
import { session } from "../../runtime/session.ts";

/** Who is logged on, and logging on as another of the sample users. */
export default class UserMenu extends LightningElement {
  name = session.user.name;
  rights = session.user.rights;
  label = session.user.label;

  initials = session.user.name
    .split(" ")
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join("");

  users = session.users.map((user) => ({
    ...user,
    current: user.id === session.user.id
  }));

  /** The session belongs to the page as it was loaded: another user means another page. */
  async handleSelect(event: CustomEvent<{ value: string }>): Promise<void> {
    await call("/shell/user", { username: event.detail.value });
    window.location.reload();
  }
}
