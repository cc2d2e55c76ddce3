import type { FieldRight, HostUser, ObjectRight } from "../../apex/host.ts";
import type { Database } from "../soql/context.ts";

/** What the running user may do, as describe calls and FeatureManagement answer it. */
export class Rights {
  private readonly database: Database;
  private readonly user: () => HostUser;

  constructor(database: Database, user: () => HostUser) {
    this.database = database;
    this.user = user;
  }

  customPermission(developerName: string): boolean {
    const wanted = developerName.toLowerCase();
    return this.database.directory.customPermissions(this.user().id).some((name) => name.toLowerCase() === wanted);
  }
  object(objectName: string, right: ObjectRight): boolean {
    const { directory, schema } = this.database;
    return directory.grants(this.user().id).may(right, schema.need(objectName));
  }
  field(objectName: string, fieldName: string, right: FieldRight): boolean {
    const { directory, schema } = this.database;
    const object = schema.need(objectName);
    const field = object.fields.get(fieldName.toLowerCase());
    if (!field) return false;
    const grants = directory.grants(this.user().id);
    if (right === "read") return grants.mayRead(object, field);
    return (right === "create" ? field.createable : field.updateable) && grants.mayEdit(object, field);
  }
}
