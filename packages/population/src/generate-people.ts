import type { PlainDate } from '@minzheng/core'
import {
  aliasTable,
  along,
  between,
  chance,
  chanceBySize,
  type Draw,
  layer,
  pick,
  wholeDraw,
} from './generate-draws.js'
import { generateParameters as given, nearestYear } from './generate-parameters.js'

/** Which households to draw: those numbered from `first` on, before `end`. */
export interface Drawn {
  readonly seed: number
  readonly places: readonly (readonly [code: string, weight: number])[]
  readonly days: readonly PlainDate[]
  readonly first: number
  readonly end: number
}

/** Persons a household has at most; the number of a person is that of the household times this, and the position. */
export const mostPersons = 16

const million = 1_000_000

/**
 * What a household's income per head is of the mean, in millionths, along its rank: each fifth is a line of two pieces between the
 * middles of the neighbouring means, bent so that its own mean is as published.
 */
const spread = (groups: readonly number[]): readonly (readonly [share: number, value: number])[] => {
  const mean = groups.reduce((sum, one) => sum + one, 0) / groups.length
  const edges = [0, ...groups.slice(1).map((one, index) => (one + groups[index]!) / 2)]
  const at = (place: number, value: number) => [place / groups.length, Math.round((value / mean) * million)] as const
  const pieces = groups.flatMap((group, index) => {
    const start = edges[index]!
    const end = edges[index + 1]
    const middle = end === undefined ? (start + group) / 2 : (4 * group - start - end) / 2
    return [at(index + 0.5, middle), at(index + 1, end ?? 4 * group - start - 2 * middle)]
  })
  return [[0, 0], ...pieces]
}

const byDay = (days: readonly PlainDate[], of: (day: PlainDate) => number): string =>
  days.length === 1
    ? String(of(days[0]!))
    : `CASE day_number ${days.map((day, index) => `WHEN ${index} THEN ${of(day)}`).join(' ')} END`

const meanOf = (area: 'urban' | 'rural') => (day: PlainDate) => nearestYear(given.meanIncome.value, day)[area] * 100

/**
 * Households, a row each: `n` (its number), `h` (what its draws are made of), place, day, size, who lives in it, income in fen a year
 * and a month, and what it is recognised as.
 */
