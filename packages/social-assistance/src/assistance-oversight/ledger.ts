import {
  atArticle,
  breaking,
  brokenRule,
  type Citation,
  type Fen,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** 监察法, until 2025-05-31. */
export const supervisionLaw2018 = {
  title: '中华人民共和国监察法',
  issuer: '全国人民代表大会',
  issued: '2018-03-20',
  effective: '2018-03-20',
  confidence: 'primary',
  note: 'article 34 read in a copy',
} as const satisfies Citation

/** 监察法 as amended on 2024-12-25, since 2025-06-01. */
export const supervisionLaw2024 = {
  title: '中华人民共和国监察法（2024年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2024-12-25',
  effective: '2025-06-01',
  confidence: 'primary',
  note: 'article 37 and the day of the decision read in copies',
} as const satisfies Citation

/** What is found wrong in the handling of assistance (群众身边腐败和作风问题). */
export const misconductKinds = {
  favour: { zh: '优亲厚友、人情保、关系保', en: 'Favour to kin and friends' },
  fraud: { zh: '虚报冒领、套取骗取', en: 'Money got by false claims' },
  diversion: { zh: '截留、挪用、滞留资金', en: 'Money kept back or used for something else' },
  extortion: { zh: '吃拿卡要', en: 'Taking something for a service' },
  missed: { zh: '漏保、应保未保', en: 'Who qualifies was left out' },
  wrong: { zh: '错保、应退未退', en: 'Who does not qualify is paid' },
  neglect: { zh: '推诿、不作为、慢作为', en: 'Nothing done, or late' },
  procedure: { zh: '程序不规范', en: 'A procedure not kept' },
  other: { zh: '其他违纪违法问题', en: 'Other misconduct' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of misconduct: see {@link misconductKinds}. */
export type MisconductKind = keyof typeof misconductKinds

const day = PlainDate.nullable().default(null)
const fen = z.int().min(0)

/** One entry of the ledger of problems (问题台账): found, put right, money recovered. Money in fen. */
export const MisconductEntry = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(keysOf(misconductKinds)),
    /** The body in whose work it was found. */
    body: z.string().min(1),
    foundOn: PlainDate,
    foundBy: z.enum(['self-check', 'inspection', 'audit', 'discipline', 'data', 'complaint', 'media']),
    /** Whether somebody in public office (公职人员) took part; `false`: a recipient or somebody else alone; `null`: not known. */
    official: z.boolean().nullable().default(null),
    /** The inspection or complaint from which it comes. */
    source: z.string().min(1).nullable().default(null),
    correctBy: day,
    /** `null`: not put right; left out: not told. */
    correctedOn: PlainDate.nullish(),
    /** It proved not to be so (查否); left out or `null`: it did not. */
    refutedOn: PlainDate.nullish(),
    /** Money wrongly paid or kept, what of it is back, and what it was decided to leave, as of who died. */
    money: z
      .strictObject({
        wrong: fen,
        waived: fen.default(0),
        /** Left out: not told. */
        recovered: z.array(z.strictObject({ on: PlainDate, amount: fen })).optional(),
      })
      .nullable()
      .default(null),
    /** The lead was handed to the discipline authority; `null`: it was not; left out: not told. */
    handedOverOn: PlainDate.nullish(),
  })
  .refine(
    ({ money }) =>
      money === null || (money.recovered ?? []).reduce((sum, { amount }) => sum + amount, money.waived) <= money.wrong,
    refusal(['money'], '追回和免予追回的金额多于违规金额', 'more recovered and left than was wrong'),
  )
export type MisconductEntry = z.infer<typeof MisconductEntry>

/** What the ledger is held against. */
export const misconductRules = {
  'misconduct-corrected': { text: { zh: '应当在期限内整改', en: 'it is put right in time' } },
  'misconduct-days': {
    text: { zh: '整改、移送不得早于发现', en: 'it is put right and handed over after it was found' },
  },
  'misconduct-recovered': {
    text: {
      zh: '违规资金应当追回（决定免予追回的除外）后方可销号',
      en: 'an entry is closed once the money is back, but for what it was decided to leave',
    },
  },
  'misconduct-handed-over': {
    text: {
      zh: '涉嫌职务违法犯罪的问题线索应当移送监察机关',
      en: 'a lead to a breach of law in office is handed to the supervision commission',
    },
  },
  'misconduct-official': {
    text: {
      zh: '虚报冒领应当写明是否有公职人员参与：有的，线索应当移送监察机关',
      en: 'of false claims it is said whether somebody in office took part: such a lead is handed to the supervision commission',
    },
    // Recipients who cheat are no lead of that kind.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The kinds that are handed to the discipline authority; all but fraud are of somebody in office by what they are. */
const grave: readonly MisconductKind[] = ['favour', 'fraud', 'diversion', 'extortion']

/** The article by which an office hands over a lead that it finds, on the day that it is found; none before 2018-03-20. */
const handOverDuty = (foundOn: PlainDate): Citation | undefined =>
  foundOn >= supervisionLaw2024.effective
    ? atArticle(supervisionLaw2024, '第三十七条')
    : foundOn >= supervisionLaw2018.effective
      ? atArticle(supervisionLaw2018, '第三十四条')
      : undefined

/** What of the money is on record as back by a day, in fen. */
export const recoveredBy = ({ money }: Pick<MisconductEntry, 'money'>, asOf: PlainDate): Fen =>
  (money?.recovered ?? []).filter(({ on }) => on <= asOf).reduce((sum, { amount }) => sum + amount, 0)

/**
 * What an entry breaks on a day; of one that was refuted nothing. A lead to favour, fraud, diversion or extortion in office that was found since 2018-03-20 is handed over
 * by 监察法 art. 34, since 2025-06-01 art. 37; it is asked once the entry counts as put right, and not of what the discipline and
 * supervision authority found itself, which has it already, nor where nobody in office took part; of fraud of which that is not known, and where it is not told whether it was
 * handed over, it is a warning. What such acts cost is 社会救助法 arts 70, 71
 * and 73 since 2026-07-01, 暂行办法 arts 66 to 68 before.
 */
export const misconductProblems = (entry: MisconductEntry, asOf: PlainDate): Problem[] => {
  const { foundOn, correctBy, correctedOn, handedOverOn, money, kind, official } = entry
  if (asOf < foundOn || happenedBy(entry.refutedOn, asOf)) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof misconductRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, misconductRules[code], path, due))
  }
  if (correctBy !== null && isLate(correctedOn, correctBy, asOf))
    broken('misconduct-corrected', ['correctedOn'], correctBy)
  if ([correctedOn, handedOverOn].some(on => on != null && on < foundOn)) broken('misconduct-days', ['foundOn'])
  // Where it is not told what came back, all of it may have.
  if (happenedBy(correctedOn, asOf) && money?.recovered && recoveredBy(entry, asOf) + money.waived < money.wrong)
    broken('misconduct-recovered', ['money'])
  const cite = entry.foundBy === 'discipline' ? undefined : handOverDuty(foundOn)
  const isOpen = official !== false && grave.includes(kind) && !happenedBy(handedOverOn, asOf)
  if (cite && happenedBy(correctedOn, asOf) && isOpen) {
    const [code, field] =
      kind === 'fraud' && official === null
        ? (['misconduct-official', 'official'] as const)
        : (['misconduct-handed-over', 'handedOverOn'] as const)
    const rule: RecordRule = { ...misconductRules[code], cite }
    problems.push(brokenRule(code, handedOverOn === undefined ? { ...rule, severity: 'warning' } : rule, [field]))
  }
  return problems
}

