import { styleText } from 'node:util'
import { shown } from './shown.js'

const styles = ['red', 'green', 'yellow', 'cyan', 'gray', 'bold'] as const
/** The colours of the command. */
export type Style = (typeof styles)[number]

/** Characters that Unicode leaves to programs mark what is to be coloured, so that no text from outside can colour itself. */
const firstMark = 0xfdd0
const end = '\ufdef'
const marked = new RegExp(`([\\ufdd0-\\ufdee])([^${end}]*)${end}`, 'gu')

/** Marks a text to be coloured where it is printed. */
export const painted = (style: Style, text: string): string =>
  `${String.fromCharCode(firstMark + styles.indexOf(style))}${text}${end}`

/** A text as a stream may print it: control characters seen, marks as colours or, where there are none, as nothing. */
export const printable = (text: string, coloured: boolean): string =>
  shown(text).replaceAll(marked, (_, mark: string, inner: string) => {
    const style = styles[mark.charCodeAt(0) - firstMark]
    return coloured && style ? styleText(style, inner, { validateStream: false }) : inner
  })
