import { ancestorOf, type Citation, DivisionCode, type DivisionLevel, levelOf, type Problem } from '@minzheng/core'
import { type DivisionKind, divisionKind } from '@minzheng/core/divisions'

const statisticsRules: Citation = {
  title: '统计用区划代码和城乡划分代码编制规则',
  number: '国统字〔2009〕91号',
  issuer: '国家统计局',
  confidence: 'secondary',
}

/** What the last three of twelve digits stand for. */
export const villageKinds = {
  'residents-committee': { zh: '居民委员会', en: 'Residents’ committee' },
  'villagers-committee': { zh: '村民委员会', en: 'Villagers’ committee' },
  similar: { zh: '类似居民委员会、村民委员会的单位', en: 'A unit like one' },
} as const
/** What digits 10 to 12 of a code stand for: see {@link villageKinds}. */
export type VillageKind = keyof typeof villageKinds

/** What digits 7 to 9 stand for (GB/T 10114-2003). */
export const townshipKinds = {
  'sub-district': { zh: '街道', en: 'Sub-district' },
  town: { zh: '镇', en: 'Town' },
  township: { zh: '乡（民族乡、苏木）', en: 'Township, ethnic township or sumu' },
  similar: { zh: '类似乡级的单位', en: 'A unit like one' },
} as const
/** What digits 7 to 9 of a code stand for: see {@link townshipKinds}. */
export type TownshipKind = keyof typeof townshipKinds

/** The codes of town and country (城乡划分代码), and whether a place of each counts as town. */
export const urbanRuralCodes = {
  '111': { title: { zh: '主城区', en: 'Main urban area' }, urban: true },
  '112': { title: { zh: '城乡结合区', en: 'Junction of city and country' }, urban: true },
  '121': { title: { zh: '镇中心区', en: 'Centre of a town' }, urban: true },
  '122': { title: { zh: '镇乡结合区', en: 'Junction of town and country' }, urban: true },
  '123': { title: { zh: '特殊区域', en: 'Special area' }, urban: true },
  '210': { title: { zh: '乡中心区', en: 'Centre of a township' }, urban: false },
  '220': { title: { zh: '村庄', en: 'Village' }, urban: false },
} as const
/** A code of town and country (城乡划分代码), three digits: see {@link urbanRuralCodes}. */
export type UrbanRuralCode = keyof typeof urbanRuralCodes

const isUrbanRuralCode = (code: string): code is UrbanRuralCode => Object.hasOwn(urbanRuralCodes, code)

/** Up to which number a kind goes, from the number after the one before; the first from 1. */
type Range<K> = readonly [to: number, kind: K]
const within = <K>(ranges: readonly Range<K>[], number: number): K | undefined =>
  number === 0 ? undefined : ranges.find(([to]) => number <= to)?.[1]

const townshipRanges: readonly Range<TownshipKind>[] = [
  [99, 'sub-district'],
  [199, 'town'],
  [399, 'township'],
  [599, 'similar'],
]
const villageRanges: readonly Range<VillageKind>[] = [
  [199, 'residents-committee'],
  [399, 'villagers-committee'],
  [599, 'similar'],
]
const prefectureRanges: readonly Range<readonly DivisionKind[]>[] = [
  [20, ['prefecture-city']],
  [50, ['prefecture', 'autonomous-prefecture', 'league']],
  [70, ['prefecture-city']],
]
/** 51 to 80 are named both for districts and for counties: both are told. */
const countyRanges: readonly Range<readonly DivisionKind[]>[] = [
  [20, ['district']],
  [50, ['county', 'autonomous-county', 'banner', 'autonomous-banner']],
  [80, ['district', 'county', 'autonomous-county', 'banner', 'autonomous-banner']],
  [99, ['county-city']],
]

/**
 * What the ranges of digits would make of a code of a prefecture or county: a hint only, for published codes follow them
 * nowhere strictly (counties and cities of autonomous prefectures begin at 01, 神农架林区 is 429021). The kind is that of the
 * name: see `divisionKind`. Empty where the ranges say nothing.
 */
export const codeHint = (code: DivisionCode): readonly DivisionKind[] => {
  const level = levelOf(code)
  if (level === 'prefecture') return within(prefectureRanges, Number(code.slice(2, 4))) ?? []
  if (level === 'county') return within(countyRanges, Number(code.slice(4, 6)))!
  return []
}

/** The divisions that a code of 6, 9 or 12 digits names, from the province down. */
export interface DivisionCodeParts {
  readonly level: DivisionLevel
  readonly province: DivisionCode
  /** Left out where the code is that of a province. */
  readonly prefecture?: DivisionCode
  readonly county?: DivisionCode
  /** Nine digits. */
  readonly township?: DivisionCode
  /** What digits 7 to 9 say; `undefined` also for a number outside the ranges. */
  readonly townshipKind?: TownshipKind | undefined
  /** The last three digits. */
  readonly villagePart?: string
  readonly villageKind?: VillageKind | undefined
  /** Of the name, where one was given. */
  readonly kind?: DivisionKind
  readonly urbanRural?: { readonly code: UrbanRuralCode; readonly urban: boolean }
}

