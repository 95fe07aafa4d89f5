import { isProblem, type Read } from './file-problem.js'
import { formatNumber } from './number-format.js'
import { walkXml } from './xml.js'

/** One level of a list. */
interface Level {
  readonly start: number
  readonly format: string
  /** `%1、`, `第%1条`, `%1.%2`. */
  readonly text: string
  readonly isLegal: boolean
  /** 0: the level is never counted anew. */
  readonly restart: number | undefined
  readonly separator: string
  readonly style: string | undefined
}
type MutableLevel = { -readonly [Key in keyof Level]: Level[Key] }

interface Override {
  start?: number
  level?: MutableLevel
}
interface List {
  abstractId: string
  readonly overrides: Map<number, Override>
}

/** The lists of a document: what numbering.xml defines. */
export interface Numbering {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, List>
}
export const noNumbering: Numbering = { levels: new Map(), lists: new Map() }

const integer = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise

const newLevel = (): MutableLevel => ({
  start: 1,
  format: 'decimal',
  text: '',
  isLegal: false,
  restart: undefined,
  separator: 'tab',
  style: undefined,
})

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off'

/** Reads numbering.xml. */
export const readNumbering = (part: string, bytes: Uint8Array): Read<Numbering> => {
  const levels = new Map<string, Map<number, Level>>()
  const styleLinks = new Map<string, string>()
  const linkedBy = new Map<string, string>()
  const lists = new Map<string, List>()
  let abstractId: string | undefined
  let list: List | undefined
  let override: Override | undefined
  let level: MutableLevel | undefined

  const openLevel = (index: number) => {
    level = newLevel()
    if (override) override.level = level
    else if (abstractId !== undefined) levels.get(abstractId)?.set(index, level)
  }
  const setLevel = (name: string, value: string | undefined) => {
    if (!level) return
    if (name === 'start') level.start = integer(value, 1)
    else if (name === 'numFmt') level.format = value ?? 'decimal'
    else if (name === 'lvlText') level.text = value ?? ''
    else if (name === 'isLgl') level.isLegal = isOn(value)
    else if (name === 'lvlRestart') level.restart = integer(value, 0)
    else if (name === 'suff') level.separator = value ?? 'tab'
    else if (name === 'pStyle') level.style = value
  }
  const walked = walkXml(part, bytes, {
    open(name, attributes) {
      const value = attributes['val']
      if (name === 'abstractNum') {
        abstractId = attributes['abstractNumId'] ?? ''
        levels.set(abstractId, new Map())
      } else if (name === 'num') {
        list = { abstractId: '', overrides: new Map() }
        lists.set(attributes['numId'] ?? '', list)
      } else if (name === 'abstractNumId' && list) list.abstractId = value ?? ''
      else if (name === 'lvlOverride' && list) {
        override = {}
        list.overrides.set(integer(attributes['ilvl'], 0), override)
      } else if (name === 'startOverride' && override) override.start = integer(value, 1)
      else if (name === 'lvl') openLevel(integer(attributes['ilvl'], 0))
      else if (name === 'numStyleLink' && abstractId !== undefined) styleLinks.set(abstractId, value ?? '')
      else if (name === 'styleLink' && abstractId !== undefined) linkedBy.set(value ?? '', abstractId)
      else setLevel(name, value)
    },
    close(name) {
      if (name === 'lvl') level = undefined
      else if (name === 'lvlOverride') override = undefined
      else if (name === 'num') list = undefined
      else if (name === 'abstractNum') abstractId = undefined
    },
  })
  if (isProblem(walked)) return walked
  // A list that only points to a list style takes the levels of the list that defines that style.
  for (const [id, style] of styleLinks) {
    const linked = levels.get(linkedBy.get(style) ?? '')
    if (linked && levels.get(id)?.size === 0) levels.set(id, linked)
  }
  return { value: { levels, lists } }
}

const levelOf = ({ levels, lists }: Numbering, numId: string, index: number): Level | undefined => {
  const list = lists.get(numId)
  return list && (list.overrides.get(index)?.level ?? levels.get(list.abstractId)?.get(index))
}

/** The level of a list that a paragraph style stands for. */
export const levelOfStyle = ({ levels, lists }: Numbering, numId: string, style: string): number => {
  const list = lists.get(numId)
  for (const [index, level] of (list && levels.get(list.abstractId)) ?? []) if (level.style === style) return index
  return 0
}

const privateUse = /[\uE000-\uF8FF]/g
/** A label ending in a full-width mark stands close to its text; `1.` before `2024年` must not. */
const needsNoSpace = /[、．。）】》：，]$/

interface Label {
  readonly text: string
  /** Of the formats used, those that a label could not be written in as Word would. */
  readonly formats: readonly string[]
}

/** Counts through a document: gives each numbered paragraph, in order, its label as Word would print it. */
export const numberer = (numbering: Numbering): ((numId: string, index: number) => Label) => {
  const counters = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return (numId, index) => {
    const list = numbering.lists.get(numId)
    const level = levelOf(numbering, numId, index)
    if (!list || !level) return { text: '', formats: [] }
    const counts = counters.get(list.abstractId) ?? new Map<number, number>()
    counters.set(list.abstractId, counts)
    const startOf = (at: number) => list.overrides.get(at)?.start ?? levelOf(numbering, numId, at)?.start ?? 1
    if (!begun.has(numId)) {
      begun.add(numId)
      for (const [at, { start }] of list.overrides) if (start !== undefined) counts.delete(at)
    }
    const last = counts.get(index)
    counts.set(index, last === undefined ? startOf(index) : last + 1)
    for (const at of [...counts.keys()])
      if (at > index) {
        const restart = levelOf(numbering, numId, at)?.restart
        if (restart === undefined || (restart !== 0 && index < restart)) counts.delete(at)
      }
    if (level.format === 'bullet') return { text: `${level.text.replace(privateUse, '•') || '•'} `, formats: [] }
    const formats: string[] = []
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const format = level.isLegal ? 'decimal' : (levelOf(numbering, numId, at)?.format ?? 'decimal')
      formats.push(format)
      return formatNumber(counts.get(at) ?? startOf(at), format)
    })
    const gap = text === '' || level.separator === 'nothing' || needsNoSpace.test(text) ? '' : ' '
    return { text: `${text}${gap}`, formats }
  }
}
