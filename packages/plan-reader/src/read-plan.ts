import { type DivisionCode, type Problem, problem } from '@minzheng/core'
import type { Indicator, IndicatorCandidate } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import type { TextTable } from '@minzheng/tables/sheets'
import { frameOf, type Outline, sectionsAsPrinted, UNTITLED } from './outline/outline.js'
import { withIndicators } from './proposals/proposals.js'
import { sortTables, tableIgnored, withTables } from './tables/tables-in-plan.js'
import { tablesIn, withoutParts } from './tables/text-tables.js'
import { outlookOf } from './targets/ahead.js'
import { dateOfHeadings } from './targets/head.js'
import { outsideItems } from './targets/outside-items.js'
import { pastIn } from './targets/past.js'
import { type ReadPart, targetsAsPrinted, targetsBetween, type UnequalListsOfTarget } from './targets/targets.js'
import { measuresBetween } from './tasks/tasks.js'
import { codeAt, type Signs, signsOf } from './text/characters.js'
import { turnsOf } from './text/direction.js'
import { type DivisionsOn, documentDivision } from './text/document-division.js'
import type { Unwrapped } from './text/joined-copy.js'
import { kindOfText, type TextKind } from './text/kind.js'
import { unwrapped } from './text/line-ends.js'
import { kindProblems, lineCounter, type PartReadings, partReadings, yearProblems } from './text/parts.js'
import { columnOfResults, progressIn } from './text/progress.js'
import { isTraditional } from './text/script.js'
import { unsureSplits } from './text/split-figures.js'

/** What the text of a plan does not say of itself. */
export interface ReadPlanOptions {
  /** The plan's ID; `plan` and the year where not given. */
  readonly id?: string | undefined
  /** The year that the plan is for, where its text names none. */
  readonly year?: number | undefined
  /** What kind of text it is, where a person knows better than its title and words tell. */
  readonly as?: TextKind | undefined
  /**
   * Puts a text in traditional characters into simplified ones, each in its place: that of
   * `@minzheng/plan-reader/traditional`. Without it such a text is read as it is, which loses much.
   */
  readonly simplified?: ((text: string) => string) | undefined
  /** The catalogue that the indicator of each target is looked for in; without it none is filled in. */
  readonly indicators?: readonly Indicator[] | undefined
  /** `divisionsOn` of `@minzheng/core/divisions`, for the plan's division to be looked for; without it none is filled in. */
  readonly divisionsOn?: DivisionsOn | undefined
}

/** The plan that a text amounts to, and what to look at in it. */
export interface ReadPlanResult {
  readonly plan: Plan
  readonly kind: TextKind
  /** The indicators that each target may be of, the likeliest first, in the order of the targets; empty without a catalogue. */
  readonly candidates: readonly (readonly IndicatorCandidate[])[]
  /** The divisions that the plan may be of, where it is not certain which. */
  readonly divisions: readonly DivisionCode[]
  /** Warnings only: what a person should look at before relying on the plan. */
  readonly problems: Problem[]
}

const warning = (code: string, path: Problem['path'], zh: string, en: string, remedy: Problem['remedy']): Problem =>
  problem(code, 'warning', path, [zh, en], remedy)

const problemsOf = (outline: Outline, year: number | undefined): Problem[] => {
  const problems: Problem[] = []
  if (!outline.isNumbered)
    problems.push(
      warning(
        'no-outline',
        ['sections'],
        '正文没有可识别的编号，全文作为一项处理。',
        'The text has no numbering that can be read; all of it was taken as one item.',
        {
          zh: '请核对原文，或为各项补上编号。',
          en: 'Check the text, or number its items.',
        },
      ),
    )
  if (outline.title === undefined)
    problems.push(
      warning('no-title', ['title'], '没有找到标题。', 'No title was found.', {
        zh: '请补上工作要点的标题。',
        en: 'Give the plan its title.',
      }),
    )
  if (year === undefined)
    problems.push(
      warning(
        'no-year',
        ['year'],
        '没有找到工作要点的年度，“年底前”等期限因此没有日期。',
        'No year was found, so deadlines such as 年底前 have no date.',
        {
          zh: '请补上年度。',
          en: 'Give the plan its year.',
        },
      ),
    )
  let previous: number | undefined
  outline.sections.forEach((section, sectionIndex) => {
    section.items.forEach((item, itemIndex) => {
      if (previous !== undefined && item.number > previous + 1)
        problems.push(
          warning(
            'item-number-gap',
            ['sections', sectionIndex, 'items', itemIndex, 'number'],
            `第 ${previous} 项之后是第 ${item.number} 项，中间的编号缺失。`,
            `Item ${previous} is followed by item ${item.number}; the numbers between are missing.`,
            { zh: '请核对原文是否漏项或编号有误。', en: 'Check the text for missing items or a wrong number.' },
          ),
        )
      previous = item.number
    })
  })
  return problems
}