/**
 * What a ledger comes to on a day: entries found that were not refuted, put right, overdue; money in fen, `recovered` `null` where of one
 * that cost money it is not told what came back.
 */
export const misconductFigures = (
  entries: readonly MisconductEntry[],
  asOf: PlainDate,
): {
  readonly found: number
  readonly corrected: number
  readonly overdue: number
  readonly wrong: Fen
  readonly recovered: Fen | null
} => {
  const found = entries.filter(({ foundOn, refutedOn }) => foundOn <= asOf && !happenedBy(refutedOn, asOf))
  return {
    found: found.length,
    corrected: found.filter(({ correctedOn }) => happenedBy(correctedOn, asOf)).length,
    overdue: found.filter(
      ({ correctBy, correctedOn }) => correctBy !== null && correctBy < asOf && notHappenedBy(correctedOn, asOf),
    ).length,
    wrong: found.reduce((sum, { money }) => sum + (money?.wrong ?? 0), 0),
    recovered: found.some(({ money }) => money !== null && money.recovered === undefined)
      ? null
      : found.reduce((sum, entry) => sum + recoveredBy(entry, asOf), 0),
  }
}

/** A special inspection of assistance (社会救助专项督查): whom it went to, how many cases it drew, and what it found. */
export const AssistanceInspection = z
  .strictObject({
    id: z.string().min(1),
    subject: z.string().min(1),
    from: PlainDate,
    to: PlainDate,
    inspectors: z.int().min(1),
    bodies: z
      .array(
        z.strictObject({
          body: z.string().min(1),
          visitedOn: PlainDate,
          /** Cases on file, of these looked into, of these visited at home. */
          cases: z.int().min(0),
          files: z.int().min(0),
          homes: z.int().min(0),
          /** The findings were told to the body; `null`: not yet; left out: not told here. */
          toldOn: PlainDate.nullish(),
        }),
      )
      .min(1),
  })
  .refine(
    ({ bodies }) => new Set(bodies.map(({ body }) => body)).size === bodies.length,
    refusal(['bodies'], '机构重复', 'a body stands twice'),
  )
  .refine(
    ({ bodies }) => bodies.every(({ cases, files, homes }) => files <= cases && homes <= cases),
    refusal(['bodies'], '核查数多于总数', 'more looked into than there are'),
  )
  .refine(...lastNotBefore('from', 'to'))
