import {
  atArticle,
  type Criterion,
  compareExact,
  isAtLeast,
  type JudgedCriteria,
  judged,
  keysOf,
  negated,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import {
  type AwardCategory,
  type AwardEdition,
  awardCategories,
  awardNomineeKinds,
  charityAwardMeasures2019,
  nomineesOfCategory,
} from './editions.js'

const answer = z.boolean().nullish()

/** Somebody or something named for a charity award; what is left out or `null` is not known. */
export const AwardNominee = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Who named it (推荐单位), and on which day; left out: not on record. */
  nominatedBy: z.string().min(1).optional(),
  nominatedOn: PlainDate.optional(),
  category: z.enum(keysOf(awardCategories)),
  kind: z.enum(awardNomineeKinds),
  /** An official: of county and division rank (县处级), or above it (副司局级以上). */
  official: z.enum(['none', 'division', 'bureau']).nullish(),
  /** It won the same award before. */
  wonBefore: answer,
  /** Of a project: the grade of the organisation that runs it, 1A to 5A; 0: none. */
  organisationGrade: z.int().min(0).max(5).nullish(),
  /** A serious breach of discipline or law, or a bad effect on the public. */
  seriousBreach: answer,
  /** Hid something in the papers, made it up, or had false votes cast. */
  falsePapers: answer,
  /**
   * Grave bad faith in giving: a charity on the list of serious breaches or its responsible persons, a donor who broke a promise and
   * was held to it by a court, or who took money in the name of charity.
   */
  badFaith: answer,
  /** The day of what is honoured, or of the last of it. */
  deedOn: PlainDate.nullish(),
  /** The deed was done against poverty. */
  againstPoverty: answer,
})
export type AwardNominee = z.infer<typeof AwardNominee>

const refusals = [
  [
    'seriousBreach',
    'award-serious-breach',
    '无严重违纪违法、不良社会影响',
    'No serious breach, no bad effect on the public',
  ],
  ['falsePapers', 'award-false-papers', '参评材料和投票无弄虚作假', 'Neither papers nor votes are false'],
  ['badFaith', 'award-bad-faith', '慈善捐赠中无严重失信', 'No grave bad faith in giving'],
] as const satisfies readonly (readonly [keyof AwardNominee, string, string, string])[]

/**
 * Whether a nominee may be named in an edition of an award, each condition with its source; what rules a nominee out as a rule alone (一般), a rank or an award won before, is open. Of an edition whose grounds of refusal were not read, the verdict stays
 * open where nothing else decides.
 */
export const nomineeVerdict = (nominee: AwardNominee, edition: AwardEdition): JudgedCriteria => {
  const { category, kind, official, wonBefore, organisationGrade, deedOn } = nominee
  const { cite, period, periodOf, categories, onceOnly, leastGrade, officialShare, grounds } = edition
  const measured = grounds === 'measures-2019' ? charityAwardMeasures2019 : cite
  const criteria: Criterion[] = [
    {
      code: 'award-category',
      title: { zh: '本届设有该奖项，并且面向该类对象', en: 'The edition has the category, for such a nominee' },
      met: Object.hasOwn(categories, category) && nomineesOfCategory[category].includes(kind),
      cite,
    },
    ...(periodOf !== undefined && !periodOf.includes(category)
      ? []
      : [
          {
            code: 'award-period',
            title: { zh: `事迹在${period.from}至${period.to}之间`, en: `Done between ${period.from} and ${period.to}` },
            met: deedOn == null ? null : period.from <= deedOn && deedOn <= period.to,
            cite,
          },
        ]),
    ...(officialShare === undefined || kind !== 'person'
      ? []
      : [
          {
            code: 'award-official',
            title: { zh: '不是副司局级以上干部（一般不评选）', en: 'No official of bureau rank or above, as a rule' },
            // 一般: one may be named all the same.
            met: official == null || official === 'bureau' ? null : true,
            cite: atArticle(charityAwardMeasures2019, '第二条'),
          },
        ]),
    ...(onceOnly?.includes(category)
      ? [
          {
            code: 'award-won-before',
            title: { zh: '未获得过同一奖项（一般不再参评）', en: 'Did not win it before, as a rule' },
            met: wonBefore === false ? true : null,
            cite,
          },
        ]
      : []),
    ...(leastGrade !== undefined && kind === 'project'
      ? [
          {
            code: 'award-organisation-grade',
            title: { zh: '申报组织的评估等级为4A或者5A', en: 'The organisation is rated 4A or 5A' },
            met: isAtLeast(organisationGrade, leastGrade),
            cite,
          },
        ]
      : []),
    ...refusals.map(([fact, code, zh, en]) => ({
      code,
      title: { zh, en },
      met: grounds === 'measures-2019' ? negated(nominee[fact]) : null,
      cite: measured,
    })),
  ]
  return judged(criteria)
}

