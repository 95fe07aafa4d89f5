import { type Problem, problem } from '@minzheng/core'
import { nearest } from '@minzheng/core/written'
import { Scalar } from '@minzheng/core/yaml'
import { type Data, emptyField, fieldsOf, isData, notMapping, typed } from './check-fields.js'
import type { ValueDefinition, ValueDefinitions } from './definitions.js'
import { DocumentEntry } from './document.js'
import type { PlaceProblems } from './policy-for.js'
import { unknownValue, wrongValue } from './value-problems.js'
import { readValue } from './value-text.js'

/** What a document is checked against: the values that exist, and the divisions of the day. */
export interface CheckOptions {
  readonly definitions: ValueDefinitions
  /** `placeProblems` of `@minzheng/core/divisions`; without it, places are checked by the form of their code alone. */
  readonly placeProblems?: PlaceProblems | undefined
}

/** Beyond so many unknown names no more suggestions are looked for, so that a long file stays quick. */
const mostSuggestions = 500

/** Collects what is wrong with the values of one document, and what is right. */
export class ValuesCheck {
  readonly problems: Problem[] = []
  readonly values: Record<string, DocumentEntry | DocumentEntry[]> = Object.create(null)
  readonly #options: CheckOptions
  readonly #byLabel: ReadonlyMap<string, string>
  readonly #hasStart: boolean
  #suggested = 0

  constructor(options: CheckOptions, hasStart: boolean) {
    this.#options = options
    this.#hasStart = hasStart
    this.#byLabel = new Map([...options.definitions.byId.values()].map(({ id, label }) => [label.zh, id]))
  }

  /** The one id that ends so: `tiers.low` of `allowance.tiers.low`. */
  #byEnd(end: string): string | undefined {
    const [id, ...others] = [...this.#options.definitions.byId.keys()].filter(one => one.endsWith(`.${end}`))
    return others.length === 0 ? id : undefined
  }

  unknownId(path: Problem['path'], id: string): void {
    const { byId } = this.#options.definitions
    const look = this.#suggested++ < mostSuggestions
    const meant = look ? (this.#byLabel.get(id) ?? this.#byEnd(id) ?? nearest(id, byId.keys())) : undefined
    this.problems.push(unknownValue(path, id, meant))
  }

  add(id: string, written: unknown): void {
    const path = ['values', id]
    const definition = this.#options.definitions.byId.get(id)
    if (!definition) this.unknownId(path, id)
    else if (definition.common)
      this.problems.push(
        problem(
          'value-of-others',
          'error',
          path,
          [`${id} 取自其他取值，不单独设定。`, `${id} is read from other values and not set by itself.`],
          [`请分别写 ${definition.common.of.join('、')}。`, `Set ${definition.common.of.join(', ')}.`],
        ),
      )
    else if (written === null) this.problems.push(emptyField(['values'], id))
    else if (Array.isArray(written)) {
      if (written.length === 0) this.problems.push(emptyField(['values'], id))
      this.values[id] = written.flatMap((one, index) => this.#listed(definition, one, [...path, index]))
    } else
      this.values[id] = isData(written)
        ? this.#entry(definition, written, path)
        : this.#entry(definition, { value: written }, path, path)
  }

  #listed(definition: ValueDefinition, written: unknown, path: Problem['path']): DocumentEntry[] {
    if (isData(written)) return [this.#entry(definition, written, path)]
    this.problems.push(
      notMapping(
        path,
        `${definition.id} 的列表中应是 { value: …, from: … }。`,
        `The list of ${definition.id} holds entries such as { value: …, from: … }.`,
      ),
    )
    return []
  }

  #entry(
    definition: ValueDefinition,
    written: Data,
    path: Problem['path'],
    valueAt: Problem['path'] = [...path, 'value'],
  ): DocumentEntry {
    const { id } = definition
    // A number is bare, save as the word of a choice: its text is looked at, not its value.
    const { value, ...rest } = written
    const entry = fieldsOf(rest, DocumentEntry.shape, path, this.problems) as DocumentEntry
    const shown = value instanceof Scalar ? value.source : value
    const { status = 'in-force' } = entry
    if (status === 'none' || status === 'abolished') {
      if (value !== undefined)
        this.problems.push(
          problem(
            'value-of-none',
            'error',
            [...path, 'value'],
            [`${id} 的状态是 ${status}，却写了取值。`, `${id} is ${status} and yet has a value.`],
            ['请删去取值，或改正状态。', 'Remove the value, or mend the status.'],
          ),
        )
    } else if (value !== undefined || status !== 'announced') {
      const read = readValue(shown, definition)
      if ('wrong' in read)
        this.problems.push(wrongValue('value' in written ? valueAt : path, shown, definition, read.wrong))
    }
    if (!('from' in written) && !this.#hasStart)
      this.problems.push(
        problem(
          'from-missing',
          'error',
          path,
          [`${id} 没有写明自哪天起。`, `${id} does not say from which day on it holds.`],
          [
            '请写 from: 2024-07-01；不确知的写 from: { between: [可能的第一天, 确定的第一天] }。',
            'Give from: 2024-07-01; where it is not known, from: { between: [first possible day, first certain day] }.',
          ],
        ),
      )
    const kept = typed(value) as DocumentEntry['value']
    return kept === undefined || kept === null ? entry : { ...entry, value: kept }
  }
}
