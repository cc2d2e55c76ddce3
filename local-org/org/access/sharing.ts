import type { HostUser } from "../../apex/host.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { OrgObject } from "../schema/types.ts";
import type { Row, Store } from "../store/store.ts";
import type { Directory } from "./directory.ts";

/** Records that let their account be read by whoever can read them ("implicit sharing"). */
const ACCOUNT_CHILDREN = ["Contact", "Opportunity", "Case"];

/** Which records a user sees: org-wide defaults, ownership, role hierarchy, view/modify all, implicit account access. */
export class Sharing {
  private readonly schema: OrgSchema;
  private readonly store: Store;
  private readonly directory: Directory;

  constructor(schema: OrgSchema, store: Store, directory: Directory) {
    this.schema = schema;
    this.store = store;
    this.directory = directory;
  }

  mayRead(user: HostUser, object: OrgObject, row: Row): boolean {
    if (isUnshared(object) || this.hasAll(user, object, "viewAll")) return true;
    if (user.userType === "Guest") return row.id === user.id;
    if (object.sharing === "ControlledByParent") return this.throughParent(user, object, row, "read");
    if (object.sharing !== "Private" || this.owns(user, row)) return true;
    return object.name === "Account" && this.readsChildOf(user, row);
  }

  mayEdit(user: HostUser, object: OrgObject, row: Row): boolean {
    if (isUnshared(object) || this.hasAll(user, object, "modifyAll")) return true;
    if (user.userType === "Guest") return false;
    if (object.sharing === "ControlledByParent") return this.throughParent(user, object, row, "edit");
    return object.sharing === "ReadWrite" || this.owns(user, row) || row.id === user.id;
  }

  /** Deleting takes more than editing: ownership, a superior's role, or modify all. */
  mayDelete(user: HostUser, object: OrgObject, row: Row): boolean {
    if (isUnshared(object) || this.hasAll(user, object, "modifyAll")) return true;
    if (object.sharing === "ControlledByParent") return this.throughParent(user, object, row, "edit");
    return user.userType !== "Guest" && this.owns(user, row);
  }

  private hasAll(user: HostUser, object: OrgObject, right: "viewAll" | "modifyAll"): boolean {
    return this.directory.grants(user.id).may(right, object);
  }

  private owns(user: HostUser, row: Row): boolean {
    const ownerId = row.values.get("ownerid");
    if (ownerId === user.id) return true;
    const owner = typeof ownerId === "string" ? this.directory.byId(ownerId) : undefined;
    return owner !== undefined && this.directory.isRoleAbove(user.roleId, owner.roleId);
  }

  private throughParent(user: HostUser, object: OrgObject, row: Row, right: "read" | "edit"): boolean {
    const field = object.fields.get((object.sharingParent ?? "").toLowerCase());
    const parentId = field && row.values.get(field.name.toLowerCase());
    if (typeof parentId !== "string") return this.owns(user, row);
    const parentObject = this.schema.objectOfId(parentId);
    const parent = parentObject && this.store.row(parentObject.name, parentId);
    if (!parentObject || !parent) return false;
    return right === "read" ? this.mayRead(user, parentObject, parent) : this.mayEdit(user, parentObject, parent);
  }

  private readsChildOf(user: HostUser, account: Row): boolean {
    return ACCOUNT_CHILDREN.some((name) =>
      [...this.store.rows(name)].some((row) => row.values.get("accountid") === account.id && this.owns(user, row))
    );
  }
}

/** Setup data, custom metadata and custom settings have no owners and no sharing. */
const isUnshared = (object: OrgObject): boolean =>
  object.kind === "customMetadata" || object.kind === "customSetting" || (object.setup && object.name !== "User");
