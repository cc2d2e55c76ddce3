import type { PermissionSetDefinition } from "../metadata/types.ts";
import type { OrgField, OrgObject } from "../schema/types.ts";
import type { ProfileBaseline } from "./profiles.ts";

export type ObjectRight = "read" | "create" | "edit" | "delete" | "viewAll" | "modifyAll";
const RIGHTS: readonly ObjectRight[] = ["read", "create", "edit", "delete", "viewAll", "modifyAll"];

/** What one user may do: the profile's baseline and every assigned permission set, added up. */
export class Grants {
  private readonly profile: ProfileBaseline;
  private readonly objects = new Map<string, Set<ObjectRight>>();
  private readonly fields = new Map<string, "read" | "edit">();
  private readonly classes = new Set<string>();
  private readonly metadataTypes = new Set<string>();
  private readonly principals = new Set<string>();
  private readonly userPermissions: Set<string>;
  readonly customPermissions = new Set<string>();

  constructor(profile: ProfileBaseline, permissionSets: readonly PermissionSetDefinition[]) {
    this.profile = profile;
    this.userPermissions = new Set(profile.userPermissions);
    for (const [name, rights] of Object.entries(profile.objects)) this.allow(name, rights);
    for (const set of permissionSets) this.add(set);
  }

  private allow(objectName: string, rights: readonly ObjectRight[]): void {
    const key = objectName.toLowerCase();
    this.objects.set(key, new Set([...(this.objects.get(key) ?? []), ...rights]));
  }

  private add(set: PermissionSetDefinition): void {
    for (const object of set.objects)
      this.allow(
        object.object,
        RIGHTS.filter((right) => object[right])
      );
    for (const { field, read, edit } of set.fields) {
      const key = field.toLowerCase();
      if (edit) this.fields.set(key, "edit");
      else if (read && !this.fields.has(key)) this.fields.set(key, "read");
    }
    for (const { name } of set.classes) this.classes.add(name.toLowerCase());
    for (const { name } of set.customPermissions) this.customPermissions.add(name);
    for (const { name } of set.customMetadataTypes) this.metadataTypes.add(name.toLowerCase());
    for (const { name } of set.userPermissions) this.userPermissions.add(name);
    for (const { name } of set.principals) this.principals.add(name);
  }

  has(userPermission: string): boolean {
    return this.userPermissions.has(userPermission);
  }

  /** Whether an external credential may act for the user by this principal. */
  mayUsePrincipal(credential: string, principal: string): boolean {
    return this.principals.has(`${credential}-${principal}`);
  }

  mayUseClass(className: string): boolean {
    return this.has("AuthorApex") || this.classes.has(className.toLowerCase());
  }

  may(right: ObjectRight, object: OrgObject): boolean {
    if (object.kind === "customMetadata") {
      return (
        right === "read" && (this.has("CustomizeApplication") || this.metadataTypes.has(object.name.toLowerCase()))
      );
    }
    // Whoever may see a reference sees the name of what it refers to.
    if (object.name === "Name") return right === "read";
    if (this.has("ModifyAllData")) return true;
    const reading = right === "read" || right === "viewAll";
    if (reading && this.has("ViewAllData")) return true;
    return this.objects.get(object.name.toLowerCase())?.has(right) ?? false;
  }

  /** Field-level security. Standard fields come with the profile, custom ones only with a permission set. */
  mayRead(object: OrgObject, field: OrgField): boolean {
    return this.isOpen(object, field) || this.fields.has(fieldKey(object, field));
  }
  mayEdit(object: OrgObject, field: OrgField): boolean {
    return this.isOpen(object, field) || this.fields.get(fieldKey(object, field)) === "edit";
  }

  /** Fields no field permission exists for, and the standard fields a profile sees anyway. */
  private isOpen(object: OrgObject, field: OrgField): boolean {
    if (field.alwaysVisible || object.kind === "customMetadata" || object.name === "Name") return true;
    return this.profile.standardFields && !field.custom;
  }
}

const fieldKey = (object: OrgObject, field: OrgField): string => `${object.name}.${field.name}`.toLowerCase();