/** Of each number that may have been two, or the other way: the line, and the target that it became. */
const splitProblems = (
  text: string,
  whole: string,
  signs: Signs,
  page: Unwrapped | undefined,
  targets: readonly PlanTarget[],
): Problem[] => {
  const lineAt = lineCounter(text, page)
  return unsureSplits(whole, signs).map(({ index, isOne }) => {
    const at = page === undefined ? index : page.printed([index, index + 1])[0]
    const target = targets.findIndex(({ span }) => span !== undefined && span[0] <= at && at < span[1])
    const words = text.slice(Math.max(0, at - 8), at + 8).replace(/\s+/g, ' ')
    const [zh, en] = isOne ? ['按一个数读取', 'read as one number'] : ['按两个数读取', 'read as two numbers']
    const said = warning(
      'figure-split',
      target < 0 ? [] : ['targets', target],
      `“${words}”中的数字被空格或换行隔开，${zh}。`,
      `The digits in "${words}" stand apart; they were ${en}.`,
      { zh: '请核对原文，去掉数字中间的空格或换行。', en: 'Check the text, and close up the digits of one number.' },
    )
    return { ...said, line: lineAt(index) }
  })
}

/** ,，;； */
export const isPause = (code: number): boolean => code === 0x2c || code === 0xff0c || code === 0x3b || code === 0xff1b

/** The targets of the items that are read, and the tasks of each, which it is given; `bodies` tells where the words after each heading begin. */
const targetsOf = (
  text: string,
  signs: Signs,
  { sections, title = '', issuer = '' }: Outline,
  bodies: readonly number[],
  year: number | undefined,
  readings: PartReadings,
): ReadPart => {
  const targets: PlanTarget[] = []
  const unequal: UnequalListsOfTarget[] = []
  const isPast = pastIn(text, signs.at, year)
  const own = `${title} ${issuer}`
  let next = 0
  for (const section of sections) {
    for (const item of section.items) {
      const [body, reading] = [bodies[next]!, readings[next++]]
      const { number, span } = item
      if (span === undefined || reading === undefined) continue
      const { promising, isAhead } = reading
      const outlook = promising && outlookOf(promising, year, isAhead)
      // A heading that a comma ends is the beginning of a sentence, which is read as one.
      const bounds = isPause(codeAt(text, body)) ? span : [span[0], Math.min(body, span[1]), span[1]]
      const deadline = dateOfHeadings([section.heading, ...(item.headings ?? [])], year)
      const part = targetsBetween(text, signs, bounds, { item: number, year, deadline, outlook })
      for (const { target, ...lists } of part.unequal) unequal.push({ target: targets.length + target, ...lists })
      for (const target of part.targets) {
        // What a plan says of its own place it says of all of it.
        if (target.scope?.place !== undefined && own.includes(target.scope.place)) delete target.scope
        targets.push(target)
      }
      const measures = measuresBetween(text, signs, bounds.at(-2)!, bounds.at(-1)!, { year, isPast, deadline })
      if (measures.length > 0) item.measures = measures
    }
  }
  return { targets, unequal }
}

/** What 分别 says of lists that are not of one length, nobody can tell. */
const unequalLists = ({ target, words, things, figures }: UnequalListsOfTarget): Problem =>
  warning(
    'lists-differ',
    ['targets', target],
    `“${words}”列举了 ${things} 个对象、${figures} 个数值，没有一一对应。`,
    `“${words}” lists ${things} things and ${figures} figures, so none was given to another.`,
    {
      zh: '请核对原文，并为各目标注明对象、地区或期限。',
      en: 'Check the text, and say of each target what, where or when it is for.',
    },
  )

/**
 * Reads an annual work plan (民政工作要点) from its text: title, issuer, year, day of issue, sections, items, and the
 * targets with their exact words. Whatever the text, it gives back a plan that the schema accepts, and never throws;
 * what it could not find is in `problems`. Of a text that is no plan it says what `kind` it is, and gives the targets of
 * those parts alone that look ahead. The time is linear in the length of the text.
 *
 * @example
 * const { plan, kind, problems } = readPlan(text)
 * plan.targets[0]?.quote
 */
export const readPlan = (text: string, options: ReadPlanOptions = {}): ReadPlanResult =>
  readPlanWithTables(text, tablesIn(text), options)

/** Which items are read, by their numbers. */
const isReadIn = ({ sections }: Outline, readings: PartReadings): ((item: number) => boolean) => {
  const items = sections.flatMap(({ items }) => items)
  const read = new Set(items.filter((_, index) => readings[index] !== undefined).map(({ number }) => number))
  return item => read.has(item)
}

