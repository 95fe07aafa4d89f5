import type { Problem } from '@minzheng/core'
import { duplicateScope, type IndexedName, type NameIndex, nameIndex } from '@minzheng/place-names/duplicates'
import { localNamingRules, type NamingFinding, namingCheck, namingRules } from '@minzheng/place-names/naming-check'
import { pinyinReading } from '@minzheng/place-names/pinyin-reading'
import { type PlaceKind, placeKinds } from '@minzheng/place-names/place-kinds'
import { characterLevel, isLocalCharacter } from '@minzheng/place-names/standard-characters'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { loadNames, type NameRow, namesOf } from '../names.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { painted } from '../paint.js'
import { divisionOption } from '../registry.js'

export interface NameCheckArgs {
  readonly texts: readonly string[]
  readonly file: string | undefined
  readonly kind: PlaceKind | undefined
  readonly area: string | undefined
  readonly against: string | undefined
  readonly place: string | undefined
  readonly json: boolean
}

const kindOf = ({ name, kind }: NameRow, asked: PlaceKind | undefined): PlaceKind => {
  const found = kind ?? asked
  if (found) return found
  throw new UsageError({
    zh: `“${name}”没有类别。请用 --kind 或“类别”列写明：${Object.keys(placeKinds).join('、')}。`,
    en: `"${name}" has no kind. Say it with --kind or in a column kind: ${Object.keys(placeKinds).join(', ')}.`,
  })
}

const indexed = (row: NameRow, kind: PlaceKind, area: string | undefined): IndexedName => ({
  name: row.name,
  kind,
  area: duplicateScope(kind) === 'country' ? '' : (row.area ?? area ?? ''),
})

/** The names in use, which proposals are held against. */
const indexOf = async (context: Context, args: NameCheckArgs) => {
  if (args.against === undefined) return { index: undefined, problems: [] }
  const list = await loadNames(context, args.against)
  const entries = list.names.map(row => indexed(row, kindOf(row, args.kind), args.area))
  return { index: nameIndex(entries, { reading: pinyinReading() }), problems: list.problems }
}

const colours = { error: 'red', warning: 'yellow', likely: 'yellow' } as const
const severities = {
  error: { zh: '不合规定', en: 'error' },
  warning: { zh: '注意', en: 'warning' },
  likely: { zh: '疑似', en: 'likely' },
} as const

const printFinding = (context: Context, { rule, severity, classes, reason, remedy }: NamingFinding): void => {
  const { cite } = namingRules[rule]
  const source = [cite.title, 'article' in cite ? cite.article : undefined].filter(Boolean).join(' ')
  const mark = painted(colours[severity], context.say(severities[severity]))
  const group = classes.length > 0 ? ` [${classes.join('、')}]` : ''
  context.stdout(`  ${mark}${group} ${context.say(reason)} ${context.say(remedy)} (${source})\n`)
}

/** The rules of a place of its own, where they are known. @throws UsageError for what is no division code */
const localRules = (place: string | undefined) => {
  if (place === undefined) return undefined
  divisionOption('place', place)
  return Object.hasOwn(localNamingRules, place) ? localNamingRules[place] : undefined
}

const placeProblems = (place: string | undefined): Problem[] =>
  place === undefined || localRules(place) !== undefined
    ? []
    : [
        {
          code: 'name-place-rules-unknown',
          severity: 'warning',
          path: [],
          message: {
            zh: `没有掌握 ${place} 的地方规定；有地方规定的：${Object.keys(localNamingRules).join('、')}。`,
            en: `The rules of ${place} are not known; those of ${Object.keys(localNamingRules).join(', ')} are.`,
          },
          remedy: { zh: '请另查当地规定。', en: 'See the rules of the place.' },
        },
      ]

const check = (context: Context, row: NameRow, kind: PlaceKind, args: NameCheckArgs, index: NameIndex | undefined) => {
  const area = row.area ?? args.area
  const local = localRules(args.place)
  const division = row.division ?? args.place
  const result = namingCheck(
    { name: row.name, kind, ...(area === undefined ? {} : { area }), ...(division === undefined ? {} : { division }) },
    { characterLevel, isLocalCharacter, ...(index ? { index } : {}), ...(local ? { local } : {}) },
  )
  if (!args.json) {
    context.stdout(`${row.name}  ${context.say(placeKinds[kind].title)}\n`)
    for (const found of result.findings) printFinding(context, found)
    if (result.findings.length === 0)
      context.stdout(
        `  ${context.say({ zh: '程序能判断的各条未见问题。', en: 'Nothing found by what a program can judge.' })}\n`,
      )
    const missing = result.notChecked.map(
      ({ rule, missing }) => `${context.say(namingRules[rule].title)} (${context.say(missing)})`,
    )
    if (missing.length > 0)
      context.stdout(`  ${context.say({ zh: '未检查', en: 'Not checked' })}: ${missing.join(', ')}\n`)
  }
  return { name: row.name, kind, ...result }
}

/** `minzheng name check`: proposed names by what a program can judge of the rules for naming. */
export const nameCheck = async (context: Context, args: NameCheckArgs): Promise<ExitCode> => {
  const { names, problems } = await namesOf(context, args.texts, args.file)
  const work = context.say({ zh: '正在读取现有地名', en: 'Reading the names in use' })
  const known = await withProgress(context, work, () => indexOf(context, args))
  const all = [...problems, ...known.problems, ...placeProblems(args.place)]
  if (!args.json) printProblems(context, all)
  const results = names.map(row => check(context, row, kindOf(row, args.kind), args, known.index))
  if (args.json) printJson(context, { results, problems: all })
  else if (results[0]) {
    const judgements = results[0].forHumans.map(({ title }) => context.say(title)).join('、')
    context.stdout(`\n${context.say({ zh: '另须由人判断', en: 'Left to people' })}: ${judgements}\n`)
  }
  const failed = results.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  return failed || all.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
