import { documentsOf } from '@minzheng/testing/law'
import * as topics from '../src/index.js'
import type { Procedure, ProcedureStep } from '../src/procedures/procedure.js'
import { programs } from '../src/programs.js'
import * as shared from '../src/shared/documents.js'

/** Every document that this package rests on, with its days, in the order of the titles. */
export const documents = (): readonly string[] => documentsOf(programs, shared, topics)

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
