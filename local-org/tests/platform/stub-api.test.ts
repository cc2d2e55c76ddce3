/** Apex Developer Guide, "Build a Mocking Framework with the Stub API"; "Testing HTTP Callouts Using Static Resources"; Request and Quiddity. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { debugged, openWith, ran } from "../async/support.ts";
import { apexTests } from "../org/apex-tests.ts";
import { apexClass, metadata } from "../org/project.ts";

const FILES = {
  ...apexClass("Greeter", "public interface Greeter { String greet(String name, Integer times); }"),
  ...apexClass(
    "Formatter",
    `public virtual class Formatter implements Greeter {
    public Integer calls = 7;
    public Formatter() { throw new System.IllegalArgumentException('constructed'); }
    public String greet(String name, Integer times) { return shout(name); }
    protected virtual String shout(String name) { return name.toUpperCase(); }
    public void forget() {}
    private void secret() {}
  }`
  ),
  ...apexClass(
    "Recorder",
    `@IsTest public class Recorder implements System.StubProvider {
    public List<String> heard = new List<String>();
    public Object answer;
    public Object handleMethodCall(Object stub, String name, Type returns, List<Type> types, List<String> names, List<Object> args) {
      heard.add(name + ' ' + returns + ' ' + types + ' ' + names + ' ' + args);
      return answer;
    }
  }`
  ),
  ...apexClass(
    "StubTest",
    `@IsTest private class StubTest {
    public class Inner { public void run() {} }
    @IsTest static void answersForAClass() {
      Recorder provider = new Recorder();
      provider.answer = 'hello';
      Formatter stub = (Formatter) Test.createStub(Formatter.class, provider);
      Assert.areEqual('hello', stub.greet('Ada', 2));
      stub.forget();
      Assert.isNull(stub.calls, 'no initialiser runs');
      Assert.isTrue((Object) stub instanceof Greeter);
      Assert.areEqual('Formatter__sfdc_ApexStub', String.valueOf(stub).split(':')[0], 'the class made for the stub');
      Assert.areEqual(new List<String>{ 'greet String (String, Integer) (name, times) (Ada, 2)', 'forget void () () ()' }, provider.heard);
    }
    @IsTest static void answersForAnInterface() {
      Recorder provider = new Recorder();
      Greeter stub = (Greeter) Test.createStub(Greeter.class, provider);
      Assert.isNull(stub.greet(null, null));
      provider.answer = 5;
      try {
        stub.greet('Ada', 1);
        Assert.fail('an Integer is no String');
      } catch (System.TypeException wrong) {
        Assert.areEqual('Invalid conversion from runtime type Integer to String', wrong.getMessage());
      }
    }
    @IsTest static void refusesInnerClasses() {
      try {
        Test.createStub(Inner.class, new Recorder());
        Assert.fail('inner classes cannot be mocked');
      } catch (System.TypeException refused) {
        Assert.isTrue(refused.getMessage().contains('Inner classes'));
      }
    }
    @IsTest static void answersWithStaticResources() {
      StaticResourceCalloutMock mock = new StaticResourceCalloutMock();
      mock.setStaticResource('Answer');
      mock.setStatusCode(201);
      mock.setStatus('Created');
      mock.setHeader('Content-Type', 'application/json');
      Test.setMock(HttpCalloutMock.class, mock);
      HttpResponse response = send('https://one.example/');
      Assert.areEqual('201 Created application/json {"a":1}', response.getStatusCode() + ' ' + response.getStatus() + ' ' + response.getHeader('Content-Type') + ' ' + response.getBody().trim());
      Assert.areEqual(0, Limits.getQueries());
    }
    @IsTest static void answersByEndpoint() {
      MultiStaticResourceCalloutMock mock = new MultiStaticResourceCalloutMock();
      mock.setStaticResource('https://one.example/', 'Answer');
      Test.setMock(HttpCalloutMock.class, mock);
      Assert.areEqual('{"a":1}', send('https://one.example/').getBody().trim());
      try {
        send('https://two.example/');
        Assert.fail('there is no resource for it');
      } catch (System.CalloutException missing) {
        Assert.isNotNull(missing.getMessage());
      }
    }
    @IsTest static void knowsHowItRuns() {
      Assert.areEqual(Quiddity.RUNTEST_SYNC, Request.getCurrent().getQuiddity());
    }
    private static HttpResponse send(String endpoint) {
      HttpRequest request = new HttpRequest();
      request.setEndpoint(endpoint);
      request.setMethod('GET');
      return new Http().send(request);
    }
  }`
  ),
  "force-app/main/default/staticresources/Answer.resource-meta.xml": metadata(
    "StaticResource",
    "<cacheControl>Private</cacheControl><contentType>application/json</contentType>"
  ),
  "force-app/main/default/staticresources/Answer.json": '{"a":1}\n'
};

for (const [name, outcome] of Object.entries(apexTests(FILES))) {
  test(name, () => {
    assert.equal(outcome, "pass");
  });
}

test("a request has an Id and says how it began", () => {
  const org = openWith(
    apexClass(
      "Told",
      "public class Told implements Queueable { public void execute(QueueableContext context) { System.debug(Request.getCurrent().getQuiddity()); } @future public static void later() { System.debug(Request.getCurrent().getQuiddity()); } }"
    )
  );
  const { lines } = ran(
    org,
    "System.debug(Request.getCurrent().getQuiddity() + ' ' + (Request.getCurrent().getRequestId() == Request.getCurrent().getRequestId())); System.enqueueJob(new Told()); Told.later();"
  );
  assert.deepEqual(lines, ["ANONYMOUS true", "QUEUEABLE", "FUTURE"]);
});

test("a future method calls out only with callout=true (Future Methods)", () => {
  const send =
    "HttpRequest request = new HttpRequest(); request.setEndpoint('https://api.ledgerline.example/'); request.setMethod('GET'); try { new Http().send(request); } catch (CalloutException e) { System.debug(e.getMessage()); }";
  const org = openWith(
    apexClass(
      "Later",
      `public class Later { @future public static void silent() { ${send} } @future(callout=true) public static void calling() { ${send} } }`
    )
  );
  const [silent] = debugged(org, "Later.silent();");
  assert.match(silent ?? "", /^Callout not allowed from this future method\./);
  const [calling] = debugged(org, "Later.calling();");
  assert.doesNotMatch(calling ?? "", /not allowed/);
});
