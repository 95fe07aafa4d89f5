import { type DivisionCode, isDivisionCode, type LocalizedText, type Problem } from '@minzheng/core'
import { convert, type Indicator, indicatorsNamed, nearestIndicators } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import { readSheets, type ZipLimits } from '@minzheng/tables/files'
import { cellProblem, type SheetTable, type SheetValue } from '@minzheng/tables/sheets'
import { columnOf, divisionRow, type ReviewHead, reviewHeads } from './review-sheet.js'

/** What a person decided, and each cell that could not be understood. */
export interface ReviewReading {
  /** The plan with the decisions in the place of what was proposed. */
  readonly plan: Plan
  readonly problems: Problem[]
}

/** A row of the sheet, its cells asked for by their heads. */
interface Row {
  /** What is wrong with the cell to be filled in, as a formula without a value. */
  readonly problems: readonly Problem[]
  text(head: ReviewHead): string
  wrong(code: string, head: ReviewHead, zh: string, en: string, remedy: LocalizedText): Problem
}

const textOf = (cell: SheetValue | undefined): string => (cell == null ? '' : String(cell).trim())

const decisionColumn = String.fromCharCode(65 + columnOf('改为'))

const rowsOf = (table: SheetTable): Row[] | undefined => {
  const head = table.rows.findIndex(row => reviewHeads.every((name, column) => textOf(row[column]) === name))
  if (head < 0) return undefined
  return table.rows.slice(head + 1).map((cells, at) => ({
    problems: (table.problems.get(head + 1 + at) ?? []).filter(({ path }) => path[2] === decisionColumn),
    text: name => textOf(cells[columnOf(name)]),
    wrong: (code, name, zh, en, remedy) =>
      cellProblem(code, [table.name, head + 1 + at, columnOf(name)], zh, en, remedy),
  }))
}

const withoutHead = (sheet: string): Problem =>
  cellProblem('review-without-head', [sheet, 0, 0], '没有核对表的表头。', 'the heads of a review are not there.', {
    zh: '请用 plan read --review 生成的表，表头不要改。',
    en: 'Use the sheet that plan read --review wrote, its heads unchanged.',
  })

const isNone = /^(?:无|没有|none)$/i

/** What is written under 改为, the place of a candidate taken for its name. */
const decided = (row: Row): string => {
  const words = row.text('改为')
  const place = /^(?:候选)?([123一二三])$/.exec(words.normalize('NFKC'))?.[1]
  if (place === undefined) return words
  const heads = ['候选一', '候选二', '候选三'] as const
  return row.text(heads['123'.includes(place) ? Number(place) - 1 : '一二三'.indexOf(place)]!) || words
}

/** Names with their IDs, to be chosen from. */
const listed = (list: readonly Indicator[]): LocalizedText => ({
  zh: list.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
  en: list.map(({ id, name }) => `${name.en} (${id})`).join(', '),
})

const unknown = (row: Row, words: string, near: readonly Indicator[]): Problem => {
  const { zh, en } = listed(near)
  const remedy =
    near.length > 0
      ? { zh: `是否指：${zh}？`, en: `Did you mean ${en}?` }
      : { zh: '请用 minzheng indicators 查名称。', en: 'Look its name up with minzheng indicators.' }
  return row.wrong(
    'review-indicator-unknown',
    '改为',
    `目录中没有指标“${words}”。`,
    `the catalogue has no indicator "${words}".`,
    remedy,
  )
}

const several = (row: Row, words: string, meant: readonly Indicator[]): Problem => {
  const { zh, en } = listed(meant)
  return row.wrong(
    'review-indicator-ambiguous',
    '改为',
    `“${words}”可指多个指标。`,
    `"${words}" may be several indicators.`,
    { zh: `请写编号：${zh}。`, en: `Write the ID: ${en}.` },
  )
}

const otherUnit = (row: Row, { unit, change }: PlanTarget, indicator: Indicator): Problem[] => {
  // A standard of the year or for every ten thousand inhabitants is written in many ways.
  if (unit === null || change !== undefined || indicator.unit.includes('/')) return []
  if (!('problem' in convert(1, unit, indicator.unit))) return []
  const said = row.wrong(
    'review-unit',
    '改为',
    `目标的单位是“${unit}”，“${indicator.name.zh}”的单位是“${indicator.unit}”。`,
    `the target is in ${unit}, "${indicator.name.en}" in ${indicator.unit}.`,
    { zh: '请核对是否选对了指标。', en: 'Check that it is the right indicator.' },
  )
  return [{ ...said, severity: 'warning' }]
}

