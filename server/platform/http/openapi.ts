/** OpenAPI 3.1 printed from the endpoints themselves: it cannot drift from what is validated. */
import { z } from 'zod';
import type { AnyEndpoint } from '../../../contracts/base/endpoint.ts';
import { ErrorBody } from '../../../contracts/base/errors.ts';
import { STATUS } from './status.ts';

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const json = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
}

function repliesOf(endpoint: AnyEndpoint): Record<string, object> {
  const replies: Record<string, object> = {
    200: endpoint.raw
      ? { description: 'OK', content: { [endpoint.raw]: {} } }
      : {
          description: 'OK',
          content: { 'application/json': { schema: schemaOf(endpoint.reply, 'output') } },
        },
  };
  const byStatus = new Map<number, string[]>();
  for (const error of endpoint.errors ?? []) {
    const status = STATUS[error.kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), error.code]);
  }
  for (const [status, codes] of byStatus) {
    replies[status] = {
      description: [...new Set(codes)].join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
    };
  }
  return {
    ...replies,
    default: {
      description: 'Any failure',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
    },
  };
}

function bodyOf(endpoint: AnyEndpoint): object | undefined {
  if (endpoint.upload) {
    const extra = endpoint.body
      ? (schemaOf(endpoint.body, 'input') as { properties?: object }).properties
      : {};
    return {
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { [endpoint.upload.field]: { type: 'string', format: 'binary' }, ...extra },
          },
        },
      },
    };
  }
  if (!endpoint.body) return undefined;
  return { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } };
}

/** The document served at /api/openapi.json. */
export function openapiOf(endpoints: readonly AnyEndpoint[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    const place = paths[path] ?? {};
    paths[path] = place;
    const requestBody = bodyOf(endpoint);
    place[endpoint.method.toLowerCase()] = {
      operationId: endpoint.name,
      summary: endpoint.summary,
      tags: [endpoint.name.split('.')[0]],
      parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
      ...(requestBody ? { requestBody } : {}),
      responses: repliesOf(endpoint),
      security: 'public' in endpoint.access ? [] : [{ session: [] }],
      'x-access': endpoint.access,
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Huiyin 回音', version, license: { name: 'MIT OR MulanPSL-2.0' } },
    paths,
    components: {
      schemas: { ErrorBody: schemaOf(ErrorBody, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'huiyin_session' } },
    },
  };
}
