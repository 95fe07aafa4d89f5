import type { Problem } from '@minzheng/core'
import { withErhua } from './erhua.js'
import { type Romanised, type RomaniseOptions, romanise } from './romanise.js'
import { checkShape, checkUmlaut, formProblem, isUpper, letters, write } from './shape.js'
import { withoutTones, withPlainApostrophe } from './syllables.js'

const translated =
  /^(?:road|rd|street|st|avenue|ave|lane|alley|county|city|district|province|prefecture|town|township|village|river|mountain|lake|bridge|square|park|building|island|region|banner)\.?$/i

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every way to read the name’s characters, where a word is spelled as it is read. */
const anyReading = ({ words }: Romanised): RegExp => {
  const pattern = words.map(({ by, text, readings }) => {
    if (by !== 'reading') return escaped(letters(text))
    if (withErhua(readings).hasErhua) return escaped(letters(text))
    return readings
      .map(({ reading, character, alternatives }) =>
        [...new Set([reading ?? character, ...alternatives].map(one => escaped(letters(one))))].join('|'),
      )
      .map(choices => `(?:${choices})`)
      .join('')
  })
  return new RegExp(`^${pattern.join('')}$`)
}

/** Problems of a spelling that say that a reading is open. */
const openReadings = ['reading-depends-on-place', 'reading-of-surname']

const toned = (text: string): string => text.toLowerCase().replaceAll(/[' -]/g, '')

/** Whether a form has the tones of one that a source gives; a word that the source prints without tones fits any. */
const hasTonesOf = (form: string, source: string): boolean => {
  const given = toned(form)
  let at = 0
  return source.split(' ').every(word => {
    const bare = letters(word)
    const part = given.slice(at, at + bare.length)
    at += bare.length
    return toned(word) === bare || toned(word) === part
  })
}

/** How a given spelling is compared with the one by the rules. */
export interface CheckRomanisedOptions extends Omit<RomaniseOptions, 'tones'> {
  /** `romaniseFullName`, where the names hold the divisions that they lie in; {@link romanise} unless given. */
  readonly by?: ((name: string, options: RomaniseOptions) => Romanised) | undefined
}

/**
 * What is wrong with a romanised form of a name, each thing with its remedy; empty where nothing is. Tones may be left out,
 * capitals used throughout, and either apostrophe written (U+0027, U+2019). A form that another source gives for the name is a
 * warning, and so is another reading of characters whose reading no table settles.
 */
export const checkRomanised = (
  name: string,
  given: string,
  { by = romanise, ...options }: CheckRomanisedOptions = {},
): Problem[] => {
  const naming = { ...options, use: 'name' as const }
  const plain = by(name, { ...naming, tones: 'none' })
  const marked = by(name, { ...naming, tones: 'marks' })
  const problems: Problem[] = [...plain.problems]
  if (given.trim() === '')
    return [
      ...problems,
      formProblem('missing', 'error', { zh: '没有填写拼写形式。', en: 'No form is given.' }, write(plain.text)),
    ]
  const tidy = withPlainApostrophe(given.trim()).normalize('NFC').replaceAll(/\s+/g, ' ')
  let form = withoutTones(tidy)
  const hasDigits = /[a-zü][1-5](?![0-9])/i.test(form)
  if (hasDigits) {
    form = form.replaceAll(/(?<=[a-zü])[1-5](?![0-9])/gi, '')
    problems.push(
      formProblem(
        'tone-digits',
        'error',
        { zh: '声调用调号，不用数字。', en: 'Tones are marks on letters, not digits.' },
        write(marked.text),
      ),
    )
  }
  const umlaut = checkUmlaut(form, plain.text, options.use === 'passport')
  form = umlaut.form
  problems.push(...umlaut.problems)
  const last = form.split(' ').at(-1) ?? ''
  const generic = plain.words.at(-1)
  if (generic?.role === 'generic' && translated.test(last)) {
    form = `${form.slice(0, form.length - last.length)}${isUpper(last) ? generic.text.toUpperCase() : generic.text}`
    problems.push(
      formProblem(
        'translated-generic',
        'error',
        {
          zh: `通名“${generic.characters}”用拼音，不译写。`,
          en: `The generic element “${generic.characters}” is spelled in pinyin, not translated.`,
        },
        write(plain.text),
      ),
    )
  }
  const specific = plain.words.filter(({ role }) => role !== 'generic')
  if (generic?.role === 'generic' && letters(form) === letters(specific.map(({ text }) => text).join('')))
    return [
      ...problems,
      formProblem(
        'generic-missing',
        'error',
        {
          zh: `缺通名“${generic.characters}”的拼写。`,
          en: `The generic element “${generic.characters}” is missing.`,
        },
        write(plain.text),
      ),
    ]
  const forms = [plain.text, ...plain.conflicts.map(conflict => conflict.text)]
  const at = forms.findIndex(one => letters(one) === letters(form))
  const target = forms[at]
  if (target === undefined) {
    const isOpen = anyReading(plain).test(letters(form))
    return [
      // That the characters have another reading is what is said of the form.
      ...problems.filter(({ code }) => !isOpen || !openReadings.includes(code)),
      isOpen
        ? formProblem(
            'other-reading',
            'warning',
            {
              zh: `“${name}”的字另有这种读音，表中没有定论。`,
              en: `The characters of ${name} can be read so; no table settles it.`,
            },
            {
              zh: `请核对当地读音；通常写作 ${plain.text}。`,
              en: `Check how the place is called; the usual form is ${plain.text}.`,
            },
          )
        : formProblem(
            'reading',
            'error',
            { zh: `“${name}”的读音不对。`, en: `This is not how ${name} is read.` },
            write(plain.text),
          ),
    ]
  }
  if (plain.conflicts[at - 1]?.reason.rule === 8)
    return [
      ...problems,
      formProblem(
        'official-form',
        'error',
        {
          zh: `“${name}”有官方拼写形式，不按汉字拼写。`,
          en: `${name} has an official form and is not spelled as its characters are read.`,
        },
        write(plain.text),
      ),
    ]
  if (at > 0)
    problems.push(
      formProblem(
        'other-form',
        'warning',
        {
          zh: `另有来源写作 ${target}；通行形式是 ${plain.text}。`,
          en: `Other sources write ${target}; the usual form is ${plain.text}.`,
        },
        { zh: '请按主管部门公布的形式核对。', en: 'Check it against the form that the authority publishes.' },
      ),
    )
  problems.push(...checkShape(form, target))
  const others = marked.conflicts.map(({ text }) => text).filter(text => letters(text) === letters(target))
  const hasRightTones = at === 0 ? toned(tidy) === toned(marked.text) : others.some(other => hasTonesOf(tidy, other))
  if (!hasDigits && umlaut.problems.length === 0 && toned(tidy) !== letters(tidy) && !hasRightTones)
    problems.push(
      formProblem(
        'tone',
        'error',
        { zh: '声调不对。', en: 'A tone is wrong.' },
        write(at === 0 ? marked.text : others.at(-1)!),
      ),
    )
  return problems
}