/** A code of a division in its parts, or what is wrong with it. */
export type ParsedDivisionCode =
  | { readonly parts: DivisionCodeParts; readonly problems: readonly Problem[] }
  | { readonly parts: undefined; readonly problems: readonly Problem[] }

/** The first two digits of the 34 provinces (GB/T 2260). */
const provinceDigits = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/

const problem = (code: string, severity: Problem['severity'], path: string, zh: string, en: string): Problem => ({
  code,
  severity,
  path: [path],
  message: { zh, en },
  remedy: { zh: '请核对代码。', en: 'Check the code.' },
})

/**
 * The parts of a code of 6, 9 or 12 digits, and what each says; with the name, its kind; with the code of town and country
 * (`122`), what that says. A number outside the ranges is a warning; first digits that no province has (`division-code-province`) are an
 * error; a code whose first six digits nobody was given is one too
 * (`division-code-unknown`) where the caller says which were.
 */
export const parseDivisionCode = (
  code: string,
  {
    name,
    urbanRural,
    isKnown,
  }: {
    readonly name?: string
    readonly urbanRural?: string
    /** Whether a code of 6 digits was ever given: `code => divisionsOn(day).divisionOf(code) !== undefined` of core. */
    readonly isKnown?: (code: DivisionCode) => boolean
  } = {},
): ParsedDivisionCode => {
  if (!DivisionCode.safeParse(code).success)
    return {
      parts: undefined,
      problems: [
        problem(
          'division-code-form',
          'error',
          'code',
          `“${code}”不是6、9或12位代码。`,
          `"${code}" has not 6, 9 or 12 digits.`,
        ),
      ],
    }
  const level = levelOf(code)
  const isTownship = level === 'township' || level === 'village'
  const townshipKind = within(townshipRanges, Number(code.slice(6, 9)))
  const villageKind = within(villageRanges, Number(code.slice(9)))
  const problems = [
    ...(provinceDigits.test(code)
      ? []
      : [
          problem(
            'division-code-province',
            'error',
            'code',
            `没有代码以 ${code.slice(0, 2)} 开头的省级行政区。`,
            `No province has a code that begins with ${code.slice(0, 2)}.`,
          ),
        ]),
    ...(isKnown !== undefined && !isKnown(code.slice(0, 6))
      ? [
          problem(
            'division-code-unknown',
            'error',
            'code',
            `没有代码为 ${code.slice(0, 6)} 的行政区划。`,
            `No division has the code ${code.slice(0, 6)}.`,
          ),
        ]
      : []),
    ...(isTownship && !townshipKind
      ? [
          problem(
            'township-range',
            'warning',
            'code',
            `乡级代码 ${code.slice(6, 9)} 不在 001 至 599 之间。`,
            `${code.slice(6, 9)} is not of 001 to 599.`,
          ),
        ]
      : []),
    ...(level === 'village' && !villageKind
      ? [
          problem(
            'village-range',
            'warning',
            'code',
            `村级代码 ${code.slice(9)} 不在 001 至 599 之间。`,
            `${code.slice(9)} is not of 001 to 599.`,
          ),
        ]
      : []),
    ...(urbanRural !== undefined && !isUrbanRuralCode(urbanRural)
      ? [
          problem(
            'urban-rural-code',
            'error',
            'urbanRural',
            `没有城乡分类代码“${urbanRural}”。`,
            `There is no code "${urbanRural}" of town and country.`,
          ),
        ]
      : []),
  ]
  return {
    parts: {
      level,
      province: ancestorOf(code, 'province'),
      ...(level === 'province' ? {} : { prefecture: ancestorOf(code, 'prefecture') }),
      ...(level === 'province' || level === 'prefecture' ? {} : { county: ancestorOf(code, 'county') }),
      ...(isTownship ? { township: ancestorOf(code, 'township'), townshipKind } : {}),
      ...(level === 'village' ? { villagePart: code.slice(9), villageKind } : {}),
      ...(name === undefined || level === 'village' ? {} : { kind: divisionKind(code, name) }),
      ...(urbanRural !== undefined && isUrbanRuralCode(urbanRural)
        ? { urbanRural: { code: urbanRural, urban: urbanRuralCodes[urbanRural].urban } }
        : {}),
    },
    problems,
  }
}

/** Where the digits of townships and villages and the codes of town and country are laid down. */
export const divisionCodeRules = {
  county: { title: '中华人民共和国行政区划代码', number: 'GB/T 2260-2007', confidence: 'secondary' },
  township: { title: '县级以下行政区划代码编制规则', number: 'GB/T 10114-2003', confidence: 'secondary' },
  village: statisticsRules,
} as const satisfies Record<string, Citation>
