import type { Citation } from '@minzheng/core'
import { citedBy } from '@minzheng/testing/cited'
import * as topics from '../src/index.js'
import type { Procedure, ProcedureStep } from '../src/procedures/procedure.js'
import { programs } from '../src/programs.js'
import * as shared from '../src/shared/documents.js'

const isCitation = (value: unknown): value is Citation =>
  typeof value === 'object' && value !== null && 'title' in value && 'confidence' in value

/** Every document that this package rests on, with its days, in the order of the titles. */
export const documents = (): readonly string[] => {
  const cited = [
    ...Object.values(shared),
    ...Object.values(topics),
    ...programs.flatMap(({ program }) => program.versions.map(({ inForce }) => inForce.cite)),
    ...topics.procedures.map(({ inForce }) => inForce.cite),
  ].filter(isCitation)
  const lines = cited.map(({ title, number = '', issued, effective }) =>
    [`${title} ${number}`.trim(), issued && `issued ${issued}`, effective && `effective ${effective}`]
      .filter(Boolean)
      .join(', '),
  )
  return [...new Set(lines)].toSorted()
}

/** From when to when each version holds. */
export const versions = (): readonly string[] =>
  programs.flatMap(({ program }) =>
    program.versions.map(({ inForce: { from, to, cite } }) =>
      [`${program.id} ${from} –${to ? ` ${to}` : ''}`, cite.title, cite.article].filter(Boolean).join(' '),
    ),
  )

const stepLine = ({ id, by, after, limit, lasting, pays, when, cite }: ProcedureStep): string =>
  [
    `${id}: ${by} after ${after.join(', ')}`,
    limit && `${lasting ? 'for' : 'within'} ${limit.amount} ${limit.unit}`,
    pays && `pays from the ${pays.from}${pays.byDay ? ` by the ${pays.byDay}th` : ''}`,
    ...Object.entries(when).map(([circumstance, holds]) => `${holds ? '' : 'not '}${circumstance}`),
    cite.article,
  ]
    .filter(Boolean)
    .join(', ')

/** Each step of a procedure, with its limit, its case and its article. */
export const steps = (procedures: readonly Procedure[]): readonly string[] =>
  procedures.flatMap(({ id, division, inForce: { from, to }, steps, total }) => {
    const name = [id, division, from].filter(Boolean).join(' ')
    const whole = total && `${name} total: ${total.limit.amount} ${total.limit.unit}, ${total.cite.article}`
    return [
      `${name} –${to ? ` ${to}` : ''}`,
      ...steps.map(step => `${name} ${stepLine(step)}`),
      ...(whole ? [whole] : []),
    ]
  })

/** Since when a national text names each source of a means test. */
export const sources = (): readonly string[] =>
  Object.entries(topics.meansTestSources).map(([key, { from, cite }]) => `${key}: ${from}, ${cite.article}`)

/** The articles that the parts of each version cite. */
export const articles = (): readonly string[] =>
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
