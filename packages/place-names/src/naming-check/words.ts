import type { LocalizedText } from '@minzheng/core'
import { type PlaceKind, placeKinds } from '../place-kinds/kinds.js'
import { isOwnLanguageArea } from '../shared/own-language-areas.js'
import { splitName } from '../split-name/split.js'
import { finding, type IrregularClass, type NamingFinding, type NamingRule } from './finding.js'
import type { NamingLexicons } from './lexicon.js'
import { foreignSounds } from './transcription.js'

interface WordRule {
  readonly rule: NamingRule
  readonly list: Exclude<keyof NamingLexicons, 'exceptions'>
  readonly severity: NamingFinding['severity']
  readonly classes: readonly IrregularClass[]
  readonly what: LocalizedText
  /** The kinds of art. 3 that the rule is for: those of the notice of 2018 (estates, buildings, streets); all where it is absent. */
  readonly kinds?: readonly number[]
}

/** 居民区、大型建筑物、道路、街巷 and facilities; names of divisions, villages and natural features are history. */
const noticeKinds = [4, 5, 6, 7]

/** How words of each list are told; cities put foreign words in 洋 or 怪 (圣地亚哥). */
export const wordRules: readonly WordRule[] = [
  {
    rule: 'exaggeration',
    list: 'exaggeration',
    severity: 'likely',
    classes: ['大'],
    what: { zh: '夸大用语', en: 'an exaggerating word' },
    kinds: noticeKinds,
  },
  {
    rule: 'foreign',
    list: 'foreign',
    severity: 'likely',
    classes: ['洋', '怪'],
    what: { zh: '外国人名、地名或者外语词', en: 'a foreign name or word' },
  },
  {
    rule: 'odd-meaning',
    list: 'feudal',
    severity: 'likely',
    classes: ['怪', '大'],
    what: { zh: '封建色彩用语', en: 'a word of the old court' },
    kinds: noticeKinds,
  },
  {
    rule: 'odd-meaning',
    list: 'feudalCharacters',
    severity: 'likely',
    classes: ['怪', '大'],
    what: { zh: '带有封建色彩的字', en: 'a character that sounds of the old court' },
    kinds: [6],
  },
  {
    rule: 'odd-meaning',
    list: 'vulgar',
    severity: 'likely',
    classes: ['怪'],
    what: { zh: '低级庸俗或者不吉用语', en: 'a vulgar or ill-omened word' },
  },
  {
    rule: 'leader',
    list: 'leaders',
    severity: 'error',
    classes: [],
    what: { zh: '国家领导人的名字', en: 'the name of a state leader' },
  },
  {
    rule: 'person',
    list: 'persons',
    severity: 'likely',
    classes: [],
    what: { zh: '人名', en: 'the name of a person' },
  },
  {
    rule: 'enterprise',
    list: 'enterprises',
    severity: 'likely',
    classes: ['怪'],
    what: { zh: '企业名称或者商标名称', en: 'the name of a firm or a trade mark' },
  },
]

/** Words of a list that stand in a name, the longest where they overlap, and none that lies in an exception. */
const wordsIn = (name: string, words: readonly string[], exceptions: readonly string[]): string[] => {
  const allowed = exceptions.filter(word => word !== '' && name.includes(word))
  const found = words.filter(
    word => word !== '' && name.includes(word) && !allowed.some(exception => exception.includes(word)),
  )
  return [...new Set(found)].filter(word => !found.some(other => other !== word && other.includes(word)))
}

interface Named {
  readonly name: string
  readonly kind: PlaceKind
  readonly division?: string
}

/** Whether a rule is for the kind. */
export const isFor = ({ kinds }: WordRule, kind: PlaceKind): boolean =>
  kinds === undefined || kinds.includes(placeKinds[kind].article3)

/** Foreign places whose characters make old Chinese, Mongolian or Tibetan names too (柏林镇, 乌图布拉格): nothing is said of a village. */
const alsoLocal = [
  '柏林',
  '布拉格',
  '尼斯',
  '巴西',
  '罗马',
  '普吉',
  '米兰',
  '捷克',
  '古巴',
  '北美',
  '日本',
  '越南',
  '瑞士',
]

/** What a list finds in a name, and for foreign words also what only sounds like one. */
const quotesOf = ({ list }: WordRule, { name, kind, division = '' }: Named, lexicons: NamingLexicons): string[] => {
  const exceptions = lexicons.exceptions ?? []
  const words = wordsIn(name, lexicons[list] ?? [], exceptions)
  if (list === 'feudalCharacters') {
    const said = wordsIn(name, lexicons.feudal ?? [], exceptions)
    return words.filter(one => !said.some(word => word.includes(one)))
  }
  if (list !== 'foreign') return words
  if (!noticeKinds.includes(placeKinds[kind].article3)) return words.filter(word => !alsoLocal.includes(word))
  if (lexicons.foreign === undefined || isOwnLanguageArea(division)) return words
  const sounds = foreignSounds(name).filter(run => !exceptions.some(one => one.includes(run)))
  return [...words, ...sounds.filter(run => !words.some(word => run.includes(word) || word.includes(run)))]
}

/** What the lists find. */
export const lexiconFindings = (named: Named, lexicons: NamingLexicons): NamingFinding[] =>
  wordRules.flatMap(wordRule => {
    if (!isFor(wordRule, named.kind)) return []
    const { rule, severity, classes, what } = wordRule
    return quotesOf(wordRule, named, lexicons).map(quote =>
      finding(
        rule,
        severity,
        classes,
        quote,
        { zh: `“${quote}”是${what.zh}。`, en: `“${quote}” is ${what.en}.` },
        severity === 'error'
          ? { zh: '请另拟名称。', en: 'Choose another name.' }
          : {
              zh: '请由人判断；没有特定联系或者已经批准的，记入例外。',
              en: 'Have a person judge; list it as an exception if it has no specific link or was approved.',
            },
      ),
    )
  })

/** Art. 9(9): a division’s specific element is no famous feature, heritage site, or feature that reaches beyond it. */
export const protectedFindings = (name: string, kind: PlaceKind, lexicons: NamingLexicons): NamingFinding[] => {
  if (placeKinds[kind].article3 !== 2) return []
  const { specific } = splitName(name, { kind })
  return wordsIn(specific, lexicons.protectedNames ?? [], lexicons.exceptions ?? []).map(quote =>
    finding(
      'protected-name',
      quote === specific ? 'error' : 'likely',
      [],
      quote,
      { zh: `区划专名用了“${quote}”。`, en: `The division would be called after “${quote}”.` },
      { zh: '请另拟专名。', en: 'Choose another specific element.' },
    ),
  )
}