const ofScript = (isRead: boolean): Problem =>
  warning(
    'script-traditional',
    [],
    isRead ? '原文是繁体字，转换为简体后读取；引文仍是原文。' : '原文是繁体字，未经转换，许多内容读不出。',
    isRead
      ? 'The text is in traditional characters; it was converted to be read, and quotations are of the text itself.'
      : 'The text is in traditional characters and was not converted, so that much of it was not read.',
    isRead
      ? { zh: '标题和单位是转换后的，请核对。', en: 'Titles and units are as converted; check them.' }
      : {
          zh: '请传入 @minzheng/plan-reader/traditional 的 simplified，或用 readPlanFile 读取。',
          en: 'Give `simplified` of @minzheng/plan-reader/traditional, or read it with readPlanFile.',
        },
  )

const inScript = (table: TextTable, simplified: (text: string) => string): TextTable => ({
  ...table,
  rows: table.rows.map(row => row.map(cell => (typeof cell === 'string' ? simplified(cell) : cell))),
})

/** The same of a text whose tables are known, as those of a document are. */
export const readPlanWithTables = (
  text: string,
  tables: readonly TextTable[],
  options: ReadPlanOptions = {},
): ReadPlanResult => {
  if (!isTraditional(text)) return readInScript(text, tables, options)
  const { simplified } = options
  const copy = simplified?.(text)
  const isRead = simplified !== undefined && copy?.length === text.length
  const { plan, problems, ...more } = isRead
    ? readInScript(
        copy!,
        tables.map(table => inScript(table, simplified)),
        options,
      )
    : readInScript(text, tables, options)
  const targets = plan.targets.map(target =>
    target.span === undefined ? target : { ...target, quote: text.slice(...target.span) },
  )
  return { ...more, plan: { ...plan, targets }, problems: [ofScript(isRead), ...problems] }
}

const readInScript = (
  text: string,
  tables: readonly TextTable[],
  { id, as, indicators, divisionsOn, year: given }: ReadPlanOptions,
): ReadPlanResult => {
  const { read, ignored, taken } = sortTables(tables)
  const sentences = taken.length === 0 ? text : withoutParts(text, taken)
  const progress = progressIn(sentences)
  const prose = progress.parts.length === 0 ? sentences : withoutParts(sentences, progress.parts)
  const page = unwrapped(prose)
  const whole = page?.text ?? prose
  const signs = signsOf(whole)
  const { outline, bodies } = frameOf(whole, signs)
  const { title = UNTITLED, issuer, issued, isNumbered } = outline
  const year = [outline.year, given].find(one => one !== undefined && one >= 1949 && one <= 2100)
  const turns = turnsOf(whole, signs, outline)
  const kind = as ?? kindOfText(whole, outline, turns)
  const readings = partReadings(whole, outline, kind, turns)
  const { targets, unequal } = targetsOf(whole, signs, outline, bodies, year, readings)
  const said = {
    sections: page === undefined ? outline.sections : sectionsAsPrinted(outline.sections, page),
    targets: page === undefined ? targets : targetsAsPrinted(targets, text, page),
  }
  const isPlanned = kind === 'plan' || kind === 'mixed'
  const parts =
    isPlanned && read.length > 0
      ? withTables(text, { ...said, prose, isNumbered, year, isRead: isReadIn(outline, readings) }, read)
      : { ...said, problems: [] }
  const place = divisionsOn && documentDivision({ title: outline.title, issuer, issued, year }, text, divisionsOn)
  const plain: Plan = {
    schema: 'plan.v1',
    id: id ?? (year === undefined ? 'plan' : `plan-${year}`),
    title,
    ...(issuer === undefined ? {} : { issuer }),
    ...(place?.division === undefined ? {} : { division: place.division }),
    ...(issued === undefined ? {} : { issued }),
    ...(year === undefined ? {} : { year }),
    sections: parts.sections,
    targets: parts.targets,
  }
  const { plan, candidates } =
    indicators === undefined ? { plan: plain, candidates: [] } : withIndicators(plain, text, indicators)
  const problems = [
    ...(outline.year === year ? yearProblems(year, given) : []),
    ...problemsOf(outline, year).filter(({ code }) => code !== 'no-outline' || parts.sections === said.sections),
    ...(plain.targets.length > 0 ? (place?.problems ?? []) : []),
    ...kindProblems(kind, outline.sections, plan.targets.length, readings, lineCounter(text, page)),
    ...(isPlanned ? outsideItems(whole, signs, outline, year, lineCounter(text, page)) : []),
    ...unequal.map(unequalLists),
    ...splitProblems(text, whole, signs, page, plan.targets),
    ...(progress.columnAt === undefined ? [] : [columnOfResults(lineCounter(text)(progress.columnAt))]),
    ...parts.problems,
    ...(isPlanned ? ignored.map(tableIgnored) : []),
  ]
  return { plan, kind, candidates, divisions: place?.candidates ?? [], problems }
}
