/** Where a draw lies: a whole number below 2 to the 32nd, alike for each household or person whoever else is drawn. */
export const wholeDraw = 2 ** 32

const prime = 0x100000001b3n
const word = (1n << 64n) - 1n

/** Each thing that is drawn has a number of its own, made of its name (FNV-1a). */
const numberOf = (name: string): bigint =>
  [...name].reduce((hash, letter) => ((hash ^ BigInt(letter.codePointAt(0)!)) * prime) & word, 0xcbf29ce484222325n)

/** Takes the name of a draw, and gives the column that holds it. */
export type Draw = (name: string) => string

const columnsOf = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(', ')

/**
 * A query with more columns, which may draw: `of` is the column with the hash of a household or a person. Draws are columns of a query
 * of their own, since an engine that finds one twice in a CASE makes it twice.
 */
export const layer = (
  from: string,
  of: string,
  build: (draw: Draw) => Readonly<Record<string, string>>,
  keep = '*, ',
): string => {
  const draws = new Map<string, string>()
  const columns = columnsOf(
    build(name => {
      const column = `d ${of} ${name}`
      draws.set(column, `CAST(hash(xor(${of}, ${numberOf(name)}::UBIGINT)) >> 32 AS BIGINT)`)
      return `"${column}"`
    }),
  )
  const inner = draws.size === 0 ? from : `SELECT *, ${columnsOf(Object.fromEntries(draws))} FROM (${from})`
  return `SELECT ${keep}${columns} FROM (${inner})`
}

const threshold = (share: number): number => Math.round(share * wholeDraw)

/** Yes, for a share of draws. */
export const chance = (draw: string, share: number): string => `(${draw} < ${threshold(share)})`

/** One of several expressions, each for its share of draws; the last has what is left. */
export const pick = (draw: string, choices: readonly (readonly [expression: string, share: number])[]): string => {
  const total = choices.reduce((sum, [, share]) => sum + share, 0)
  let reached = 0
  const branches = choices.slice(0, -1).map(([expression, share]) => {
    reached += share / total
    return `WHEN ${draw} < ${threshold(reached)} THEN ${expression}`
  })
  const last = choices.at(-1)![0]
  return branches.length === 0 ? last : `CASE ${branches.join(' ')} ELSE ${last} END`
}

/** A whole number from one bound to another, both included, all alike. */
export const between = (draw: string, least: number, most: number): string =>
  `(${least} + ((${most - least + 1} * ${draw}) >> 32))`

/** As {@link chance}, with a share for each household size from one person up; the last for all larger ones. */
export const chanceBySize = (draw: string, shares: readonly number[]): string =>
  `(${draw} < CASE ${shares
    .slice(0, -1)
    .map((share, index) => `WHEN size = ${index + 1} THEN ${threshold(share)}`)
    .join(' ')} ELSE ${threshold(shares.at(-1)!)} END)`

/** A line through points over draws, `[share, value]` from 0 to 1, in whole numbers. */
export const along = (draw: string, points: readonly (readonly [share: number, value: number])[]): string => {
  const pieces = points.slice(1).map(([share, value], index) => {
    const [from, start] = points[index]!
    const [t0, t1] = [threshold(from), threshold(share)]
    return [t1, `${start} + ((${value - start}) * (${draw} - ${t0})) // ${t1 - t0}`] as const
  })
  const branches = pieces.slice(0, -1).map(([end, value]) => `WHEN ${draw} < ${end} THEN ${value}`)
  return `CASE ${branches.join(' ')} ELSE ${pieces.at(-1)![1]} END`
}

/** One of weighted words by two draws, however many there are (Walker's aliases): the SQL of a list to look up in. */
export const aliasTable = (weights: readonly (readonly [word: string, weight: number])[]): string => {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const scaled = weights.map(([, weight]) => (weight * weights.length) / total)
  const keep = scaled.map(() => 1)
  const other = weights.map(([word]) => word)
  const small = scaled.flatMap((share, index) => (share < 1 ? [index] : []))
  const large = scaled.flatMap((share, index) => (share < 1 ? [] : [index]))
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!
    const more = large.at(-1)!
    keep[less] = scaled[less]!
    other[less] = weights[more]![0]
    scaled[more] = scaled[more]! + scaled[less]! - 1
    if (scaled[more]! < 1) small.push(large.pop()!)
  }
  return `[${weights.map(([word], index) => `{'word': '${word}', 'keep': ${threshold(keep[index]!)}, 'other': '${other[index]}'}`).join(', ')}]`
}

/** One expression where a condition holds, another where it does not: 0, if none is given. */
export const when = (condition: string, value: string, otherwise = '0'): string =>
  `CASE WHEN ${condition} THEN ${value} ELSE ${otherwise} END`
