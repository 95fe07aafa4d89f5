import type { Plan } from '@minzheng/plan'
import { isNewline, isSpace, isUnprinted, type Signs, signsOf } from '../text/characters.js'
import type { Unwrapped } from '../text/joined-copy.js'
import { unwrapped } from '../text/line-ends.js'
import { type Header, headerOf } from './header.js'
import { headingOf, sectionHeadingOf } from './heading.js'
import { markersOf } from './markers.js'
import { type Node, numberedSequence, treeOf } from './sequence.js'

type Section = Plan['sections'][number]

/** The frame of a plan: what its head says, and its sections with their items. Spans are of the text given. */
export interface Outline extends Header {
  readonly sections: Section[]
  /** Whether the text numbers its parts; without that the whole is one item. */
  readonly isNumbered: boolean
}

const footer =
  /^[\s　(（【*_-]*(?:扫一扫|扫码|责任编辑|编辑|审核|初审|终审|信息来源|来源|附件|附表|打印|关闭|分享|上一篇|下一篇|上一条|下一条|版权|主办|承办|抄送|此件|相关链接|相关阅读|相关文档|联系人|联系电话|公开方式|网站地图|ICP|备案|返回顶部|微信)/
const signature =
  /^\s*(?:(?:[一-鿿]{2,24}(?:民政局|民政厅|人民政府|委员会))|(?:20\d\d|二[〇○零]..)\s*[年\-/.](?=.{0,3}[月\-/.]).{1,9})\s*$/

/** Where an item ends that may be followed by the page's footer: before the first line that belongs to the page. */
const endOfLast = (text: string, start: number, end: number): number => {
  let lineStart = start
  while (lineStart < end) {
    let lineEnd = lineStart
    while (lineEnd < end && !isNewline(text.charCodeAt(lineEnd))) lineEnd++
    if (lineStart > start && lineEnd - lineStart < 80) {
      const line = text.slice(lineStart, lineEnd)
      if (footer.test(line) || signature.test(line)) return lineStart
    }
    lineStart = lineEnd + 1
  }
  return end
}

const trimmedEnd = (text: string, start: number, end: number): number => {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** A space, a sign of markdown or a hyphen. */
const isBlank = (code: number): boolean => code === 0x2d || (isUnprinted(code) && code !== 0x60)

/** Half of the nodes must have children for their children to be a level of the plan and not lists inside items. */
const CONSISTENT = 0.5

/** How deep the items lie: 1 where the outermost numbers are the items. */
const depthOfItems = (roots: readonly Node[]): number => {
  let depth = 1
  let nodes = roots
  for (;;) {
    const withChildren = nodes.filter(({ children }) => children.length >= (depth === 1 ? 1 : 2)).length
    if (withChildren === 0 || withChildren < nodes.length * CONSISTENT) return depth
    const inner: Node[] = []
    for (const { children } of nodes) for (const child of children) inner.push(child)
    nodes = inner
    depth++
  }
}

/** A node that is an item, and the nodes that it lies in, the outermost first. */
interface Found {
  readonly node: Node
  readonly within: readonly Node[]
}

/** The nodes under a node that are items, or it itself where it has none. */
const itemNodes = (node: Node, depth: number, within: readonly Node[] = [], found: Found[] = []): Found[] => {
  if (depth === 1 || node.children.length === 0) found.push({ node, within })
  else {
    const inside = [...within, node]
    for (const child of node.children) itemNodes(child, depth - 1, inside, found)
  }
  return found
}

/** The headings of nodes that hold others. */
const headingsOf = (text: string, nodes: readonly Node[]): string[] =>
  nodes
    .map(({ marker, children, end }) => sectionHeadingOf(text, marker.body, children[0]?.marker.start ?? end).words)
    .filter(words => words !== '')

interface Draft {
  readonly node: Node
  readonly heading: string
  readonly span: [number, number]
  /** Where the words after the heading begin. */
  readonly body: number
  /** The headings between the section's and its own. */
  readonly headings: readonly string[]
  /** The words of a section that has no items: counted behind all items, whose numbers they must not shift. */
  readonly isExtra?: boolean
}

const itemOf = (text: string, node: Node, begin: number, headings: readonly string[] = []): Draft | undefined => {
  const end = trimmedEnd(text, begin, node.end)
  const heading = headingOf(text, begin === node.marker.start ? node.marker.body : begin, end)
  return heading.words === ''
    ? undefined
    : { node, heading: heading.words, headings, span: [begin, end], body: heading.end }
}

const SHORTEST_BODY = 8

/** A section without items of its own: its words are one item, if there are any beyond the heading. */
const bodyAsItem = (text: string, section: Node): Draft | undefined => {
  let begin = sectionHeadingOf(text, section.marker.body, section.end).end
  while (begin < section.end && isSpace(text.charCodeAt(begin))) begin++
  const draft = section.end - begin > SHORTEST_BODY ? itemOf(text, section, begin) : undefined
  return draft && { ...draft, isExtra: true }
}

/** Printed numbers are kept where they run through the plan; where they begin anew, items are counted. */
const numbersOf = (groups: readonly (readonly Draft[])[]): number[][] => {
  const printed: Draft[] = []
  for (const group of groups) for (const draft of group) if (!draft.isExtra) printed.push(draft)
  const level = printed[0]?.node.marker.level
  const runsThrough = printed.every(
    ({ node }, index) =>
      node.marker.level === level && (index === 0 || node.marker.number > printed[index - 1]!.node.marker.number),
  )
  let next = 0
  let extra = runsThrough ? (printed.at(-1)?.node.marker.number ?? 0) : printed.length
  return groups.map(group =>
    group.map(({ node, isExtra }) => (isExtra ? ++extra : runsThrough ? node.marker.number : ++next)),
  )
}

interface Frame {
  readonly outline: Outline
  readonly bodies: readonly number[]
}

const LONGEST_OF_PAGE = 80

/** Where the first long line begins: the lines of the page above it (来源, 打印) look like those below the text. */
const firstParagraph = (text: string): number => {
  let lineStart = 0
  for (let index = 0; index < text.length; index++) {
    if (isNewline(text.charCodeAt(index))) lineStart = index + 1
    else if (index - lineStart >= LONGEST_OF_PAGE) return lineStart
  }
  return 0
}

/** A text without numbers is one section with one item. */
const wholeText = (text: string): Frame => {
  const end = endOfLast(text, firstParagraph(text), text.length)
  const header = headerOf(text.slice(0, 20_000), text.slice(end, end + 4000))
  let begin = 0
  while (begin < text.length && isSpace(text.charCodeAt(begin))) begin++
  const span: [number, number] = [begin, trimmedEnd(text, begin, end)]
  if (span[1] <= begin) return { outline: { ...header, sections: [], isNumbered: false }, bodies: [] }
  const heading = header.title ?? UNTITLED
  const sections = [{ number: 1, heading, items: [{ number: 1, heading, span }], span }]
  return { outline: { ...header, sections, isNumbered: false }, bodies: [begin] }
}

/** The title of a plan that prints none. */
export const UNTITLED = '民政工作要点'

/** The outline, and where each item's words after its heading begin, in the order of the items. */
export const frameOf = (text: string, signs: Signs): Frame => {
  const markers = numberedSequence(markersOf(text, signs))
  const [first, last] = [markers[0], markers.at(-1)]
  if (first === undefined || last === undefined) return wholeText(text)
  const bodyEnd = endOfLast(text, last.body, text.length)
  const header = headerOf(text.slice(0, Math.min(first.start, 20_000)), text.slice(bodyEnd, bodyEnd + 4000))
  const roots = treeOf(markers, bodyEnd)
  const depth = depthOfItems(roots)
  const itemsUnder = (nodes: readonly Node[]): Draft[] => {
    const items: Draft[] = []
    for (const node of nodes)
      for (const { node: found, within } of itemNodes(node, depth)) {
        const isBody = found === node && depth > 1
        // The first that it lies in is the section.
        const headings = within.length > 1 ? headingsOf(text, within.slice(1)) : []
        const item = isBody ? bodyAsItem(text, node) : itemOf(text, found, found.marker.start, headings)
        if (item !== undefined) items.push(item)
      }
    return items
  }

  const groups = depth === 1 ? [itemsUnder(roots)] : roots.map(root => itemsUnder([root]))
  const numbers = numbersOf(groups)
  const restarts = roots.some((node, index) => index > 0 && node.marker.number <= roots[index - 1]!.marker.number)
  const sections = groups.map((group, index): Section => {
    const root = depth === 1 ? undefined : roots[index]!
    const start = root?.marker.start ?? first.start
    const own = root && sectionHeadingOf(text, root.marker.body, root.children[0]?.marker.start ?? root.end)
    return {
      number: root === undefined || restarts ? index + 1 : root.marker.number,
      heading: own?.words || (header.title ?? UNTITLED),
      items: group.map(({ heading, headings, span }, order) => ({
        number: numbers[index]![order]!,
        heading,
        ...(headings.length === 0 ? {} : { headings: [...headings] }),
        span,
      })),
      span: [start, Math.max(start, group.at(-1)?.span[1] ?? own?.end ?? start)],
    }
  })
  const bodies: number[] = []
  for (const group of groups) for (const { body } of group) bodies.push(body)
  return { outline: { ...header, sections, isNumbered: true }, bodies }
}

/**
 * Reads the frame of a plan from its text: title, issuer, year and day of issue where printed, sections and numbered
 * items. Never throws; linear in the length of the text.
 */
export const readOutline = (text: string): Outline => {
  const page = unwrapped(text)
  const whole = page?.text ?? text
  const { outline } = frameOf(whole, signsOf(whole))
  return page === undefined ? outline : { ...outline, sections: sectionsAsPrinted(outline.sections, page) }
}

/** Sections with their spans in the text as printed. */
export const sectionsAsPrinted = (sections: readonly Section[], { printed }: Unwrapped): Section[] =>
  sections.map(({ items, span, ...section }) => ({
    ...section,
    items: items.map(({ measures, ...item }) => ({
      ...item,
      ...(item.span === undefined ? {} : { span: printed(item.span) }),
      ...(measures === undefined
        ? {}
        : { measures: measures.map(one => (one.span ? { ...one, span: printed(one.span) } : one)) }),
    })),
    ...(span === undefined ? {} : { span: printed(span) }),
  }))
