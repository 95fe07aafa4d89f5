import type { Citation } from '@minzheng/core'
import type { RegisteredProgram } from '@minzheng/rules'
import { citedBy } from './cited.js'

const isCitation = (value: object): value is Citation => 'title' in value && 'confidence' in value
const isProgram = (value: object): boolean => 'versions' in value && 'on' in value
const isVersion = (value: object): boolean => 'rules' in value && 'inForce' in value
const isNational = (value: object): boolean => 'program' in value && 'documents' in value
/** Tables and lists; not schemas, functions or days. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value)))

/** Every citation in tables and lists with the path to it; a member of a list by its key or id. Programs are left out. */
const citationsIn = (value: unknown, path = ''): readonly (readonly [path: string, cite: Citation])[] => {
  if (!isPlain(value) || isProgram(value) || isVersion(value)) return []
  if (isCitation(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, child]) => {
    const { key: own, id = own } = (isPlain(child) && !isCitation(child) ? child : {}) as {
      key?: unknown
      id?: unknown
    }
    const name = Array.isArray(value) && typeof id === 'string' ? id : key
    return citationsIn(child, path === '' ? name : `${path}.${name}`)
  })
}

/** Every document that a package rests on, with its number and days, in the order of the titles. */
export const documentsOf = (
  programs: readonly RegisteredProgram[],
  ...tables: readonly unknown[]
): readonly string[] => {
  const cited = [
    ...tables.flatMap(table => citationsIn(table)).map(([, cite]) => cite),
    ...programs.flatMap(({ program }) => program.versions.map(({ inForce }) => inForce.cite)),
  ]
  const lines = cited.map(({ title, number = '', issued, effective, seen }) =>
    [
      `${title} ${number}`.trim(),
      issued && `issued ${issued}`,
      effective && `effective ${effective}`,
      seen && `seen ${seen}`,
    ]
      .filter(Boolean)
      .join(', '),
  )
  return [...new Set(lines)].toSorted()
}

/** From when to when each version holds. */
export const versionsOf = (programs: readonly RegisteredProgram[]): readonly string[] =>
  programs.flatMap(({ program }) =>
    program.versions.map(({ inForce: { from, to, cite } }) =>
      [`${program.id} ${from} –${to ? ` ${to}` : ''}`, cite.title, cite.article].filter(Boolean).join(' '),
    ),
  )

/** The article that each table or list names, by its path. */
export const tablesOf = (exported: object): readonly string[] =>
  Object.entries(exported)
    .filter(([, value]) => !isPlain(value) || !isNational(value))
    .flatMap(([name, value]) => citationsIn(value, name))
    .flatMap(([path, { title, article }]) => (article === undefined ? [] : `${path}: ${article}, ${title}`))
    .toSorted()

/** The articles that the parts of each version cite; of a document that is cited as a whole, the title. */
export const articlesOf = (programs: readonly RegisteredProgram[]): readonly string[] =>
  programs.flatMap(({ program }) =>
    program.versions.flatMap(version => {
      const cited = Object.entries(citedBy(version)).flatMap(([title, all]) =>
        all
          .split(' | ')
          .filter(article => article !== '')
          .map(article => `${program.id} ${version.inForce.from} ${article}: ${title}`),
      )
      return cited.toSorted()
    }),
  )
