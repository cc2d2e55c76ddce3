/** Every class of the platform library. A class that is not listed here does not exist for Apex code. */
import type { PlatformClass } from "./define.ts";
import asyncInfo from "./async/async-info.ts";
import asyncContexts from "./async/contexts.ts";
import asyncOptions from "./async/options.ts";
import authExceptions from "./auth/exceptions.ts";
import httpCalloutMockUtil from "./auth/http-callout-mock-util.ts";
import jws from "./auth/jws.ts";
import jwt from "./auth/jwt.ts";
import jwtBearerTokenExchange from "./auth/jwt-bearer-token-exchange.ts";
import jwtUtil from "./auth/jwt-util.ts";
import cacheBuilder from "./cache/cache-builder.ts";
import cacheExceptions from "./cache/exceptions.ts";
import cacheOrg from "./cache/org.ts";
import cacheOrgPartition from "./cache/org-partition.ts";
import cachePartition from "./cache/partition.ts";
import cacheSession from "./cache/session.ts";
import cacheSessionPartition from "./cache/session-partition.ts";
import cacheVisibility from "./cache/visibility.ts";
import database from "./database/database.ts";
import databaseConvertLead from "./database/convert-lead.ts";
import databaseDmlOptions from "./database/dml-options.ts";
import databaseQueryLocator from "./database/query-locator.ts";
import databaseResults from "./database/results.ts";
import eventBus from "./event-bus/event-bus.ts";
import metadataComponents from "./metadata/components.ts";
import metadataContainer from "./metadata/container.ts";
import metadataDeployment from "./metadata/deployment.ts";
import metadataOperations from "./metadata/operations.ts";
import restContext from "./rest/context.ts";
import restRequest from "./rest/request.ts";
import restResponse from "./rest/response.ts";
import childRelationship from "./schema/child-relationship.ts";
import describeFieldResult from "./schema/describe-field-result.ts";
import describeSObjectResult from "./schema/describe-sobject-result.ts";
import displayType from "./schema/display-type.ts";
import fieldDescribeOptions from "./schema/field-describe-options.ts";
import picklistEntry from "./schema/picklist-entry.ts";
import schema from "./schema/schema.ts";
import sObjectDescribeOptions from "./schema/sobject-describe-options.ts";
import sObjectField from "./schema/sobject-field.ts";
import sObjectType from "./schema/sobject-type.ts";
import sObjectTypeFields from "./schema/sobject-type-fields.ts";
import accessLevel from "./system/access-level.ts";
import accessType from "./system/access-type.ts";
import assert from "./system/assert.ts";
import auraHandledException from "./system/aura-handled-exception.ts";
import blob from "./system/blob.ts";
import boolean from "./system/boolean.ts";
import callable from "./system/callable.ts";
import comparable from "./system/comparable.ts";
import comparator from "./system/comparator.ts";
import crypto from "./system/crypto.ts";
import date from "./system/date.ts";
import datetime from "./system/datetime.ts";
import decimal from "./system/decimal.ts";
import double from "./system/double.ts";
import encodingUtil from "./system/encoding-util.ts";
import exception from "./system/exception.ts";
import featureManagement from "./system/feature-management.ts";
import http from "./system/http.ts";
import httpCalloutMock from "./system/http-callout-mock.ts";
import httpRequest from "./system/http-request.ts";
import httpResponse from "./system/http-response.ts";
import id from "./system/id.ts";
import integer from "./system/integer.ts";
import iterable from "./system/iterable.ts";
import iterator from "./system/iterator.ts";
import json from "./system/json.ts";
import jsonGenerator from "./system/json-generator.ts";
import jsonParser from "./system/json-parser.ts";
import jsonToken from "./system/json-token.ts";
import limits from "./system/limits.ts";
import list from "./system/list.ts";
import loggingLevel from "./system/logging-level.ts";
import long from "./system/long.ts";
import map from "./system/map.ts";
import matcher from "./system/matcher.ts";
import math from "./system/math.ts";
import object from "./system/object.ts";
import pattern from "./system/pattern.ts";
import request from "./system/request.ts";
import roundingMode from "./system/rounding-mode.ts";
import savepoint from "./system/savepoint.ts";
import security from "./system/security.ts";
import set from "./system/set.ts";
import sObject from "./system/sobject.ts";
import sObjectAccessDecision from "./system/sobject-access-decision.ts";
import standardExceptions from "./system/standard-exceptions.ts";
import staticResourceMocks from "./system/static-resource-mocks.ts";
import statusCode from "./system/status-code.ts";
import string from "./system/string.ts";
import { stubProvider } from "./system/stub.ts";
import system from "./system/system.ts";
import test from "./system/test.ts";
import time from "./system/time.ts";
import timeZone from "./system/time-zone.ts";
import trigger from "./system/trigger.ts";
import type from "./system/type.ts";
import url from "./system/url.ts";
import userInfo from "./system/user-info.ts";
import uuid from "./system/uuid.ts";
import dataRow from "./visual-editor/data-row.ts";
import dynamicPickList from "./visual-editor/dynamic-pick-list.ts";
import dynamicPickListRows from "./visual-editor/dynamic-pick-list-rows.ts";

const auth = [...authExceptions, httpCalloutMockUtil, jws, jwt, jwtBearerTokenExchange, jwtUtil];

const cache = [
  cacheBuilder,
  ...cacheExceptions,
  cacheOrg,
  cacheOrgPartition,
  cachePartition,
  cacheSession,
  cacheSessionPartition,
  cacheVisibility
];

const data = [
  database,
  ...databaseConvertLead,
  ...databaseDmlOptions,
  ...databaseQueryLocator,
  ...databaseResults,
  accessLevel,
  accessType,
  savepoint,
  security,
  sObjectAccessDecision,
  statusCode
];

const describe = [
  restContext,
  restRequest,
  restResponse,
  childRelationship,
  describeFieldResult,
  describeSObjectResult,
  displayType,
  fieldDescribeOptions,
  picklistEntry,
  schema,
  sObjectDescribeOptions,
  sObjectField,
  sObjectType,
  sObjectTypeFields
];

const callouts = [http, httpCalloutMock, httpRequest, httpResponse, ...staticResourceMocks, url];

const primitives = [blob, boolean, date, datetime, decimal, double, id, integer, long, sObject, string, time];

const text = [encodingUtil, json, jsonGenerator, jsonParser, jsonToken, matcher, pattern, uuid];

const transaction = [
  assert,
  auraHandledException,
  callable,
  featureManagement,
  limits,
  loggingLevel,
  ...request,
  stubProvider,
  system,
  test,
  userInfo
];

const asynchronous = [asyncInfo, ...asyncContexts, ...asyncOptions, ...eventBus, ...trigger];

const language = [
  comparable,
  comparator,
  exception,
  ...standardExceptions,
  iterable,
  iterator,
  list,
  map,
  object,
  set,
  type
];

const others = [crypto, math, roundingMode, timeZone];

const metadata = [...metadataComponents, metadataContainer, ...metadataDeployment, metadataOperations];

const visualEditor = [dataRow, dynamicPickList, dynamicPickListRows];

const library: readonly PlatformClass[] = [
  ...auth,
  ...cache,
  ...data,
  ...describe,
  ...callouts,
  ...primitives,
  ...text,
  ...transaction,
  ...asynchronous,
  ...language,
  ...others,
  ...metadata,
  ...visualEditor
];

export default library;
