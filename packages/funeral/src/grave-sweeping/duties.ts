import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  daysBetween,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/** 中华人民共和国土地管理法, as amended in 2019. */
export const landLaw2019 = {
  title: '中华人民共和国土地管理法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2019-08-26',
  effective: '2020-01-01',
  confidence: 'primary',
  note: 'article 37 read',
} as const satisfies Citation

/** 土地管理法, as amended in 2004: article 36 forbade graves on farmland. */
export const landLaw2004 = {
  title: '中华人民共和国土地管理法（2004年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2004-08-28',
  effective: '2004-08-28',
  confidence: 'primary',
  note: 'article 36 read',
} as const satisfies Citation

/** 森林防火条例. */
export const forestFireRegulation2008 = {
  title: '森林防火条例',
  number: '国务院令第541号',
  issuer: '国务院',
  issued: '2008-12-01',
  effective: '2009-01-01',
  confidence: 'primary',
  note: 'article 25 read',
} as const satisfies Citation

/** What civil affairs does with others about fire, farmland and forests where people visit graves (防灭火、耕地保护、林长制配合). */
export const graveDuties = {
  publicity: {
    zh: '防火宣传、文明祭扫倡议',
    en: 'Telling people',
    with: { zh: '应急、林草', en: 'emergency, forests' },
    of: 'fire',
  },
  patrol: {
    zh: '坟头巡查值守',
    en: 'Patrols at graves',
    with: { zh: '乡镇、村', en: 'township, village' },
    of: 'fire',
  },
  checkpoint: {
    zh: '进山入林卡口检查火种',
    en: 'Check-points for lighters',
    with: { zh: '林草、公安', en: 'forests, police' },
    of: 'fire',
  },
  'clear-brush': {
    zh: '清理坟周可燃物',
    en: 'Brush cleared round graves',
    with: { zh: '村、墓主', en: 'village, families' },
    of: 'fire',
  },
  'fire-tools': {
    zh: '墓区配备防火器材',
    en: 'Fire tools at sites',
    with: { zh: '应急、消防', en: 'emergency, fire brigade' },
    of: 'fire',
  },
  'burning-place': {
    zh: '设集中焚烧点或以花换纸',
    en: 'A place to burn, or flowers for paper',
    with: { zh: '乡镇、公墓', en: 'township, cemetery' },
    of: 'fire',
  },
  'farmland-check': {
    zh: '排查耕地坟墓',
    en: 'Graves on farmland looked for',
    with: { zh: '自然资源、农业农村', en: 'natural resources, agriculture' },
    of: 'farmland',
  },
  'forest-check': {
    zh: '配合林长排查林地坟墓',
    en: 'Graves in forests looked for with the forest chief',
    with: { zh: '林草（林长办）', en: 'forests (office of the forest chief)' },
    of: 'forest',
  },
  // A bureau’s list is its own: drills, vehicles, meetings.
  other: { zh: '其他职责', en: 'Another duty', with: { zh: '有关部门', en: 'the offices concerned' }, of: 'other' },
} as const satisfies Readonly<
  Record<
    string,
    LocalizedText & { readonly with: LocalizedText; readonly of: 'fire' | 'farmland' | 'forest' | 'other' }
  >
>
/** A duty. */
export const GraveDuty = z.enum(keysOf(graveDuties))
export type GraveDuty = z.infer<typeof GraveDuty>

/** One duty at one place and season (职责清单): who is responsible, and the days on which it was done. */
export const GraveDutyEntry = z
  .strictObject({
    duty: GraveDuty,
    /** What another duty is, as the list says it; left out: not told. */
    what: z.string().min(1).optional(),
    place: z.string().min(1),
    from: PlainDate,
    until: PlainDate,
    /** `null`: nobody; left out: not known. */
    responsible: z.string().min(1).nullish(),
    /** How often it is done in the season: once, in every seven days from its first, or on every day of it. */
    times: z.enum(['once', 'weekly', 'daily']),
    /** `[]`: on none; left out: not told. */
    doneOn: z.array(PlainDate).optional(),
    /** What was found that others deal with, and when it was passed on. */
    found: z
      .array(z.strictObject({ what: z.string().min(1), on: PlainDate, passedOn: PlainDate.nullish() }))
      .default([]),
  })
  .refine(...lastNotBefore('from', 'until'))
export type GraveDutyEntry = z.infer<typeof GraveDutyEntry>

/**
 * The weeks of a season that have begun by a day, counted from its own first day. What remains of a season is no whole week: of it the seven days
 * that end with the season are asked.
 */