export const householdsSql = ({ seed, places, days, first, end }: Drawn): string => {
  const numbered = `SELECT range AS n, hash(xor(hash(${seed}::UBIGINT), range::UBIGINT)) AS h FROM range(${first}, ${end})`
  const basic = layer(numbered, 'h', draw => ({
    size: pick(
      draw('size'),
      given.sizes.value.map((share, index) => [String(index + 1), share]),
    ),
    urban: chance(draw('area'), given.urban.value),
    rank: draw('rank'),
    day_number: between(draw('day'), 0, days.length - 1),
    slot: `list_extract(${aliasTable(places)}, 1 + ((${places.length} * ${draw('slot')}) >> 32))`,
  }))
  const { elderHead, spouse, oneParent, twoParents, youngChild } = given.composition.value
  const living = layer(basic, 'h', draw => ({
    date: `list_extract([${days.map(day => `DATE '${day}'`).join(', ')}], day_number + 1)`,
    place: `CASE WHEN ${draw('alias')} < slot.keep THEN slot.word ELSE slot.other END`,
    area: `CASE WHEN urban THEN 'urban' ELSE 'rural' END`,
    elder_head: chanceBySize(draw('elder head'), elderHead),
    spouse: `CAST(${chanceBySize(draw('spouse'), spouse)} AS BIGINT)`,
    // Two parents for the lowest draws, one for those above.
    parents_drawn: `CASE WHEN ${chanceBySize(draw('parents'), twoParents)} THEN 2 WHEN ${chanceBySize(
      draw('parents'),
      twoParents.map((two, index) => two + oneParent[index]!),
    )} THEN 1 ELSE 0 END`,
    young: chanceBySize(draw('young'), youngChild),
    eldest_young: between(draw('eldest'), 0, 14),
    eldest_grown: between(draw('eldest'), 15, 27),
    income_share: along(draw('rank'), spread(nearestYear(given.quintiles.value, days[0]!))),
    recognised: `CASE
      WHEN rank < CASE WHEN urban THEN ${2 * wholeDraw * given.dibao.value.urban} ELSE ${2 * wholeDraw * given.dibao.value.rural} END
        THEN CASE WHEN ${chance(draw('recognised'), 0.5)} THEN 'dibao' ELSE 'other' END
      WHEN rank < CASE WHEN urban THEN ${2 * wholeDraw * (given.dibao.value.urban + given.marginal.value)} ELSE ${2 * wholeDraw * (given.dibao.value.rural + given.marginal.value)} END
        THEN CASE WHEN ${chance(draw('recognised'), 0.5)} THEN 'marginal' ELSE 'other' END
      ELSE 'other' END`,
  }))
  const counted = `SELECT *,
    CASE WHEN elder_head THEN 0 ELSE LEAST(parents_drawn, size - 1 - spouse) END AS parents,
    (CASE WHEN urban THEN ${byDay(days, meanOf('urban'))} ELSE ${byDay(days, meanOf('rural'))} END * income_share) // ${million} AS income_per_head
    FROM (${living})`
  const parted = `SELECT *,
    LEAST(size - 1 - spouse - parents, CASE WHEN elder_head THEN 1 ELSE 3 END) AS children,
    income_per_head * size AS year_income,
    income_per_head * size // 12 AS month_income
    FROM (${counted})`
  const grown = `SELECT *, GREATEST(CASE WHEN young THEN eldest_young ELSE eldest_grown END, 3 * (children - 1)) AS eldest FROM (${parted})`
  // Grown children earn as their parents do; a retired parent who lives with them counts half.
  return `SELECT *,
    2 + 2 * spouse + parents + 2 * CASE WHEN elder_head THEN children ELSE LEAST(children, GREATEST(0, (eldest - 20) // 3)) END AS weights
    FROM (${grown})`
}

const elderAge = (draw: Draw): string => {
  const { from60, from65 } = given.ages.value
  const over80 = given.over80.value
  const within = draw('elder years')
  return pick(draw('elder'), [
    [between(within, 60, 64), from60 - from65],
    [between(within, 65, 79), from65 - over80],
    // Fewer with each year: the square of the draw.
    [`(80 + ((20 * (${within} >> 16) * (${within} >> 16)) >> 32))`, over80],
  ])
}

const grades = (draw: Draw): string =>
  pick(draw('grade'), [
    [`'1'`, given.severe.value / 2],
    [`'2'`, given.severe.value / 2],
    [`'3'`, (1 - given.severe.value) / 2],
    [`'4'`, (1 - given.severe.value) / 2],
  ])

const { several, ...kinds } = given.disabilityKinds.value
/** The kinds of disability that have a grade. */
export const disabilityKinds = Object.keys(kinds) as readonly (keyof typeof kinds)[]

/**
 * The persons of households, a row each, with all columns of their household: `position` in it, `p` (what their draws are made of),
 * relation, age and birth, school, disability, and income by source in fen a month.
 */
