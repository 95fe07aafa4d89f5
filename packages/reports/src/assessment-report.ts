import { atArticle, type Citation, type Language, type PlainDate } from '@minzheng/core'
import { litigationLaw2017, reconsiderationLaw2023 } from '@minzheng/core/administrative-procedure'
import { fullName } from '@minzheng/core/divisions'
import {
  citationText,
  type Explanation,
  type Reason,
  reasonValue,
  renderExplanation,
  versionText,
} from '@minzheng/rules/reasons'
import { type Block, type Cell, numbered, type Paper, type Say, sayIn } from './paper.js'
import { type ReportFile, toReport } from './report.js'

/** A case that was assessed. */
export interface AssessmentToReport {
  /** Its reasons, of `explain` or of an answer of the desk. */
  readonly explanation: Explanation
  /** The day that it was assessed for. */
  readonly date: PlainDate
  /** The code of the place whose policy was applied. */
  readonly place?: string | undefined
  /** What the case is called; no name of a person is needed. */
  readonly id?: string | undefined
  /** The facts were invented. */
  readonly synthetic?: boolean | undefined
}

/** In which language, and as what. */
export interface AssessmentReportOptions<F extends 'html' | 'docx' = 'html' | 'docx'> {
  readonly language: Language
  readonly form: F
  /** The unit that signs. */
  readonly issuer?: string | undefined
  /** What the reasons tell: those that decided (`short`, the default) or all. */
  readonly reasons?: 'short' | 'full' | undefined
}

/** Rendered reasons as lines with their depth: a line that is no item goes on with the one above. */
const outlineOf = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map(line => {
      const [, indent = '', mark = '', rest = ''] = /^( *)(- )?(.*)$/u.exec(line) ?? []
      return { depth: indent.length / 2, text: `${mark === '' ? '※ ' : ''}${rest}` }
    })

/** Every document and article that the reasons cite, each once. */
const citationsOf = ({ program, rules }: Explanation): Citation[] => {
  const found = new Map<string, Citation>()
  const add = (cite: Citation | undefined) => cite && found.set(citationText(cite, 'zh'), cite)
  const visit = ({ cite, policy, inputs }: Reason) => {
    add(cite)
    add(policy?.cite)
    inputs?.forEach(visit)
  }
  for (const { reason } of rules) visit(reason)
  // The document itself says nothing that its articles do not.
  if (![...found.values()].some(({ title }) => title === program.cite.title)) add(program.cite)
  return [...found.values()]
}

const isOpen = ({ rules }: Explanation): boolean => rules.some(({ reason }) => reason.value === null)

/** What still has to be known, by its name. */
const stillNeeded = ({ rules }: Explanation, language: Language): string[] => {
  const names = new Map<string, string>()
  const visit = ({ fact, title, inputs }: Reason) => {
    if (fact !== undefined && title) names.set(fact, title[language])
    inputs?.forEach(visit)
  }
  for (const { reason } of rules) visit(reason)
  return [
    ...new Set(
      rules
        .filter(({ reason }) => reason.value === null)
        .flatMap(({ missing, notKnown }) => [
          ...missing.map(path => names.get(path) ?? path),
          ...notKnown.map(({ title, path }) => title?.[language] ?? path),
        ]),
    ),
  ]
}

const aboutOf = ({ id, place, date }: AssessmentToReport, say: Say): Paper['about'] => [
  ...(id === undefined ? [] : [[say({ zh: '个案', en: 'Case' }), id] as const]),
  ...(place === undefined ? [] : [[say({ zh: '地方', en: 'Place' }), fullName(place) ?? place] as const]),
  [say({ zh: '计算日期', en: 'Assessed for' }), date],
]

const synthetic = ({ synthetic: isSynthetic }: AssessmentToReport, say: Say): Block[] =>
  isSynthetic
    ? [
        {
          kind: 'text',
          isNote: true,
          text: say({
            zh: '※ 虚构演示：个案情况是编造的，不是任何人的实际情况。',
            en: '※ Synthetic: the facts were invented; they are nobody’s.',
          }),
        },
      ]
    : []

const resultsTable = ({ rules }: Explanation, say: Say, language: Language): Block => ({
  kind: 'table',
  title: say({ zh: '计算结果', en: 'What came out' }),
  columns: [
    { head: say({ zh: '项目', en: 'Result' }), width: 34 },
    { head: say({ zh: '结果', en: 'Value' }), width: 26 },
    { head: say({ zh: '依据', en: 'By' }), width: 40 },
  ],
  rows: rules.map(({ name, reason }): Cell[] => [
    reason.title?.[language] ?? name,
    reason.value === null
      ? { sign: '?', tone: 'none', text: say({ zh: '未定', en: 'undetermined' }) }
      : reasonValue(reason, language),
    reason.cite ? citationText(reason.cite, language) : '',
  ]),
})