const weeksOf = (
  { from, until }: Pick<GraveDutyEntry, 'from' | 'until'>,
  by: PlainDate,
): { readonly first: PlainDate; readonly last: PlainDate }[] =>
  Array.from({ length: Math.floor(daysBetween(from, until < by ? until : by) / 7) + 1 }, (_, week) => {
    const last = addDays(from, 7 * week + 6)
    return week > 0 && until < last
      ? { first: addDays(until, -6), last: until }
      : { first: addDays(from, 7 * week), last }
  })

/**
 * Whether a duty is seen to on a day: once by the end of the season, weekly in the week so far, daily on the day itself; `null` outside its
 * season, or where nobody told on which days it was.
 */
export const isDutyDone = ({ from, until, times, doneOn }: GraveDutyEntry, on: PlainDate): boolean | null => {
  if (!runsOn(from, until, on) || doneOn === undefined) return null
  if (times === 'daily') return doneOn.includes(on)
  const since = times === 'weekly' ? weeksOf({ from, until }, on).at(-1)!.first : from
  return doneOn.some(done => since <= done && done <= on)
}

/** What a list of duties is held against. */
export const graveDutyRules = {
  'somebody-responsible': {
    text: { zh: '职责应当落实到责任人', en: 'somebody is responsible for a duty' },
    severity: 'warning',
  },
  'done-in-season': { text: { zh: '季节内应当完成', en: 'a duty is done in its season' }, severity: 'warning' },
  'done-weekly': { text: { zh: '应当每周落实', en: 'a weekly duty is done every week' }, severity: 'warning' },
  'done-daily': { text: { zh: '应当每日落实', en: 'a daily duty is done every day' }, severity: 'warning' },
  'passed-on': { text: { zh: '发现的线索应当移交有关部门', en: 'what is found is passed on' }, severity: 'warning' },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * The law of a day that forbids what a duty guards against: fire in forests in the season, graves on farmland and in forests. It does not
 * set the duty, which is the bureau’s. `null`: of that day, or of another duty, none was read.
 */
export const lawBehindGraveDuty = (duty: GraveDuty, on: PlainDate): Citation | null => {
  const { of } = graveDuties[duty]
  if (of === 'other') return null
  if (of === 'fire')
    return on >= forestFireRegulation2008.effective ? atArticle(forestFireRegulation2008, '第二十五条') : null
  if (of === 'farmland' && on >= landLaw2019.effective) return atArticle(landLaw2019, '第三十七条第二款')
  if (of === 'farmland' && on >= landLaw2004.effective) return atArticle(landLaw2004, '第三十六条第二款')
  return funeralRegulationOn(on) === null
    ? null
    : atArticle(funeralRegulationAt(on), isRevised(on) ? '第二十二条第一款第一项' : '第十条第一款第一项')
}

/**
 * What a list of duties lacks on a day: daily ones of the day before (the day itself is not over), weekly ones of the
 * weeks that are over, others when the season is. The duties
 * are the bureau’s, so no law is cited and all is warned of; what they guard against, {@link lawBehindGraveDuty} cites.
 */
export const graveDutyProblems = (list: readonly GraveDutyEntry[], asOf: PlainDate): Problem[] =>
  list.flatMap((entry, index) => {
    const { from, until, responsible, times, doneOn, found } = entry
    if (from > asOf) return []
    const broken = (code: keyof typeof graveDutyRules, path: Problem['path']) =>
      brokenRule(code, graveDutyRules[code], [index, ...path])
    const inSeason = (doneOn ?? []).filter(on => from <= on && on <= until && on <= asOf)
    const told = doneOn !== undefined
    const last = [...new Set(inSeason)]
    const daysOver = daysBetween(from, until < asOf ? until : addDays(asOf, -1)) + 1
    return [
      ...(responsible === null ? [broken('somebody-responsible', ['responsible'])] : []),
      ...(told && times === 'once' && until < asOf && inSeason.length === 0
        ? [broken('done-in-season', ['doneOn'])]
        : []),
      ...(told &&
      times === 'weekly' &&
      weeksOf(entry, asOf).some(
        ({ first, last }) => (until < asOf || last < asOf) && !inSeason.some(on => first <= on && on <= last),
      )
        ? [broken('done-weekly', ['doneOn'])]
        : []),
      ...(told && times === 'daily' && last.filter(on => on < asOf).length < daysOver
        ? [broken('done-daily', ['doneOn'])]
        : []),
      ...found.flatMap(({ on, passedOn }, at) =>
        on < asOf && notHappenedBy(passedOn, asOf) ? [broken('passed-on', ['found', at, 'passedOn'])] : [],
      ),
    ]
  })
