/** Tells Fieldhouse about each lead when it is converted. Callouts are not possible here, so the leads are queued. */
trigger DemoLeadConversion on Lead(after update) {
  Set<Id> converted = new Set<Id>();
  for (Lead each : Trigger.new) {
    if (each.IsConverted && !Trigger.oldMap.get(each.Id).IsConverted) {
      converted.add(each.Id);
    }
  }
  Countersign.enqueue('Fieldhouse_Leads', converted, null);
}
