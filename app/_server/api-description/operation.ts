import { z } from 'zod'
import { LOCALES } from '#lib/locale/locales'

/** What a request or an answer holds: JSON of a shape, or a file. */
export type Content =
  | { readonly kind: 'json'; readonly name: string; readonly schema: z.ZodType }
  | { readonly kind: 'file'; readonly types: readonly string[]; readonly says: string }

export type Parameter = {
  readonly name: string
  readonly in: 'query' | 'header'
  readonly says: string
  readonly schema: z.ZodType
  readonly isRequired?: boolean
}

/** One thing that a program may ask. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api/v1. */
  readonly path: `/${string}`
  readonly summary: string
  /** What the summary leaves open. */
  readonly says?: string
  /** What a token has to be allowed. */
  readonly takes: 'read' | 'write' | 'nothing'
  readonly parameters?: readonly Parameter[]
  readonly body?: Content
  readonly status: 200 | 201 | 204
  /** Absent where the answer is empty. */
  readonly answer?: Content
  /** Keys of refusals of its own, beside those that any request may meet. */
  readonly refusals: readonly string[]
}

/** The shapes that others are made of, by the name under which they stand in the description. */
export const parts = new Map<string, z.ZodType>()

/** A shape with a name of its own in the description. */
export function part<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  parts.set(id, schema)
  return schema
}

export function json(name: string, schema: z.ZodType): Content {
  return { kind: 'json', name, schema }
}

export function file(says: string, ...types: readonly string[]): Content {
  return { kind: 'file', types, says }
}

export function query(name: string, says: string, schema: z.ZodType): Parameter {
  return { name, in: 'query', says, schema }
}

export const inLanguage = query(
  'lang',
  'Language of the words in it; the caller’s own where it is left out.',
  z.enum(LOCALES),
)

export const day = z.iso.date()
export const moment = z.iso.datetime()
export const id = z.uuid()