export type AssistanceInspection = z.infer<typeof AssistanceInspection>

/** What inspections are held against. */
export const assistanceInspectionRules = {
  'inspection-visit-days': { text: { zh: '检查日期应当在督查期内', en: 'a body is visited within the inspection' } },
  'inspection-found-days': {
    text: { zh: '问题不得早于督查开始发现', en: 'nothing is found before the inspection begins' },
  },
  'inspection-told-days': {
    text: { zh: '反馈不得早于检查', en: 'a body is told after it was visited' },
  },
  'inspection-told': {
    text: { zh: '督查已经结束，问题尚未反馈', en: 'it has ended, and what was found is not told yet' },
    // How soon it is told is the plan of the inspection.
    severity: 'warning',
  },
  'inspection-body-known': {
    text: { zh: '问题所属单位不在督查范围内', en: 'an entry is of a body that was not inspected' },
    // Who inspects a township may find what a village did.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What an inspection breaks on a day, with the entries of the ledger that come from it and were found by then. */
export const assistanceInspectionProblems = (
  { id, from, to, bodies }: AssistanceInspection,
  entries: readonly MisconductEntry[],
  asOf: PlainDate,
): Problem[] => {
  const own = entries.filter(
    ({ source, foundOn, refutedOn }) => source === id && foundOn <= asOf && !happenedBy(refutedOn, asOf),
  )
  const broken = breaking(assistanceInspectionRules)
  return [
    ...bodies.flatMap(({ body, visitedOn, toldOn }, index) => [
      ...(from <= visitedOn && visitedOn <= to
        ? []
        : [broken('inspection-visit-days', ['bodies', index, 'visitedOn'])]),
      ...(toldOn != null && toldOn < visitedOn ? [broken('inspection-told-days', ['bodies', index, 'toldOn'])] : []),
      ...(own.some(entry => entry.body === body && entry.foundOn < from)
        ? [broken('inspection-found-days', ['bodies', index, 'body'])]
        : []),
      ...(to < asOf && own.some(entry => entry.body === body) && notHappenedBy(toldOn, asOf)
        ? [broken('inspection-told', ['bodies', index, 'toldOn'])]
        : []),
    ]),
    ...own
      .filter(entry => !bodies.some(({ body }) => body === entry.body))
      .map(() => broken('inspection-body-known', ['bodies'])),
  ]
}
