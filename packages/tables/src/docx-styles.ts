import { isProblem, type Read } from './file-problem.js'
import { walkXml } from './xml.js'

/** Where a paragraph stands in a list: `numId` `0` takes it out of any. */
export interface ListPlace {
  readonly numId?: string | undefined
  readonly level?: number | undefined
}

interface Style extends ListPlace {
  readonly basedOn?: string | undefined
}

/** What styles.xml says of paragraphs: their lists. */
export interface Styles {
  /** The place in a list that a style gives, its own or that of a style it is based on, and the style which gives it. */
  placeOf(style: string | undefined): (ListPlace & { readonly style: string }) | undefined
}
export const noStyles: Styles = { placeOf: () => undefined }

const stylesOf = (styles: ReadonlyMap<string, Style>, fallback: string | undefined): Styles => ({
  placeOf(named) {
    const seen = new Set<string>()
    let id = named ?? fallback
    while (id !== undefined && !seen.has(id)) {
      seen.add(id)
      const style: Style | undefined = styles.get(id)
      if (style?.numId !== undefined) return { numId: style.numId, level: style.level, style: id }
      id = style?.basedOn
    }
    return undefined
  },
})

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

/** Reads styles.xml. */
export const readStyles = (part: string, bytes: Uint8Array): Read<Styles> => {
  const styles = new Map<string, Style>()
  let fallback: string | undefined
  let current: { -readonly [Key in keyof Style]: Style[Key] } | undefined
  const walked = walkXml(part, bytes, {
    open(name, attributes) {
      if (name === 'style') {
        current = {}
        const id = attributes['styleId'] ?? ''
        styles.set(id, current)
        if (attributes['type'] === 'paragraph' && isTrue(attributes['default'])) fallback = id
      } else if (!current) return
      else if (name === 'basedOn') current.basedOn = attributes['val']
      else if (name === 'numId') current.numId = attributes['val']
      else if (name === 'ilvl') current.level = Number(attributes['val']) || 0
    },
    close(name) {
      if (name === 'style') current = undefined
    },
  })
  return isProblem(walked) ? walked : { value: stylesOf(styles, fallback) }
}