const reasonsPaper = (
  one: AssessmentToReport,
  { language, issuer, reasons = 'short' }: AssessmentReportOptions,
): Paper => {
  const say = sayIn(language)
  const { explanation } = one
  const title = say(explanation.program.title)
  const heading = (zh: string, en: string): Block => ({ kind: 'heading', level: 1, text: say({ zh, en }) })
  const needed = stillNeeded(explanation, language)
  return {
    title: say({ zh: `${title}审核计算表`, en: `${title}: the reasons of one case` }),
    issuer,
    about: aboutOf(one, say),
    blocks: [
      ...synthetic(one, say),
      ...numbered(
        [
          heading('结果', 'What came out'),
          resultsTable(explanation, say, language),
          ...(needed.length > 0
            ? [
                {
                  kind: 'text' as const,
                  text: `${say({ zh: '尚未确定，还需核实：', en: 'Undetermined; still to be found out: ' })}${needed.join(say({ zh: '、', en: ', ' }))}`,
                },
              ]
            : []),
          heading('理由', 'Why'),
          { kind: 'outline', lines: outlineOf(renderExplanation(explanation, language, { form: reasons })) },
          heading('适用的规定', 'By which rule'),
          { kind: 'text', text: versionText(explanation.program, language) },
          heading('签字', 'Signatures'),
          {
            kind: 'text',
            text: say({
              zh: '本表由程序按所填情况计算，供审核参考；是否认定，以审核确认机关的决定为准。',
              en: 'Computed from the facts as filled in, to help whoever examines the case; the decision is that of the authority.',
            }),
          },
        ],
        language,
      ),
      {
        kind: 'signature',
        lines: [
          say({
            zh: '经办人（签字）：________________　　日期：________年____月____日',
            en: 'Examined by: ________________    Date: ________________',
          }),
          say({
            zh: '审核人（签字）：________________　　日期：________年____月____日',
            en: 'Reviewed by: ________________    Date: ________________',
          }),
          say({
            zh: '申请人（签字）：________________　　日期：________年____月____日',
            en: 'Applicant: ________________    Date: ________________',
          }),
        ],
      },
    ],
  }
}

const letterPaper = (one: AssessmentToReport, { language, issuer }: AssessmentReportOptions): Paper => {
  const say = sayIn(language)
  const { explanation, date } = one
  const title = say(explanation.program.title)
  const text = (words: string): Block => ({ kind: 'text', text: words })
  const results = explanation.rules.filter(({ reason }) => reason.title && reason.value !== null)
  const needed = stillNeeded(explanation, language)
  const semicolon = say({ zh: '；', en: '; ' })
  const [reconsideration, litigation] = [
    atArticle(reconsiderationLaw2023, '第二十条'),
    atArticle(litigationLaw2017, '第四十六条'),
  ].map(cite => citationText(cite, language))
  return {
    title: say({ zh: `${title}审核结果告知书`, en: `${title}: letter of result` }),
    issuer,
    about: aboutOf(one, say),
    blocks: [
      ...synthetic(one, say),
      {
        kind: 'text',
        isFlush: true,
        text: say({ zh: '申请人________________：', en: 'To the applicant ________________' }),
      },
      text(
        say({
          zh: `你（户）申请的${title}，按 ${date} 的规定审核，结果如下：`,
          en: `Your application (${title}) was examined by the rules of ${date}, with this result:`,
        }),
      ),
      ...results.map(({ reason }, index) =>
        text(
          `${index + 1}. ${reason.title?.[language]}${say({ zh: '：', en: ': ' })}${reasonValue(reason, language)}${reason.cite ? say({ zh: `（依据${citationText(reason.cite, 'zh')}）`, en: ` (${citationText(reason.cite, 'en')})` }) : ''}`,
        ),
      ),
      ...(isOpen(explanation)
        ? [
            text(
              say({
                zh: `以下情况尚未核实，有关结果未定：${needed.join('、')}。请予补充。`,
                en: `Part of the result is open until this is known: ${needed.join(', ')}. Please supply it.`,
              }),
            ),
          ]
        : []),
      text(
        `${say({ zh: '所依据的规定：', en: 'By these rules: ' })}${citationsOf(explanation)
          .map(cite => citationText(cite, language))
          .join(semicolon)}${say({ zh: '。', en: '.' })}`,
      ),
      text(
        say({
          zh: `对本结果有异议的，可以向审核确认机关提出；对行政决定不服的，可以自知道之日起六十日内申请行政复议（${reconsideration}），或者六个月内提起行政诉讼（${litigation}）。`,
          en: `You may object to this result before the authority; against its decision you may ask for administrative reconsideration within 60 days of learning of it (Administrative Reconsideration Law: ${reconsideration}) or sue within six months (Administrative Litigation Law: ${litigation}).`,
        }),
      ),
      {
        kind: 'signature',
        isSeal: true,
        lines: [
          say({ zh: `${issuer ?? '审核确认机关'}（印章）`, en: `${issuer ?? 'The authority'} (seal)` }),
          say({ zh: '________年____月____日', en: 'Date: ________________' }),
        ],
      },
    ],
  }
}

/**
 * One case, or several in their order, as a document to print: of each a page of its reasons to sign, and a letter of its result with
 * the articles that it rests on. What is undetermined is said to be, with what still has to be known. Nothing that the facts say is
 * obeyed by the program that opens the file.
 */
export const assessmentReport = <F extends 'html' | 'docx'>(
  cases: AssessmentToReport | readonly AssessmentToReport[],
  options: AssessmentReportOptions<F>,
): Promise<ReportFile<F>> =>
  toReport(
    {
      language: options.language,
      papers: [cases].flat().flatMap(one => [reasonsPaper(one, options), letterPaper(one, options)]),
    },
    options.form,
  )
