import type { Language } from '@minzheng/core'
import type { Reason } from './explanation.js'
import { fillIn, memberText, nameOf, unsetWords, valueText, words } from './sentences.js'
import { decidingInShort, decidingParts } from './short.js'

/** Of what is made with one unit, the unit of the parts is that of the whole. */
const passing = new Set(['add', 'subtract', 'least', 'greatest', 'choose', 'round', 'aggregate'])

/** The unit of what is made of parts with these units: of the first, of the second, or of the first that has one. */
export const unitFrom = (
  kind: string,
  first: string | undefined,
  second: string | undefined,
  any: string | undefined,
): string | undefined => {
  if (kind === 'multiply' && first === undefined) return second
  if (kind === 'multiply' || kind === 'quotient') return second === undefined ? first : undefined
  return passing.has(kind) ? any : undefined
}

const firstUnit = (inputs: readonly Reason[] | undefined): string | undefined => {
  if (inputs !== undefined)
    for (const input of inputs) {
      const unit = unitOf(input)
      if (unit !== undefined) return unit
    }
  return undefined
}

/** The unit of a value: its own, or that of what it was made of where this does not change it. */
export const unitOf = ({ unit, kind, inputs }: Reason): string | undefined => {
  if (unit !== undefined || inputs === undefined) return unit
  if (passing.has(kind)) return firstUnit(inputs)
  if (kind !== 'multiply' && kind !== 'quotient') return undefined
  const [first, second] = inputs
  return unitFrom(kind, first && unitOf(first), second && unitOf(second), undefined)
}

/** The unit of the parts that have none of their own: that of the other side of a comparison, or of what they add up to. */
export const unitInside = (of: Reason, outer: string | undefined): string | undefined => {
  if (of.kind === 'compare') return firstUnit(of.inputs)
  return passing.has(of.kind) ? (unitOf(of) ?? outer) : undefined
}

/** The parts of a logical sentence, what reads alike once. */
const together = (texts: readonly string[]): readonly string[] => (texts.length > 1 ? [...new Set(texts)] : texts)

/** What writes its operands in brackets of its own. */
const calls = new Set(['least', 'greatest', 'round'])
/** Parts of one kind in a part of the same kind need no brackets. */
const flat = new Set(['add', 'and', 'or'])
const binds = new Set(['add', 'subtract', 'and', 'or', 'choose', 'compare'])

/** The word that a fact is compared with, and the fact: `x = 'a'`, where both have names. */
const wordTest = (of: Reason): { readonly subject: Reason; readonly asked: Reason } | undefined => {
  if (of.kind !== 'compare' || of.op !== '=') return undefined
  const left = of.inputs?.[0]
  const right = of.inputs?.[1]
  if (left === undefined || right === undefined || right.kind !== 'constant' || !right.word) return undefined
  return left.value === null || left.word ? { subject: left, asked: right } : undefined
}
/** The one fact that was asked for words that it has not. */
const deniedWord = (of: Reason): Reason | undefined => {
  if (of.value !== false || of.title !== undefined) return undefined
  const found = (of.kind === 'or' ? (of.inputs ?? []) : [of]).map(one => wordTest(one)?.subject)
  const [first] = found
  return first?.title && found.every(one => one !== undefined && alike(one, first)) ? first : undefined
}
const alike = (a: Reason, b: Reason): boolean =>
  a.title?.zh === b.title?.zh && a.fact === b.fact && a.policy?.path === b.policy?.path && a.value === b.value

const collapsing = new Set(['add', 'subtract', 'least', 'greatest', 'and', 'or'])

/** Where one condition after the other fails, what the last of them leaves is all there is to say. */
const lastChoice = (of: Reason): Reason => {
  if (of.kind !== 'choose' || of.op !== 'no') return of
  const branch = of.inputs?.[1]
  return branch?.kind === 'choose' && branch.title === undefined && !branch.above ? lastChoice(branch) : of
}

/** Whether it is known how a choice went on. */
const isTaken = ({ kind, op }: Reason): boolean => kind === 'choose' && op !== undefined

/** What choices inside one another went on with, and the choices that led to it, the outer ones first. */
const choicesTaken = (of: Reason): { readonly taken: Reason; readonly by: readonly Reason[] } => {
  const choice = lastChoice(of)
  if (!isTaken(choice)) return { taken: choice, by: [] }
  const taken = choice.inputs![1]!
  if (taken.kind !== 'choose' || taken.title !== undefined || taken.above) return { taken, by: [choice] }
  const inner = choicesTaken(taken)
  return { taken: inner.taken, by: [choice, ...inner.by] }
}

