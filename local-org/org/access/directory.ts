import type { HostUser } from "../../apex/host.ts";
import type { OrgMetadata, PermissionSetDefinition } from "../metadata/types.ts";
import type { Row, Store } from "../store/store.ts";
import { Grants } from "./grants.ts";
import { NO_GRANTS, type ProfileBaseline } from "./profiles.ts";

/** The users of the org and what each of them may do, as the store has it at the moment. */
export class Directory {
  private readonly store: Store;
  private readonly profiles: ReadonlyMap<string, ProfileBaseline>;
  private readonly permissionSets: ReadonlyMap<string, PermissionSetDefinition>;
  private readonly implied: ReadonlyMap<string, readonly string[]>;
  private readonly cache = new Map<string, { key: string; grants: Grants }>();

  constructor(store: Store, profiles: ReadonlyMap<string, ProfileBaseline>, metadata: OrgMetadata) {
    this.store = store;
    this.profiles = profiles;
    this.permissionSets = new Map(metadata.permissionSets.map((set) => [set.name, set]));
    this.implied = new Map(metadata.customPermissions.map((permission) => [permission.name, permission.requires]));
  }

  /** Active users only, in the order of the store. */
  users(): HostUser[] {
    return [...this.store.rows("User")]
      .filter((row) => row.values.get("isactive") === true)
      .map((row) => this.hostUser(row));
  }
  byUsername(username: string): HostUser | undefined {
    return this.users().find((user) => user.username.toLowerCase() === username.toLowerCase());
  }
  byId(id: string): HostUser | undefined {
    const row = this.store.row("User", id);
    return row && this.hostUser(row);
  }

  permissionSetNames(userId: string): string[] {
    return [...this.store.rows("PermissionSetAssignment")]
      .filter((row) => row.values.get("assigneeid") === userId && row.values.get("isdeleted") !== true)
      .flatMap((row) => {
        const set = this.store.row("PermissionSet", String(row.values.get("permissionsetid")));
        return set ? [String(set.values.get("name"))] : [];
      });
  }

  grants(userId: string): Grants {
    const key = `${this.store.version("PermissionSetAssignment")}.${this.store.version("User")}`;
    const known = this.cache.get(userId);
    if (known?.key === key) return known.grants;
    const sets = this.permissionSetNames(userId).flatMap((name) => this.permissionSets.get(name) ?? []);
    const grants = new Grants(this.profiles.get(this.profileName(userId)) ?? NO_GRANTS, sets);
    this.cache.set(userId, { key, grants });
    return grants;
  }

  customPermissions(userId: string): string[] {
    const found = new Set<string>();
    const add = (name: string): void => {
      if (found.has(name)) return;
      found.add(name);
      this.implied.get(name)?.forEach(add);
    };
    this.grants(userId).customPermissions.forEach(add);
    return [...found].toSorted();
  }

  /** Is `superior` above `roleId` in the role hierarchy? */
  isRoleAbove(superior: string | null, roleId: string | null): boolean {
    if (!superior || !roleId) return false;
    for (let at = this.parentRole(roleId); at; at = this.parentRole(at)) if (at === superior) return true;
    return false;
  }

  private parentRole(roleId: string): string | null {
    return (this.store.row("UserRole", roleId)?.values.get("parentroleid") as string | null | undefined) ?? null;
  }

  private profileName(userId: string): string {
    const profileId = this.store.row("User", userId)?.values.get("profileid");
    return String(this.store.row("Profile", String(profileId))?.values.get("name"));
  }

  private hostUser(row: Row): HostUser {
    const text = (name: string): string | null => (row.values.get(name) as string | null | undefined) ?? null;
    return {
      id: row.id,
      username: text("username") ?? "",
      name: text("name") ?? "",
      firstName: text("firstname"),
      lastName: text("lastname") ?? "",
      email: text("email") ?? "",
      profileId: text("profileid") ?? "",
      roleId: text("userroleid"),
      userType: text("usertype") ?? "Standard",
      locale: text("localesidkey") ?? "en_US",
      language: text("languagelocalekey") ?? "en_US",
      timeZone: text("timezonesidkey") ?? "GMT"
    };
  }
}
