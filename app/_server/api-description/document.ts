import 'server-only'
import { z } from 'zod'
import { statusOf } from '../answer.ts'
import { ACTIONS } from './actions.ts'
import { ANALYSIS } from './analysis.ts'
import { refusal } from './analysis-answer.ts'
import { IMPORTS } from './imports.ts'
import { JOURNAL } from './journal.ts'
import { NAMES } from './names.ts'
import type { Content, Operation, Parameter } from './operation.ts'
import { parts } from './operation.ts'
import { REPORT } from './report.ts'
import { RUNS } from './runs.ts'
import { SHARES } from './shares.ts'

/** What programs may ask, by what it is about. */
export const SUBJECTS = {
  'Test runs': RUNS,
  Imports: IMPORTS,
  Analysis: ANALYSIS,
  Decisions: ACTIONS,
  Report: REPORT,
  Links: SHARES,
  Names: NAMES,
  Journal: JOURNAL,
} as const satisfies Readonly<Record<string, readonly Operation[]>>

const ABOUT = `What a program may ask of Touchstone, with the token that an admin has made for it on the page “Connections”:
\`Authorization: Bearer ts_…\`. It works in its maker's place, and may never do more than they may at that moment.

Money is in units of the run's currency, shares are fractions of 1, days are ISO dates, moments are ISO 8601 in UTC. What no
file has is null, never 0. A refusal is \`{ "error": { "key", "params" } }\`. Keys are added to answers, never renamed or removed.`

type Json = Record<string, unknown>
type Shapes = Map<string, z.ZodType>

/** The description of the interface as OpenAPI 3.1: bodies by the very schemas that they are read by, answers by schemas of their own. */
export function describeApi({ isExact = false }: { readonly isExact?: boolean } = {}): Json {
  const bodies: Shapes = new Map()
  const answers: Shapes = new Map([['Refused', z.object({ error: refusal })]])
  const paths: Record<string, Json> = {}
  for (const [subject, operations] of Object.entries(SUBJECTS))
    for (const operation of operations) {
      note(operation.body, bodies)
      note(operation.answer, answers)
      paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation, subject) }
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Touchstone', version: '1', description: ABOUT },
    servers: [{ url: '/api/v1' }],
    tags: Object.keys(SUBJECTS).map((name) => ({ name })),
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token of the page “Connections”.' } },
      schemas: { ...shapesOf(answers, 'output', isExact), ...shapesOf(bodies, 'input', isExact) },
    },
  }
}

/** One name stands for one shape. */
function note(content: Content | undefined, shapes: Shapes): void {
  if (content?.kind === 'json') shapes.set(content.name, content.schema)
}

/**
 * Answers as they are sent, bodies as they are read. Only `isExact` tells that an answer has no further keys today: there may
 * be more tomorrow, and who reads by the description must not stumble over them.
 */
function shapesOf(shapes: Shapes, io: 'input' | 'output', isExact: boolean): Json {
  const named = z.registry<{ id: string }>()
  for (const [id, schema] of io === 'output' ? [...parts, ...shapes] : shapes) named.add(schema, { id })
  const { schemas } = z.toJSONSchema(named, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (io === 'output' && !isExact && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]))
}

function describe(operation: Operation, subject: string): Json {
  const { method, path, summary, says, takes, parameters = [], body, status, answer } = operation
  return {
    operationId: [method, ...path.split('/').filter(Boolean)].join('_').replace(/[{}]/g, ''),
    tags: [subject],
    summary,
    ...(says && { description: says }),
    ...(takes === 'nothing' && { security: [] }),
    'x-takes': takes,
    parameters: [...inPath(path), ...parameters.map(describeParameter)],
    ...(body && { requestBody: { required: true, ...describeContent(body) } }),
    responses: { [status]: describeAnswer(answer), ...describeRefusals(operation) },
  }
}

function inPath(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function describeParameter({ name, in: place, says, schema, isRequired = false }: Parameter): Json {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' })
  return { name, in: place, required: isRequired, description: says, schema: shape }
}

function describeAnswer(answer: Content | undefined): Json {
  if (answer === undefined) return { description: 'Done.' }
  return { description: answer.kind === 'file' ? answer.says : 'Done.', ...describeContent(answer) }
}

function describeContent(content: Content): Json {
  if (content.kind === 'file') return { content: Object.fromEntries(content.types.map((type) => [type, {}])) }
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${content.name}` } } } }
}

/** Refusals by their status: those that any request may meet, those of an address with an id, and its own. */
function describeRefusals({ path, takes, body, refusals }: Operation): Json {
  const any =
    takes === 'nothing' ? [] : ['wrongToken', 'tooManyAttempts', 'notAllowed', 'foreignHost', 'serverBusy', 'fault']
  const found = path.includes('{') ? ['notFound'] : []
  const sent = body?.kind === 'json' ? ['bodyTooLarge'] : []
  const byStatus = Map.groupBy([...any, ...found, ...sent, ...refusals], (key) => statusOf(key))
  return Object.fromEntries(
    [...byStatus].map(([status, keys]) => [
      status,
      { description: keys.join(', '), ...describeContent({ kind: 'json', name: 'Refused', schema: refusal }) },
    ]),
  )
}
