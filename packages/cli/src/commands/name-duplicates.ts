import type { Problem } from '@minzheng/core'
import { duplicateScope, type IndexedName, nameIndex } from '@minzheng/place-names/duplicates'
import { pinyinReading } from '@minzheng/place-names/pinyin-reading'
import type { PlaceKind } from '@minzheng/place-names/place-kinds'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { loadNames } from '../names.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { resultFile, writeWhole } from '../result-file.js'
import { toCsv } from '../rows.js'
import { table } from '../table.js'

export interface NameDuplicatesArgs {
  readonly file: string
  readonly kind: PlaceKind | undefined
  readonly json: boolean
  readonly out: string | undefined
}

const kinds = {
  duplicate: { zh: '重名', en: 'same name' },
  homophone: { zh: '同音', en: 'sound alike' },
} as const

/** In a list that gives areas, the rows without one: they are held against each other alone. */
const areaProblems = (entries: readonly (IndexedName & { readonly no: number })[]): Problem[] => {
  const local = entries.filter(({ kind }) => ![undefined, 'country'].includes(duplicateScope(kind)))
  const without = local.filter(({ area }) => area === '')
  const [first] = without
  return first === undefined || without.length === local.length
    ? []
    : [
        {
          code: 'name-area-missing',
          severity: 'warning',
          path: [],
          message: {
            zh: `有 ${without.length} 个地名没有写明范围（从第 ${first.no} 个起），没有同其他范围内的比对。`,
            en: `${without.length} names have no area (from no. ${first.no} on) and were not held against those that have one.`,
          },
          remedy: {
            zh: '请在“范围”列写明县、省或者建成区。',
            en: 'Write the county, province or built-up area in column area.',
          },
        },
      ]
}

/** `minzheng name duplicates`: every group of names of a list that are written or read alike in the scope of their kind. */
export const nameDuplicates = async (context: Context, args: NameDuplicatesArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['csv'])
  const work = context.say({ zh: `正在比对 ${args.file}`, en: `Comparing ${args.file}` })
  const { groups, problems, size } = await withProgress(context, work, async () => {
    const { names, problems } = await loadNames(context, args.file)
    const entries = names.map(({ name, kind = args.kind, area = '', no }) => {
      if (kind) return { name, kind, area: duplicateScope(kind) === 'country' ? '' : area, no }
      throw new UsageError({
        zh: `“${name}”没有类别。请用 --kind 或“类别”列写明。`,
        en: `"${name}" has no kind. Say it with --kind or in a column kind.`,
      })
    })
    const index = nameIndex(entries, { reading: pinyinReading() })
    const groups = [...index.groups()].map(({ kind, area, members }) => ({
      kind,
      area,
      names: members.map(member => entries[member]?.name ?? ''),
      positions: members.map(member => entries[member]?.no ?? 0),
    }))
    return { groups, problems: [...problems, ...areaProblems(entries)], size: index.size }
  })
  const rows = groups.map(({ kind, area, names, positions }) => ({
    kind: context.say(kinds[kind]),
    area,
    names: names.join('、'),
    positions: positions.join(' '),
  }))
  if (args.json) printJson(context, { size, groups, problems })
  else printProblems(context, problems)
  if (out) await writeWhole(context, out, toCsv(rows))
  else if (!args.json) {
    const head = [
      { zh: '关系', en: 'Relation' },
      { zh: '范围', en: 'Area' },
      { zh: '地名', en: 'Names' },
      { zh: '序号', en: 'No.' },
    ].map(context.say)
    context.stdout(
      `${table(
        context,
        head,
        rows.map(row => [row.kind, row.area, row.names, row.positions]),
      )}\n`,
    )
  }
  const found = groups.length > 0
  return found || problems.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
