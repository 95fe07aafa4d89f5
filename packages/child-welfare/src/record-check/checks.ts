import {
  addMonths,
  atArticle,
  type Citation,
  dateParts,
  keysOf,
  type LocalizedText,
  latestBy,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

/** The units in close contact with minors (密切接触未成年人的单位, 未成年人保护法 art. 130(1)). */
export const closeContactUnits = {
  school: { zh: '学校、幼儿园等教育机构', en: 'Schools and kindergartens' },
  training: { zh: '校外培训机构', en: 'Training outside school' },
  'welfare-rescue': {
    zh: '未成年人救助保护机构、儿童福利机构等安置、救助机构',
    en: 'Rescue and welfare institutions for minors',
  },
  'infant-care': { zh: '婴幼儿照护服务机构、早期教育服务机构', en: 'Infant care and early education' },
  'after-school-care': { zh: '校外托管、临时看护机构', en: 'Care after school and for a time' },
  'household-service': { zh: '家政服务机构', en: 'Household services' },
  medical: { zh: '为未成年人提供医疗服务的医疗机构', en: 'Hospitals that treat minors' },
  other: {
    zh: '其他对未成年人负有教育、培训、监护、救助、看护、医疗等职责的企业事业单位、社会组织等',
    en: 'Others with such duties for minors',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of unit: see {@link closeContactUnits}. */
export type CloseContactUnit = keyof typeof closeContactUnits

const units = keysOf(closeContactUnits)

/** One look-up of somebody's record of sexual abuse, ill-treatment, trafficking, violence and the like (art. 62). */
export const RecordCheck = z.strictObject({
  on: PlainDate,
  /** Whether there is such a record; `null`: no answer yet. */
  found: z.boolean().nullable(),
})

/** Somebody who works in such a unit, or is to, whatever the work; 安徽 counts volunteers too. */
export const CloseContactWorker = z.strictObject({
  name: z.string().min(1),
  unit: z.enum(units),
  /** The first day at work; `null`: an applicant. */
  hiredOn: PlainDate.nullable(),
  /** The last day at work. */
  leftOn: PlainDate.optional(),
  /** Every look-up; left out: not on record here. */
  checks: z.array(RecordCheck).optional(),
})
export type CloseContactWorker = z.infer<typeof CloseContactWorker>

const since = minorsProtectionLaw.effective
const article = (paragraph: string): Citation => atArticle(minorsProtectionLaw, `第六十二条${paragraph}`)

/** Whether a look-up is too old for a hiring. */
const isOld = (made: PlainDate, hiredOn: PlainDate) => addMonths(made, 12) < hiredOn

type Check = z.infer<typeof RecordCheck>

/** A record that was found, and no later look-up found none: one of a person of the same name, or one that was corrected, may be none. */
const foundFor = (checks: readonly Check[]): { readonly sure: boolean; readonly perhaps: boolean } => {
  const found = checks.filter(one => one.found === true)
  const isUndone = ({ on }: Check) => checks.some(later => later.found === false && on < later.on)
  return { sure: found.some(one => !isUndone(one)), perhaps: found.length > 0 }
}

/** Whether somebody may be hired by what is known on a day: not without an answer, nor with such a record (art. 62(1)). */
export interface HiringVerdict {
  /** `null` until the record was looked up and answered, where a later answer contradicts one that found a record, and before the law. */
  readonly mayHire: boolean | null
  readonly cite: Citation
}

/**
 * Whether an applicant may be hired on a day. Later look-ups and answers do not count, nor does one of more than a year before that found
 * nothing: the law says 招聘时.
 */
export const hiringVerdict = ({ checks = [] }: CloseContactWorker, on: PlainDate): HiringVerdict => {
  dateParts(on)
  const made = checks.filter(check => check.on <= on)
  const isClear = made.some(({ on: day, found }) => found === false && !isOld(day, on))
  const { sure, perhaps } = foundFor(made)
  const known = sure ? false : isClear && !perhaps ? true : null
  return { mayHire: on < since ? null : known, cite: article('第一款') }
}

const yearOf = (date: PlainDate) => Number(date.slice(0, 4))
const atWork = ({ hiredOn, leftOn }: CloseContactWorker, on: PlainDate) => runsOn(hiredOn, leftOn, on)

/**
 * The last day for the look-up of the year of `asOf` (art. 62(2): every year, without a day of its own, so by 31 December);
 * `undefined` where it was made or look-ups are not on record here, where somebody is not at work, and before the law.
 */
export const recordCheckDueOn = (worker: CloseContactWorker, asOf: PlainDate): PlainDate | undefined => {
  dateParts(asOf)
  if (asOf < since || !atWork(worker, asOf)) return undefined
  if (worker.checks === undefined) return undefined
  const made = worker.checks.some(({ on }) => on <= asOf && yearOf(on) === yearOf(asOf))
  return made ? undefined : `${asOf.slice(0, 4)}-12-31`
}

/**
 * What is wrong with how somebody was looked up, by 未成年人保护法 art. 62: `record-check-not-known` (look-ups are not on record here); `record-check-before-hiring` (hired since 2021-06-01
 * without a look-up by the first day); `record-check-unanswered` (those by then have no answer); `record-hired` (they found such a
 * record, and the person has left since); `record-check-old` (the last one before the hiring is more than a year old: the law says 招聘时,
 * without days); `record-check-dates` (left before being hired); `record-check-year` (at work at the end of a year that is over, and not looked up in it),
 * once a year, of 2021 a warning where it was within a year of the law; `record-found` (such a record is known, and the person is at work); `record-contradicted` (one was found, and a later look-up found none: a
 * warning).
 */
export const recordCheckProblems = (worker: CloseContactWorker, asOf: PlainDate): Problem[] => {
  dateParts(asOf)
  const { name, hiredOn, leftOn, checks } = worker
  if (hiredOn !== null && leftOn !== undefined && leftOn < hiredOn)
    return [
      problem(
        'record-check-dates',
        'error',
        ['leftOn'],
        [`${name}的离职日期早于入职日期。`, `${name} left before being hired.`],
        ['请核对日期。', 'Check the days.'],
      ),
    ]
  if (hiredOn === null || hiredOn > asOf || asOf < since) return []
  if (checks === undefined)
    return [
      problem(
        'record-check-not-known',
        'warning',
        ['checks'],
        [`没有${name}的查询记录，是否查询不明。`, `Whether the record of ${name} was looked up is not known.`],
        ['请核实后补记（未成年人保护法第六十二条）。', 'Find it out and record it (未成年人保护法 art. 62).'],
      ),
    ]
  const problems: Problem[] = []
  if (since <= hiredOn && !checks.some(({ on }) => on <= hiredOn))
    problems.push(
      problem(
        'record-check-before-hiring',
        'error',
        ['checks'],
        [`${name}入职前没有查询违法犯罪记录。`, `The record of ${name} was not looked up before the hiring.`],
        [
          '请向公安机关、人民检察院查询（未成年人保护法第六十二条第一款）。',
          'Ask the police or the procuratorate (未成年人保护法 art. 62(1)).',
        ],
      ),
    )
  const answers = checks.filter(({ on }) => on <= hiredOn).map(({ found }) => found)
  if (since <= hiredOn && answers.length > 0 && answers.every(found => found === null))
    problems.push(
      problem(
        'record-check-unanswered',
        'warning',
        ['checks'],
        [`${name}入职前的查询还没有结果。`, `What was looked up before the hiring of ${name} has not been answered.`],
        [
          '查询有结果后再录用（未成年人保护法第六十二条第一款）。',
          'Hire when there is an answer (未成年人保护法 art. 62(1)).',
        ],
      ),
    )
  if (since <= hiredOn && foundFor(checks.filter(({ on }) => on <= hiredOn)).sure && !atWork(worker, asOf))
    problems.push(
      problem(
        'record-hired',
        'error',
        ['checks'],
        [`${name}有违法犯罪记录，仍被录用。`, `${name} had such a record and was hired.`],
        ['不得录用（未成年人保护法第六十二条第一款）。', 'Do not hire (未成年人保护法 art. 62(1)).'],
      ),
    )
  const before = latestBy(
    checks.map(({ on }) => on),
    hiredOn,
  )
  if (since <= hiredOn && before !== undefined && isOld(before, hiredOn))
    problems.push(
      problem(
        'record-check-old',
        'warning',
        ['checks'],
        [
          `${name}入职前最后一次查询在 ${before}，已过一年。`,
          `The record of ${name} was last looked up on ${before}, more than a year before the hiring.`,
        ],
        ['应当在招聘时查询（未成年人保护法第六十二条第一款）。', 'Look it up when hiring (未成年人保护法 art. 62(1)).'],
      ),
    )
  for (let year = Math.max(yearOf(hiredOn), yearOf(since)); year < yearOf(asOf); year++)
    if (atWork(worker, `${year}-12-31`) && !checks.some(({ on }) => yearOf(on) === year))
      problems.push(
        problem(
          'record-check-year',
          // Of 2021 the law held for a part: who was looked up before June 2022 was within a year of it.
          year === yearOf(since) && checks.some(({ on }) => since <= on && on < addMonths(since, 12))
            ? 'warning'
            : 'error',
          ['checks'],
          [`${year} 年没有查询${name}的违法犯罪记录。`, `The record of ${name} was not looked up in ${year}.`],
          [
            '应当每年定期查询（未成年人保护法第六十二条第二款）。',
            'Look it up every year (未成年人保护法 art. 62(2)).',
          ],
        ),
      )
  const { sure, perhaps } = foundFor(checks.filter(({ on }) => on <= asOf))
  if (atWork(worker, asOf) && perhaps && !sure)
    problems.push(
      problem(
        'record-contradicted',
        'warning',
        ['checks'],
        [
          `${name}曾查有违法犯罪记录，后来的查询没有。`,
          `Such a record of ${name} was found, and a later look-up found none.`,
        ],
        ['请核实是否同名或者已更正。', 'Find out whether it was of another of that name, or was corrected.'],
      ),
    )
  if (atWork(worker, asOf) && sure)
    problems.push(
      problem(
        'record-found',
        'error',
        ['checks'],
        [`${name}有违法犯罪记录，仍在岗。`, `${name} has such a record and is still at work.`],
        [
          '不得录用，已录用的应当及时解聘（未成年人保护法第六十二条）。',
          'Do not hire; who was hired is dismissed promptly (未成年人保护法 art. 62).',
        ],
      ),
    )
  return problems
}

/** The fines of a unit that does not look up, or hires or keeps somebody with such a record, in fen (art. 126). */
export const recordCheckFines: {
  readonly first: { readonly most: number }
  readonly refusedOrGrave: { readonly least: number; readonly most: number }
  readonly cite: Citation
} = {
  first: { most: 5_000_000 },
  refusedOrGrave: { least: 5_000_000, most: 50_000_000 },
  cite: atArticle(minorsProtectionLaw, '第一百二十六条'),
}