/** The division that a row decides on. */
const divisionOf = (row: Row, proposed: DivisionCode | undefined): { division?: DivisionCode; problem?: Problem } => {
  const words = decided(row)
  if (words === '') return proposed === undefined ? {} : { division: proposed }
  if (isNone.test(words)) return {}
  const code = /^\d+/.exec(words)?.[0] ?? ''
  if (isDivisionCode(code)) return { division: code }
  return {
    ...(proposed === undefined ? {} : { division: proposed }),
    problem: row.wrong(
      'review-division',
      '改为',
      `“${words}”不是行政区划代码。`,
      `"${words}" is no code of a division.`,
      { zh: '请写 6 位代码，如 320404。', en: 'Write the code of six digits, such as 320404.' },
    ),
  }
}

/** Why a row does not belong to the plan as it was read now. */
const misplaced = (row: Row, target: PlanTarget | undefined, isAgain: boolean): Problem | undefined => {
  const id = row.text('编号')
  const anew = { zh: '请用同一份原文重新生成核对表。', en: 'Have the review of this text written anew.' }
  if (target === undefined)
    return row.wrong('review-row-unknown', '编号', `没有编号为“${id}”的目标。`, `there is no target "${id}".`, anew)
  if (isAgain)
    return row.wrong('review-row-twice', '编号', `目标“${id}”出现两次。`, `target "${id}" stands twice.`, anew)
  if (row.text('原文') !== (target.quote ?? '').trim())
    return row.wrong(
      'review-words-changed',
      '原文',
      `目标“${id}”的原文已不同。`,
      `target "${id}" has other words.`,
      anew,
    )
  return undefined
}

/**
 * Reads a review that `writeReview` wrote for the same plan and a person filled in: what was decided stands above what was
 * proposed. Never throws; a cell that cannot be understood is a problem that names it, and leaves its target as it was.
 */
export const readReview = async (
  bytes: Uint8Array,
  plan: Plan,
  { indicators, ...limits }: { readonly indicators: readonly Indicator[] } & ZipLimits,
): Promise<ReviewReading> => {
  const sheets = await readSheets(bytes, limits)
  if ('problem' in sheets) return { plan, problems: [sheets.problem] }
  const rows = sheets.value.map(rowsOf).find(found => found !== undefined)
  if (rows === undefined) return { plan, problems: [withoutHead(sheets.value[0]?.name ?? '')] }

  const named = indicatorsNamed(indicators)
  const targets = new Map(plan.targets.map(target => [target.id, target]))
  const seen = new Set<string>()
  const problems: Problem[] = []
  let { division } = plan
  for (const row of rows) {
    problems.push(...row.problems)
    const [id, words] = [row.text('编号'), decided(row)]
    if (id === divisionRow) {
      const place = divisionOf(row, division)
      division = place.division
      if (place.problem) problems.push(place.problem)
      continue
    }
    if (words === '') continue
    const target = targets.get(id)
    const problem = misplaced(row, target, seen.has(id))
    seen.add(id)
    if (problem !== undefined || target === undefined) {
      if (problem) problems.push(problem)
      continue
    }
    const { indicator: _, ...bare } = target
    const meant = isNone.test(words) ? [] : named(words)
    const [only, another] = meant
    if (isNone.test(words)) targets.set(id, bare)
    else if (!only) problems.push(unknown(row, words, nearestIndicators(indicators, words)))
    else if (another) problems.push(several(row, words, meant))
    else {
      targets.set(id, { ...bare, indicator: only.id })
      for (const one of otherUnit(row, target, only)) problems.push(one)
    }
  }
  const { division: proposed, ...rest } = { ...plan, targets: [...targets.values()] }
  if (division === proposed) return { plan: { ...plan, targets: rest.targets }, problems }
  return { plan: division === undefined ? rest : { ...rest, division }, problems }
}
