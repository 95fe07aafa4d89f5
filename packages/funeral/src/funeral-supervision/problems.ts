import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import { type Measured, type MeasurePeriod, shareWhere } from '@minzheng/indicators'
import * as z from 'zod'
import type { FuneralOffence } from '../funeral-penalties/offences.js'
import { funeralRegulation2025 } from '../shared/documents.js'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/**
 * The offices that watch over funerals. 国务院令第824号 arts 4 and 48 name them but for the fire brigade, urban management and discipline
 * inspection, which other law brings in, and townships, which art. 46 has help; what each leads in by the regulation of a day is
 * {@link officeInCharge}.
 */
export const funeralOffices = {
  'civil-affairs': { zh: '民政', en: 'civil affairs' },
  'development-reform': { zh: '发展改革', en: 'development and reform' },
  finance: { zh: '财政', en: 'finance' },
  'natural-resources': { zh: '自然资源', en: 'natural resources' },
  health: { zh: '卫生健康、中医药、疾控', en: 'health' },
  'market-regulation': { zh: '市场监管', en: 'market regulation' },
  police: { zh: '公安', en: 'police' },
  environment: { zh: '生态环境', en: 'environment' },
  'forest-grassland': { zh: '林业草原', en: 'forests and grassland' },
  education: { zh: '教育', en: 'education' },
  housing: { zh: '住房城乡建设', en: 'housing and construction' },
  'social-security': { zh: '人力资源社会保障', en: 'human resources and social security' },
  agriculture: { zh: '农业农村', en: 'agriculture' },
  water: { zh: '水利', en: 'water' },
  relics: { zh: '文物', en: 'cultural relics' },
  emergency: { zh: '应急管理', en: 'emergency management' },
  fire: { zh: '消防救援', en: 'fire brigade' },
  'ethnic-religious': { zh: '民族、宗教', en: 'ethnic and religious affairs' },
  network: { zh: '网信、电信', en: 'cyberspace and telecommunications' },
  township: { zh: '乡镇、街道', en: 'township, subdistrict' },
  'urban-management': { zh: '城市管理', en: 'urban management' },
  discipline: { zh: '纪检监察', en: 'discipline inspection' },
  // Art. 4 ends with “and other offices concerned”: transport, tax, the procuratorate.
  other: { zh: '其他有关部门', en: 'another office' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An office. */
export const FuneralOffice = z.enum(keysOf(funeralOffices))
export type FuneralOffice = z.infer<typeof FuneralOffice>

interface SectorProblemAbout extends LocalizedText {
  /** The offence of the regulation that it may be; `null`: none of its own. */
  readonly offence: FuneralOffence | null
}

/** What clean-ups of the funeral sector (殡葬领域突出问题、腐败乱象整治) look for. */
export const sectorProblemKinds = {
  'price-offence': { zh: '违规收费、不明码标价', en: 'Unlawful charges, prices not put up', offence: 'price-offence' },
  'bundled-sale': { zh: '捆绑销售、强制消费', en: 'Bundled or forced sales', offence: 'price-offence' },
  'overpriced-grave': { zh: '天价墓', en: 'Overpriced graves', offence: null },
  'grave-speculation': {
    zh: '炒买炒卖墓位、格位',
    en: 'Trade in graves and niches',
    offence: 'niche-or-plot-provision',
  },
  'oversize-grave': { zh: '超标准墓、豪华墓', en: 'Oversize or luxury graves', offence: 'oversize-plot' },
  'zombie-cemetery': { zh: '僵尸墓、失管墓地', en: 'Abandoned graves and grounds', offence: null },
  'unapproved-facility': {
    zh: '违建墓地、未批先建',
    en: 'Grounds built without leave',
    offence: 'unapproved-facility',
  },
  'public-ground-for-profit': {
    zh: '公益性墓地对外经营',
    en: 'Public grounds run for profit',
    offence: 'rural-plot-for-profit',
  },
  mortuary: { zh: '太平间外包、违规殡仪服务', en: 'Mortuary outsourced', offence: 'mortuary' },
  'false-certificate': {
    zh: '虚开、倒卖火化证明',
    en: 'False cremation certificates',
    offence: 'false-cremation-papers',
  },
  'body-trade': { zh: '倒卖遗体、人体组织和器官', en: 'Trade in bodies, tissue and organs', offence: null },
  'death-news-trade': { zh: '倒卖逝者信息', en: 'Trade in news of deaths', offence: null },
  'relief-fraud': { zh: '套取惠民殡葬资金', en: 'Relief money obtained by fraud', offence: null },
  procurement: { zh: '设备用品采购谋利', en: 'Gain from purchases', offence: null },
  bribery: { zh: '索取收受财物、靠殡吃殡', en: 'Bribes and kickbacks', offence: null },
  'improper-goods': { zh: '违规丧葬用品', en: 'Improper goods', offence: 'improper-goods' },
  'smoke-and-waste': { zh: '火化污染', en: 'Smoke and waste of cremation', offence: 'substandard-equipment' },
  other: { zh: '其他问题', en: 'Another problem', offence: null },
} as const satisfies Readonly<Record<string, SectorProblemAbout>>
/** A kind of problem. */
export const SectorProblemKind = z.enum(keysOf(sectorProblemKinds))
export type SectorProblemKind = z.infer<typeof SectorProblemKind>

type InCharge = readonly [office: FuneralOffice, article: string]

/** 国务院令第225号: civil affairs watches over funerals (art. 3); what it orders, alone or with others. Of prices and mortuaries it names nobody. */
const formerInCharge: Readonly<Partial<Record<SectorProblemKind, InCharge>>> = {
  'oversize-grave': ['civil-affairs', '第十九条'],
  'zombie-cemetery': ['civil-affairs', '第三条'],
  'unapproved-facility': ['civil-affairs', '第十八条'],
  'public-ground-for-profit': ['civil-affairs', '第三条'],
  bribery: ['civil-affairs', '第二十三条'],
  'improper-goods': ['civil-affairs', '第二十二条第二款'],
}

/** 国务院令第824号: the offices of art. 4 and of the chapter on liability. Who disciplines officials (art. 70) it does not name. */
const revisedInCharge: Readonly<Partial<Record<SectorProblemKind, InCharge>>> = {
  'price-offence': ['market-regulation', '第四条第二款'],
  'bundled-sale': ['market-regulation', '第四条第二款'],
  'overpriced-grave': ['civil-affairs', '第五十条第二款'],
  'grave-speculation': ['civil-affairs', '第五十六条'],
  'oversize-grave': ['civil-affairs', '第五十七条'],
  'zombie-cemetery': ['civil-affairs', '第四条第一款'],
  'unapproved-facility': ['natural-resources', '第四条第二款'],
  'public-ground-for-profit': ['civil-affairs', '第五十九条'],
  mortuary: ['health', '第六十四条'],
  'false-certificate': ['civil-affairs', '第五十六条'],
  'body-trade': ['police', '第七十一条'],
  'death-news-trade': ['civil-affairs', '第四十一条第二款'],
  'improper-goods': ['civil-affairs', '第六十三条'],
  'smoke-and-waste': ['environment', '第四条第二款'],
}

/** Who leads in putting a problem right, and by what. */
export interface FuneralOfficeInCharge {
  readonly office: FuneralOffice
  readonly cite: Citation
}

/** The office that leads by the regulation of a day; `null` where the regulation names none, or was not in force (before 1997-07-21). */
export const officeInCharge = (kind: SectorProblemKind, on: PlainDate): FuneralOfficeInCharge | null => {
  const version = funeralRegulationOn(on)
  const found = version === null ? undefined : (version === 2025 ? revisedInCharge : formerInCharge)[kind]
  return found === undefined ? null : { office: found[0], cite: atArticle(funeralRegulationAt(on), found[1]) }
}

const day = PlainDate.nullable().default(null)

/** One problem on the ledger of a clean-up (问题台账): found, given to an office, put right, checked, closed. */
export const SectorProblem = z.strictObject({
  id: z.string().min(1),
  kind: SectorProblemKind,
  /** Home, cemetery, village or agent. */
  unit: z.string().min(1),
  found: PlainDate,
  source: z.enum(['inspection', 'complaint', 'audit', 'discipline', 'self-check', 'press', 'other']),
  office: FuneralOffice.nullable().default(null),
  assigned: day,
  due: day,
  /** `null` or left out: not yet; left out of what is closed: not known. */
  putRight: PlainDate.nullish(),
  /** Somebody else than who put it right has seen it; `null`: nobody has, left out: not known. */
  checked: PlainDate.nullish(),
  closed: day,
  /** Who complained is of the bereaved (丧属), whom art. 51 has told of the result; `null` or left out: not known. */
  fromFamily: z.boolean().nullish(),
  /** Who complained was told of the result; `null`: not yet, left out: not known. */
  answered: PlainDate.nullish(),
  /** It was looked into and not borne out (查无实据), and when: there is nothing to put right. */
  dismissed: PlainDate.nullish(),
  /** Handed to discipline inspection or the police; `null`: it was not, left out: not known. */
  handedOver: z.strictObject({ to: FuneralOffice, on: PlainDate }).nullish(),
})
export type SectorProblem = z.infer<typeof SectorProblem>

/** How it stands with a problem on a day. */
export type SectorProblemState =
  | 'not-found'
  | 'found'
  | 'assigned'
  | 'overdue'
  | 'put-right'
  | 'checked'
  | 'closed'
  | 'dismissed'

/** The state of a problem on a day. */
export const sectorProblemState = (one: SectorProblem, asOf: PlainDate): SectorProblemState => {
  if (one.found > asOf) return 'not-found'
  if (happenedBy(one.dismissed, asOf)) return 'dismissed'
  if (happenedBy(one.closed, asOf)) return 'closed'
  if (happenedBy(one.checked, asOf)) return 'checked'
  if (happenedBy(one.putRight, asOf)) return 'put-right'
  if (one.due !== null && one.due < asOf) return 'overdue'
  return happenedBy(one.assigned, asOf) ? 'assigned' : 'found'
}

/** What a ledger is held against. */
export const sectorProblemRules = {
  'put-right-in-time': { text: { zh: '应当按期整改到位', en: 'a problem is put right by its day' } },
  'closed-unchecked': {
    text: { zh: '销号前应当核验', en: 'a problem is checked before it is closed' },
    severity: 'warning',
  },
  'closed-not-put-right': { text: { zh: '未整改到位不得销号', en: 'what is not put right is not closed' } },
  'complainant-answered': { text: { zh: '处理结果应当告知丧属', en: 'who complained is told of the result' } },
  // The regulation says who watches over and who fines; that another leads in putting it right, as by planning or forest law, it does not forbid.
  'office-in-charge': {
    text: { zh: '牵头整改的不是条例列明的部门', en: 'another office leads than the regulation names' },
    severity: 'warning',
  },
  'handed-over': { text: { zh: '涉嫌腐败、犯罪的应当移送', en: 'what may be corruption or a crime is handed over' } },
  'dated-in-order': { text: { zh: '日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Whom it may be handed to: of gain from office discipline inspection, or, of a crime, the police. */
const handedTo: Readonly<Partial<Record<SectorProblemKind, readonly FuneralOffice[]>>> = {
  procurement: ['discipline', 'police'],
  bribery: ['discipline', 'police'],
  'body-trade': ['police'],
}

/**
 * Whether civil affairs lead as well since 2026-03-30: in what families complain of they see to it with the offices in charge (art. 51), and in
 * equipment below the standard with market regulation (art. 63).
 */
const civilAffairsLeadToo = ({ kind, source, found }: SectorProblem): boolean =>
  isRevised(found) && (source === 'complaint' || kind === 'smoke-and-waste')

/**
 * What of a ledger is broken on a day; who leads by the regulation of the day on which a problem was found. That who complained was not told is
 * an error where it is one of the bereaved, whom art. 51 names since 2026-03-30, and a warning before it or where nobody says who it is. What was not borne out is not
 * put right, and what discipline inspection found need not be handed to it.
 */
export const sectorProblemProblems = (ledger: readonly SectorProblem[], asOf: PlainDate): Problem[] =>
  ledger.flatMap((one, index) => {
    if (one.found > asOf) return []
    const broken = (code: keyof typeof sectorProblemRules, key: string, due?: PlainDate, cite?: Citation) =>
      brokenRule(code, { ...sectorProblemRules[code], ...(cite && { cite }) }, [index, key], due)
    const { kind, source, office, due, putRight, checked, closed, answered, handedOver, found, dismissed, fromFamily } =
      one
    const inCharge = officeInCharge(kind, found)
    const since2026 = (article: string) =>
      closed !== null && isRevised(closed) ? atArticle(funeralRegulation2025, article) : undefined
    const isClosed = happenedBy(closed, asOf)
    const isDismissed = happenedBy(dismissed, asOf)
    const isPutRight = isClosed && !isDismissed
    const to = handedTo[kind]
    const unanswered = broken('complainant-answered', 'answered', undefined, since2026('第五十一条'))
    return [
      ...(due !== null && isLate(isDismissed ? dismissed! : putRight === undefined ? closed : putRight, due, asOf)
        ? [broken('put-right-in-time', 'putRight', due)]
        : []),
      ...(isPutRight && notHappenedBy(putRight, closed!) ? [broken('closed-not-put-right', 'closed')] : []),
      ...(isPutRight && notHappenedBy(checked, closed!) ? [broken('closed-unchecked', 'checked')] : []),
      ...(source === 'complaint' && isClosed && fromFamily !== false && notHappenedBy(answered, asOf)
        ? [fromFamily === true && isRevised(closed!) ? unanswered : { ...unanswered, severity: 'warning' as const }]
        : []),
      ...(office !== null &&
      inCharge !== null &&
      office !== inCharge.office &&
      !to?.includes(office) &&
      !(office === 'civil-affairs' && civilAffairsLeadToo(one))
        ? [broken('office-in-charge', 'office', undefined, inCharge.cite)]
        : []),
      ...(to !== undefined &&
      isPutRight &&
      !(source === 'discipline' && to.includes('discipline')) &&
      (office === null || !to.includes(office)) &&
      handedOver !== undefined &&
      (handedOver === null || !to.includes(handedOver.to) || handedOver.on > asOf)
        ? [broken('handed-over', 'handedOver', undefined, kind === 'body-trade' ? since2026('第七十一条') : undefined)]
        : []),
      ...stepsOutOfOrder(['found', 'assigned', 'putRight', 'checked'], one).map(step => broken('dated-in-order', step)),
    ]
  })

/** Of the problems found by the end of a period, and not set aside as not borne out, the share put right by it. */
export const sectorProblemsPutRight = (ledger: readonly SectorProblem[], { asOf }: MeasurePeriod): Measured =>
  shareWhere(
    ledger.filter(({ found, dismissed }) => found <= asOf && !happenedBy(dismissed, asOf)),
    ({ putRight, closed }) => (putRight === undefined && happenedBy(closed, asOf) ? null : happenedBy(putRight, asOf)),
  )
