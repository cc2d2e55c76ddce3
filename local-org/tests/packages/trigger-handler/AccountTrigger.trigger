trigger AccountTrigger on Account(before insert, after update, before delete) {
  new AccountHandler().run();
}
