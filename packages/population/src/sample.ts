import { ProblemError, problem } from '@minzheng/core'
import { type Cases, keySql } from './cases.js'
import type { Database } from './database.js'
import type { Sample } from './options.js'
import type { Column, Source } from './source.js'

const wrongSample = (): ProblemError =>
  new ProblemError(
    problem(
      'sample-share',
      'error',
      ['sample'],
      [
        '抽样比例须大于 0、不大于 1，种子须为非负整数。',
        'The share of a sample is above 0 and at most 1, and its seed a whole number from 0.',
      ],
      ['如 1% 写作 0.01。', 'Write 1% as 0.01.'],
    ),
  )

/** Whether values are drawn. The engine only mixes several values; hashed again, neither the seed nor draws of other kinds show in it. */
export const isDrawn = (values: readonly string[], { share, seed = 0 }: Sample): string =>
  `hash(hash(${[...values, seed].join(', ')})) < ${BigInt(Math.floor(share * 2 ** 53)) << 11n}::UBIGINT`

/**
 * Some of the cases, each with its members: those whose key falls into the share. How many they are is left to chance.
 * @throws ProblemError `sample-share`
 */
export const sampled = async (db: Database, cases: Cases, { share, seed = 0 }: Sample): Promise<Cases> => {
  if (!(share > 0 && share <= 1) || !Number.isSafeInteger(seed) || seed < 0) throw wrongSample()
  if (share === 1) return cases
  const drawn = (key: Column) => {
    const k = keySql(cases, key)
    // A row without a key is drawn by where it stands.
    const lot = (...of: string[]) => isDrawn(of, { share, seed })
    return `CASE WHEN ${k} IS NULL THEN ${lot('r.file', 'r.line')} ELSE ${lot(k)} END`
  }
  const some = (source: Source, key: Column): Source => ({
    ...source,
    text: `SELECT * FROM (${source.text}) r WHERE ${drawn(key)}`,
    broken: [],
  })
  const source = some(cases.source, cases.key)
  const [counted] = await db.rows(`SELECT COUNT(*) AS n FROM (${source.text})`)
  return {
    ...cases,
    source: { ...source, rows: Number(counted!['n']) },
    members: cases.members.map(one => (one.source && one.key ? { ...one, source: some(one.source, one.key) } : one)),
  }
}