const overQuota = (
  severity: Problem['severity'],
  path: Problem['path'],
  named: number,
  most: number,
  what: { zh: string; en: string },
): Problem =>
  problem(
    'award-quota',
    severity,
    path,
    [`${what.zh}共${named}个，超过名额${most}个。`, `${what.en}: ${named} are listed, at most ${most} may be.`],
    ['请减少名单。', 'Shorten the list.'],
  )

/** Whole per cent, as the notices have them. */
const percent = (share: number): string => `${Math.round(share * 100)}%`

/**
 * What is wrong with the list of an edition: more than its number in all, or, a warning, than that of a category in principle
 * (`award-quota`) or than the share of officials (`award-officials`), too few for work against poverty (`award-poverty`; a warning where
 * those of whom it is not known could make up for it), one that stands twice (`award-twice`).
 */
export const awardListProblems = (list: readonly AwardNominee[], edition: AwardEdition): Problem[] => {
  const { total, categories, officialShare, povertyShare } = edition
  const share = (holds: (one: AwardNominee) => boolean) => ({
    numerator: list.filter(holds).length,
    denominator: list.length || 1,
  })
  const officials = share(({ official }) => official === 'division')
  const poverty = share(({ againstPoverty }) => againstPoverty === true)
  const perhapsPoverty = share(({ againstPoverty }) => againstPoverty !== false)
  const twice = list.filter(({ id }, index) => list.findIndex(one => one.id === id) < index)
  return [
    ...(list.length > total ? [overQuota('error', [], list.length, total, { zh: '名单', en: 'The list' })] : []),
    ...Object.entries(categories).flatMap(([category, most]) => {
      const named = list.filter(one => one.category === category).length
      return most !== null && most !== undefined && named > most
        ? [overQuota('warning', [category], named, most, awardCategories[category as AwardCategory])]
        : []
    }),
    ...(officialShare !== undefined && compareExact(officials, officialShare) > 0
      ? [
          problem(
            'award-officials',
            'warning',
            [],
            [
              `县处级干部${officials.numerator}名，超过总数的${percent(officialShare)}。`,
              `${officials.numerator} officials are more than ${percent(officialShare)}.`,
            ],
            ['请减少干部人数。', 'List fewer officials.'],
          ),
        ]
      : []),
    ...(povertyShare !== undefined && list.length > 0 && compareExact(poverty, povertyShare) < 0
      ? [
          problem(
            'award-poverty',
            compareExact(perhapsPoverty, povertyShare) < 0 ? 'error' : 'warning',
            [],
            [
              `已知属于扶贫济困领域的${poverty.numerator}个，不足名单的${percent(povertyShare)}。`,
              `${poverty.numerator} are known to be for work against poverty, less than ${percent(povertyShare)}.`,
            ],
            ['请补记是否属于该领域，或者增加该领域的对象。', 'Record of each whether it is, or list more of them.'],
          ),
        ]
      : []),
    ...twice.map(({ id, name }) =>
      problem(
        'award-twice',
        'error',
        [id],
        [`“${name}”重复。`, `"${name}" stands twice.`],
        ['请删去一处。', 'Delete one of them.'],
      ),
    ),
  ]
}