const opposite = { '<': '≥', '<=': '>', '=': '≠' } as const

/** The parts that are kept, of which there is always one. */
const kept = (inputs: readonly Reason[], keep: (input: Reason, index: number) => boolean): readonly Reason[] => {
  if (inputs.every(keep)) return inputs
  const rest = inputs.filter(keep)
  return rest.length > 0 ? rest : inputs.slice(0, 1)
}

/** How the parts of a reason are written as one line, with the parts of conditions that count as what decided. */
const formulasIn = (language: Language, deciding: (of: Reason) => readonly Reason[]) => {
  /** The operands that made the value what it is: no nothing that was added, no limit that did not take hold, no idle condition. */
  const telling = (of: Reason): readonly Reason[] => {
    const inputs = of.inputs ?? []
    switch (of.kind) {
      case 'add':
        return kept(inputs, ({ value }) => value !== 0)
      case 'subtract':
        return kept(inputs, ({ value }, index) => index === 0 || value !== 0)
      case 'least':
      case 'greatest':
        return of.value === null ? inputs : kept(inputs, ({ kind, value }) => kind !== 'constant' || value === of.value)
      case 'and':
      case 'or':
        return deciding(of)
      default:
        return inputs
    }
  }

  /** What is written for a reason: itself, or the only operand that tells anything. */
  const shownFor = (of: Reason): Reason => {
    if (!collapsing.has(of.kind)) return of
    const parts = telling(of)
    if (parts.length !== 1) return of
    const only = parts[0]!
    return only.title === undefined ? shownFor(only) : only
  }
  const say = (text: { readonly zh: string; readonly en: string }): string => text[language]
  const value = (of: Reason, unit: string | undefined): string => valueText(of, unit, language)

  /** A fact that is, or is not, one of some words: in one sentence, however many words were asked for. */
  const wordSentence = (subject: Reason, asked: readonly Reason[]): string => {
    const a = nameOf(subject, language) ?? formula(subject, undefined)
    const b = value(subject, undefined)
    if (subject.value === null) return `${a} ${b}`
    if (asked.some(one => one.value === subject.value)) return fillIn(say(words.is), { a, b })
    const c = [...new Set(asked.map(one => value(one, undefined)))].join(say(words.orWord))
    return fillIn(say(words.isNot), { a, b, c })
  }
  /**
   * One operand of a formula: what has a name by its name and value, what has none by its own formula; in brackets where it
   * could be read otherwise. A sum in a sum, or as a branch of a choice, cannot.
   */
  const operand = (of: Reason, unit: string | undefined, within: string): string => {
    const name = nameOf(of, language)
    const said = () => value(of, unitOf(of) ?? unit)
    if (name !== undefined) return `${name} ${said()}`
    if (of.above && typeof of.value === 'boolean') return `${say(words.aforesaid)} ${said()}`
    if (of.kind === 'constant' || !of.inputs || of.above) return said()
    const inner = formula(of, unit)
    const shown = shownFor(of)
    if (shown !== of && (nameOf(shown, language) !== undefined || !shown.inputs || shown.above)) return inner
    const isSum = shown.kind === 'add' || shown.kind === 'subtract'
    const isPlain =
      calls.has(within) ||
      (within === 'choose' && isSum) ||
      (shown.kind === within && flat.has(within)) ||
      wordTest(shown)
    const isBelow = within === 'divisor' && (shown.kind === 'multiply' || shown.kind === 'quotient')
    return !isPlain && (binds.has(shown.kind) || isBelow) ? `(${inner})` : inner
  }
  /** Why a choice went on as it did: its condition, and whether it held. */
  const why = ({ inputs = [], op }: Reason): string => {
    const [condition] = inputs
    if (condition === undefined) return ''
    if (wordTest(condition)) return formula(condition, undefined)
    if (condition.kind === 'is-set' && condition.value === false)
      return fillIn(say(words.answered), {
        a: nameOf(condition, language),
        b: say(unsetWords[condition.policy?.status ?? ''] ?? words.none),
      })
    // Its value stands after it, and is not said twice.
    const shown = shownFor(condition)
    const a = nameOf(shown, language) ?? (shown.above ? say(words.aforesaid) : formula(condition, undefined))
    return fillIn(say(words.answered), { a, b: say(words[op as 'yes']) })
  }
  /** The items of an `or`, those that ask one fact for its words as one. */
  const alternatives = (inputs: readonly Reason[], list: readonly string[]): readonly string[] => {
    if (!inputs.some(input => input.title === undefined && wordTest(input))) return list
    const done = new Set<number>()
    return inputs.flatMap((input, index) => {
      const test = input.title === undefined ? wordTest(input) : undefined
      if (done.has(index)) return []
      if (test === undefined) return [list[index]!]
      const same = inputs.flatMap((other, place) => {
        const found = other.title === undefined ? wordTest(other) : undefined
        return found && alike(found.subject, test.subject) ? [{ place, asked: found.asked }] : []
      })
      for (const { place } of same) done.add(place)
      return [
        wordSentence(
          test.subject,
          same.map(({ asked }) => asked),
        ),
      ]
    })
  }

  function formula(of: Reason, outer: string | undefined): string {
    const { kind, op } = of
    const inputs = telling(of)
    const test = wordTest(of)
    if (test) return wordSentence(test.subject, [test.asked])
    // Each operand is written once: writing it twice would double the work at every level.
    const inside = unitInside(of, outer)
    if (isTaken(of)) {
      const { taken, by } = choicesTaken(of)
      if (by.length === 0) return formula(taken, outer)
      return fillIn(say(words.taken), { b: operand(taken, inside, kind), why: by.map(why).join(say(words.andAs)) })
    }
    const isAlone = inputs.length === 1 && collapsing.has(kind)
    const list = inputs.map((input, index) =>
      operand(input, inside, isAlone ? 'round' : index === 1 && kind === 'quotient' ? 'divisor' : kind),
    )
    const [a = '', b = '', c = ''] = list
    if (isAlone) return a
    switch (kind) {
      case 'add':
        return `${a} + ${b}`
      case 'subtract':
        return `${a} − ${b}`
      case 'multiply':
        return `${a} × ${b}`
      case 'quotient':
        return `${a} ÷ ${b}`
      case 'compare':
        return `${a} ${op === '<=' ? '≤' : op} ${b}`
      case 'and':
        return together(list).join(say(words.and))
      case 'or':
        return together(alternatives(inputs, list)).join(say(words.or))
      case 'not': {
        const subject = inputs[0] && deniedWord(inputs[0])
        if (subject) return fillIn(say(words.is), { a: nameOf(subject, language), b: value(subject, undefined) })
        const twice = inputs[0] && shownFor(inputs[0])
        const [denied] = twice?.kind === 'not' && twice.title === undefined ? (twice.inputs ?? []) : []
        return denied ? operand(denied, undefined, 'round') : `${say(words.not)}${a}`
      }
      case 'known':
        return `${a} ${say(words.known)}`
      case 'choose':
        return fillIn(say(words.choose), { a, b, c })
      case 'least':
      case 'greatest':
        return `${say(words[kind])}(${list.join(', ')})`
      case 'round':
        return `${say(words[op as 'up'])}(${a})`
      case 'elapsed':
        return fillIn(say(words[op as 'years']), { a, b, n: value(of, undefined) })
      case 'aggregate': {
        const each = inputs.map(input => `${memberText(input, language)} ${value(input, unitOf(input))}`)
        return `${say(words[op as 'sum'])}(${each.join(', ')})`
      }
      case 'named':
        return a
      default:
        return value(of, unitOf(of))
    }
  }
  /** The formula after a value, unless it would only say the value again. */
  const said = (of: Reason, isTest: boolean): string => {
    const last = lastChoice(of)
    if (isTaken(last) && last.inputs?.[1]?.kind === 'constant') return fillIn(say(words.because), { why: why(last) })
    const only = shownFor(of)
    // A test that fails is told by what holds instead: 800 ≥ 735, and not 800 < 735.
    const isFailed =
      of.value === false && only.kind === 'compare' && only.value === false && (only === of || !only.title)
    const text =
      isFailed && !wordTest(only)
        ? formula({ ...only, op: opposite[only.op as '<'] }, undefined)
        : formula(of, undefined)
    return text === value(of, unitOf(of)) ? '' : ` ${isTest ? '—' : '='} ${text}`
  }
  return { formula, said }
}

const written = {
  full: { zh: /* @__PURE__ */ formulasIn('zh', decidingParts), en: /* @__PURE__ */ formulasIn('en', decidingParts) },
  short: {
    zh: /* @__PURE__ */ formulasIn('zh', decidingInShort),
    en: /* @__PURE__ */ formulasIn('en', decidingInShort),
  },
}

/** How the parts of a reason are written as one line, in a language. */
export const formulas = (language: Language, form: 'short' | 'full') => written[form][language]
