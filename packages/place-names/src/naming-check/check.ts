import { keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import { duplicateScope } from '../duplicates/compare-key.js'
import type { NameIndex } from '../duplicates/name-index.js'
import { type PlaceKind, placeKinds } from '../place-kinds/kinds.js'
import { placeNameRegulation } from '../shared/documents.js'
import type { CharacterLevel } from '../standard-characters/characters.js'
import { finding, humanJudgements, type NamingFinding, type NamingRule, namingRules } from './finding.js'
import { characterFindings, scriptFindings, structureFindings } from './form.js'
import { defaultLexicons, type NamingLexicons } from './lexicon.js'
import { type LocalNamingRules, localFindings } from './local.js'
import { isFor, lexiconFindings, protectedFindings, wordRules } from './words.js'

export * from './cases.js'
export * from './finding.js'
export * from './lexicon.js'
export * from './local.js'

/** A name that somebody proposes, and the place that is to have it. */
export interface NameProposal {
  readonly name: string
  readonly kind: PlaceKind
  /** Whether a natural feature is famous in the country (art. 9(7)); left out: not known, and said so. */
  readonly famous?: boolean
  /** The county, province or built-up area that the name must be unlike others in, by the key that the index uses; `''` for the country. */
  readonly area?: string
  /** The code of a division that the place is in: characters that its names have always had are not rare there. */
  readonly division?: string
  /** Names of the place that a facility stands in (art. 9(10)). */
  readonly localNames?: readonly string[]
  /** The day on which it was proposed; left out: by the rules as they stand. */
  readonly on?: PlainDate
}

/** What {@link namingCheck} judges by. */
export interface NamingCheckOptions {
  /** Replaces {@link defaultLexicons} list by list. */
  readonly lexicons?: NamingLexicons
  /** What the place says beyond the regulation: `localNamingRules['360100']`. */
  readonly local?: LocalNamingRules
  /** Names in use, for duplicates and homophones. */
  readonly index?: NameIndex
  /** `characterLevel` of `./standard-characters`, for rare characters. */
  readonly characterLevel?: (character: string) => CharacterLevel | undefined
  /** `isLocalCharacter` of `./standard-characters`, for rare characters that are the place’s own. */
  readonly isLocalCharacter?: (character: string, division: string) => boolean
}

/** A rule that was not judged, and what is missing. */
export interface NotChecked {
  readonly rule: NamingRule
  readonly missing: LocalizedText
}

/** What was found of a proposed name (地名管理条例 art. 9), and what was left to people. */
export interface NamingCheck {
  readonly findings: readonly NamingFinding[]
  readonly notChecked: readonly NotChecked[]
  /** What is left to people, whatever the findings, by the texts of the day; none where the rules of the day are not held. */
  readonly forHumans: typeof humanJudgements
}

const facilityFindings = ({ name, kind, localNames }: NameProposal): NamingFinding[] =>
  placeKinds[kind].article3 !== 7 || localNames === undefined || localNames.some(local => name.includes(local))
    ? []
    : [
        finding(
          'facility-name',
          'warning',
          [],
          name,
          {
            zh: `名称与所在地地名（${localNames.join('、')}）不一致。`,
            en: `It does not carry the local name (${localNames.join(', ')}).`,
          },
          { zh: '一般应与所在地地名统一。', en: 'Use the local name, or say why not.' },
        ),
      ]

const repeatedFindings = (proposal: NameProposal, index: NameIndex): NamingFinding[] => {
  const { name, kind, famous = false, area = '' } = proposal
  const scope = duplicateScope(kind, { famous, name })
  if (scope === undefined) return []
  const rule = scope === 'country' ? 'duplicate-country' : 'duplicate-local'
  const { duplicates, homophones } = index.matches({ name, kind, area: scope === 'country' ? '' : area })
  const count = (zh: string, en: string, positions: readonly number[]): LocalizedText => ({
    zh: `规定范围内有 ${positions.length} 个${zh}（第 ${positions
      .slice(0, 5)
      .map(at => at + 1)
      .join('、')} 个）。`,
    en: `${positions.length} ${en} in its scope (no. ${positions
      .slice(0, 5)
      .map(at => at + 1)
      .join(', ')} of the list).`,
  })
  return [
    ...(duplicates.length > 0
      ? [
          finding(rule, 'error', ['重'], name, count('重名', 'of the same name', duplicates), {
            zh: '不应重名，请另拟专名。',
            en: 'Choose another specific element.',
          }),
        ]
      : []),
    ...(homophones.length > 0
      ? [
          finding(rule, 'warning', ['重'], name, count('同音', 'that sound alike', homophones), {
            zh: '应避免同音，请换字。',
            en: 'Avoid names that sound alike.',
          }),
        ]
      : []),
  ]
}

const missingList: LocalizedText = { zh: '没有给出词表', en: 'no list was given' }

const notChecked = (proposal: NameProposal, lexicons: NamingLexicons, options: NamingCheckOptions): NotChecked[] => {
  const { name, kind, famous, area, localNames } = proposal
  const { article3 } = placeKinds[kind]
  const scope = duplicateScope(kind, { famous: famous ?? false, name })
  const needsArea = scope !== undefined && scope !== 'country' && area === undefined
  return [
    ...wordRules.flatMap(one =>
      lexicons[one.list] === undefined && isFor(one, kind) ? [{ rule: one.rule, missing: missingList }] : [],
    ),
    ...(article3 === 2 && lexicons.protectedNames === undefined
      ? [{ rule: 'protected-name' as const, missing: missingList }]
      : []),
    ...(article3 === 7 && localNames === undefined
      ? [{ rule: 'facility-name' as const, missing: { zh: '没有给出所在地地名', en: 'no local name was given' } }]
      : []),
    ...(options.local === undefined
      ? [{ rule: 'length' as const, missing: { zh: '没有给出当地规定', en: 'no local rule was given' } }]
      : []),
    ...(options.characterLevel === undefined
      ? [{ rule: 'rare-character' as const, missing: { zh: '没有给出字表', en: 'no table of characters was given' } }]
      : []),
    ...(article3 === 1 && famous === undefined
      ? [
          {
            rule: 'duplicate-country' as const,
            missing: { zh: '没有说明是否国内著名', en: 'it was not said whether the feature is famous' },
          },
        ]
      : []),
    ...(scope !== undefined && (options.index === undefined || needsArea)
      ? [
          {
            rule: scope === 'country' ? ('duplicate-country' as const) : ('duplicate-local' as const),
            missing:
              needsArea && options.index
                ? { zh: '没有给出所在范围', en: 'no area was given' }
                : { zh: '没有给出现有地名', en: 'no names in use were given' },
          },
        ]
      : []),
  ]
}

const notInForce: LocalizedText = {
  zh: '2022年5月1日前提出，当时的规定未收录',
  en: 'it was proposed before 2022-05-01, and the rules of the time are not held',
}

/** What is left to people by the texts of a day. */
const judgementsOn = (on: PlainDate | undefined): typeof humanJudgements =>
  on === undefined
    ? humanJudgements
    : humanJudgements.filter(({ cite: { effective } }) => effective === undefined || effective <= on)

/**
 * Judges a proposed name by what a program can say of art. 9 of the regulation and of the notice on irregular names.
 * Words of lists give `likely`, never a verdict; no finding does not mean that a name may be approved: see `forHumans`. A name that was
 * proposed before 2022-05-01 is not judged by the regulation of today.
 */
export const namingCheck = (proposal: NameProposal, options: NamingCheckOptions = {}): NamingCheck => {
  const lexicons: NamingLexicons = { ...defaultLexicons(), ...options.lexicons }
  const { name, kind, on } = proposal
  if (on !== undefined && on < placeNameRegulation.effective)
    return {
      findings: [],
      notChecked: keysOf(namingRules).map(rule => ({ rule, missing: notInForce })),
      forHumans: [],
    }
  const missing = notChecked(proposal, lexicons, options)
  const repeats = missing.some(({ rule }) => rule.startsWith('duplicate')) ? undefined : options.index
  return {
    findings: [
      ...structureFindings(name, kind),
      ...(options.local ? localFindings(name, kind, options.local) : []),
      ...scriptFindings(name),
      ...(options.characterLevel ? characterFindings(proposal, options.characterLevel, options.isLocalCharacter) : []),
      ...lexiconFindings(proposal, lexicons),
      ...protectedFindings(name, kind, lexicons),
      ...facilityFindings(proposal),
      ...(repeats ? repeatedFindings(proposal, repeats) : []),
    ],
    notChecked: missing,
    forHumans: judgementsOn(on),
  }
}