export const personsSql = (drawn: Drawn): string => {
  const each = `SELECT *, hash(xor(h, (position + 1)::UBIGINT)) AS p
    FROM (SELECT *, unnest(range(size)) AS position FROM (${householdsSql(drawn)}))`
  const related = `SELECT *,
    CASE
      WHEN position = 0 THEN 'applicant'
      WHEN position <= spouse THEN 'spouse'
      WHEN position <= spouse + children THEN 'child'
      WHEN position <= spouse + children + parents THEN 'parent'
      ELSE 'other'
    END AS relation
    FROM (${each})`
  // The applicant's age is a draw of the household, so that those of the spouse and the children can go by it.
  const headed = layer(related, 'h', draw => ({
    head_age: `CASE
      WHEN elder_head THEN ${elderAge(draw)}
      WHEN children > 0 THEN eldest + ${between(draw('head years'), 22, 32)}
      WHEN parents > 0 THEN ${between(draw('head years'), 22, 50)}
      ELSE ${between(draw('head years'), 20, 59)} END`,
  }))
  const aged = layer(headed, 'p', draw => ({
    age: `CASE relation
      WHEN 'applicant' THEN head_age
      WHEN 'spouse' THEN GREATEST(20, head_age + ${between(draw('spouse years'), -4, 3)})
      WHEN 'child' THEN CASE WHEN elder_head THEN GREATEST(18, head_age - ${between(draw('child years'), 22, 35)})
        ELSE GREATEST(0, eldest - 3 * (position - spouse - 1)) END
      WHEN 'parent' THEN GREATEST(head_age + 20, ${elderAge(draw)})
      ELSE CASE WHEN elder_head THEN ${between(draw('other years'), 0, 17)} ELSE ${between(draw('other years'), 10, 59)} END END`,
    days_on: between(draw('birthday'), 1, 360),
    is_disabled: chance(draw('disabled'), given.disabled.value),
    grade: grades(draw),
    kind: pick(draw('kind'), [
      ...Object.entries(kinds).map(([kind, share]) => [`'${kind}'`, share] as const),
      [`'several'`, several],
    ]),
    second_grade: between(draw('second grade'), 1, 4),
    school_draw: draw('school'),
    source_draw: draw('source'),
    money_draw: draw('money'),
  }))
  const { seniorSecondary, higher } = given.schooling.value
  const known = `SELECT *,
    CAST(date - CAST((age * 1461) // 4 + days_on AS INTEGER) AS DATE) AS birth,
    CASE
      WHEN age BETWEEN 6 AND 15 THEN 'compulsory'
      WHEN age BETWEEN 16 AND 18 AND ${chance('school_draw', seniorSecondary)} THEN CASE WHEN ${chance('school_draw', seniorSecondary * 0.6)} THEN 'senior-high' ELSE 'vocational' END
      WHEN age BETWEEN 19 AND 22 AND relation = 'child' AND ${chance('school_draw', higher)} THEN 'higher'
      WHEN age BETWEEN 23 AND 25 AND relation = 'child' AND ${chance('school_draw', 0.05)} THEN 'postgraduate'
      ELSE 'none'
    END AS school,
    ${disabilityKinds
      .map(
        (kind, index) =>
          `CASE WHEN NOT is_disabled THEN 'none' WHEN kind = '${kind}' THEN grade WHEN kind = 'several' AND (second_grade = ${(index % 4) + 1} OR ${index} = n % 6) THEN grade ELSE 'none' END AS "${kind}"`,
      )
      .join(', ')},
    is_disabled AND grade IN ('1', '2') AS is_severe,
    CASE
      WHEN relation IN ('applicant', 'spouse') THEN 2
      WHEN relation = 'parent' THEN 1
      WHEN relation = 'child' AND (elder_head OR age >= 23) THEN 2
      ELSE 0
    END AS weight
    FROM (${aged})`
  const earning = `SELECT *,
    weight * month_income // weights AS income,
    CASE
      WHEN weight = 0 THEN 'none'
      WHEN age >= 60 THEN CASE WHEN ${chance('source_draw', 0.8)} THEN 'transfers' WHEN ${chance('source_draw', 0.92)} THEN 'business' ELSE 'wages' END
      WHEN ${chance('source_draw', 0.065)} THEN 'transfers'
      WHEN ${chance('source_draw', 0.265)} THEN 'business'
      ELSE 'wages'
    END AS source
    FROM (${known})`
  // A twelfth of what everybody earns comes from property, the rest from one source.
  return `SELECT *,
    income * ${Math.round(given.incomeSources.value.property * 1000)} // 1000 AS property,
    CASE WHEN source = 'wages' THEN income - income * ${Math.round(given.incomeSources.value.property * 1000)} // 1000 ELSE 0 END AS wages,
    CASE WHEN source = 'business' THEN income - income * ${Math.round(given.incomeSources.value.property * 1000)} // 1000 ELSE 0 END AS business,
    CASE WHEN source = 'transfers' THEN income - income * ${Math.round(given.incomeSources.value.property * 1000)} // 1000 ELSE 0 END AS transfers_received
    FROM (${earning})`
}
