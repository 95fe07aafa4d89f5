import { checkPlan } from '@minzheng/plan'
import { bombOf, docOf, docxOf, inList, oleOf, paragraph, pdfOf, zipOf } from '@minzheng/testing/office-files'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readPlanFile, readResultsFile } from './files.js'

const text = '2024年民政工作要点\n一、养老服务\n1.扩大供给。建成77张家庭养老床位。\n'
const utf8 = (words: string) => new TextEncoder().encode(words)
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const docx = docxOf(
  paragraph('2024年民政工作要点') +
    paragraph('养老服务', inList(1)) +
    paragraph('扩大供给。建成77张家庭养老床位。', inList(1, 1)),
  { numbering },
)
const sheet = (...row: (string | number | null)[]) =>
  writeXlsx({ sheets: [{ name: '表', rows: [['2024年重点任务'], ['序号', '工作任务', '工作目标', '完成时限'], row] }] })

describe('readPlanFile', () => {
  it('reads text, and says in which encoding', async () => {
    const reading = await readPlanFile(utf8(text))
    expect(reading).toMatchObject({ text, encoding: 'utf-8', targets: [{ item: 1, value: 77, unit: '张' }] })
    expect(reading.plan?.sections).toMatchObject([{ number: 1, items: [{ number: 1 }] }])
  })

  it('reads a .docx as its text with the numbers restored', async () => {
    const reading = await readPlanFile(docx)
    expect(reading.text).toBe('2024年民政工作要点\n一、养老服务\n1. 扩大供给。建成77张家庭养老床位。')
    expect(reading.plan?.sections).toMatchObject([{ number: 1, items: [{ number: 1 }] }])
    const [target] = reading.targets ?? []
    expect(target).toMatchObject({ item: 1, value: 77 })
    expect(reading.text?.slice(...(target?.span ?? []))).toBe(target?.quote)
  })

  it('reads a task sheet, its goals in words with them', async () => {
    const { plan, targets, problems } = await readPlanFile(await sheet(1, '床位', '年底前建成77张家庭养老床位', null), {
      id: 'our-plan',
    })
    expect(problems).toEqual([])
    expect(plan).toMatchObject({ id: 'our-plan', year: 2024 })
    expect(targets).toMatchObject([{ id: '1-1', item: 1, value: 77, unit: '张', deadline: '2024-12-31' }])
    expect(checkPlan(plan).problems).toEqual([])
  })

  it.each([
    ['a .docx', docx, 'plan.txt'],
    ['a text', utf8(text), 'plan.docx'],
  ])('takes %s for what it is, whatever its name', async (_, bytes, name) => {
    expect((await readPlanFile(bytes, { name })).targets).toMatchObject([{ value: 77 }])
  })

  it.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file-binary'],
    ['a PDF that is none', utf8('%PDF-1.7'), 'file-damaged'],
    ['a scan', pdfOf([[]]), 'pdf-without-text'],
    ['an RTF', utf8('{\\rtf1}'), 'file-kind-unsupported'],
    ['another archive', zipOf({ 'ppt/presentation.xml': '<a/>' }), 'file-kind-unsupported'],
    ['an archive cut short', docx.subarray(0, 100), 'zip-truncated'],
    ['a file with a password', oleOf('EncryptedPackage'), 'file-encrypted'],
    ['a .doc that is none', oleOf('WordDocument'), 'file-damaged'],
    ['a .doc with a password', docOf('民政\r', { isEncrypted: true }), 'file-encrypted'],
    ['a .xls', oleOf('Workbook'), 'old-excel-format'],
    ['a .docx bomb', bombOf('word/document.xml', 200), 'zip-too-large'],
    ['a .xlsx bomb', bombOf('xl/worksheets/sheet1.xml', 200), 'zip-too-large'],
  ])('refuses %s, and names it', async (_, bytes, code) => {
    const { problems, ...rest } = await readPlanFile(bytes, { name: '要点.docx' })
    expect(problems).toMatchObject([{ code, severity: 'error', file: '要点.docx' }])
    expect(rest).toEqual({})
  })

  const said = ['新增居家养老床位120张，', '新建社区食堂6家，培训护理员80人次。']
  it('reads the words of a .doc, its tables with them', async () => {
    const bytes = docOf(`${text.replaceAll('\n', '\r')}\r指标\x07单位\x07目标\x07\r新增食堂\x07家\x075\x07\r`)
    const { targets, problems } = await readPlanFile(bytes)
    expect(targets?.map(({ value }) => value)).toEqual([77, 5])
    expect(problems[0]).toMatchObject({ code: 'words-of-doc', severity: 'warning' })
  })

  it('reads a PDF across the ends of its lines and pages', async () => {
    const paragraphs = [
      '健全分层分类的社会救助体系，全年开展困难群众走访摸排12轮次，临时救助不少于1350人次，救助对象满意率不低于96.5%。',
      '完善养老服务网络，新建街道养老服务中心3个、社区助餐点24个，新增家庭养老床位180张，完成特殊困难老年人家庭适老化改造460户。',
    ]
    const width = 20
    const lines = paragraphs.flatMap((paragraph, number) => {
      const words = `${number + 1}.${paragraph}`
      const cuts = [0, width - 2, ...Array.from({ length: 9 }, (_, row) => width - 2 + (row + 1) * width)]
      return cuts.flatMap((from, row) => {
        const line = words.slice(from, cuts[row + 1])
        return line === '' ? [] : [{ text: line, x: row === 0 ? 104 : 72 }]
      })
    })
    const heads = [
      { text: '某区民政局2025年工作要点', x: 150 },
      { text: '一、民生保障', x: 104 },
    ]
    const all = [...heads, ...lines]
    const pageOf = (from: number, to: number, number: number) => [
      ...all.slice(from, to).map((words, row) => ({ ...words, y: 760 - row * 28 })),
      { text: `— ${number} —`, x: 280, y: 60 },
    ]
    const read = await readPlanFile(pdfOf([pageOf(0, 5, 1), pageOf(5, 20, 2)]))
    expect(read.targets?.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      '12轮次',
      '1350人次',
      '0.965%',
      '3个',
      '24个',
      '180张',
      '460户',
    ])
    expect(read.problems.map(({ code }) => code)).toEqual(['words-of-pdf'])
    for (const { span, quote } of read.targets ?? []) expect(read.text?.slice(...span!)).toBe(quote)
  })

  it.each([
    ['a .doc', docOf(`某县民政局2024年工作总结\r一、养老\r全年${said.join('')}\r`)],
    [
      'a PDF',
      pdfOf([
        ['某县民政局2024年工作总结', '一、养老', `全年${said[0]}`, said[1]!].map((words, row) => ({
          text: words,
          y: 760 - row * 28,
        })),
      ]),
    ],
  ])('reads the results in %s', async (_, bytes) => {
    const { results } = await readResultsFile(bytes)
    expect(results.map(({ value, unit, asOf }) => `${value}${unit} ${asOf}`)).toEqual(
      ['120张', '6家', '80人次'].map(words => `${words} 2024-12-31`),
    )
  })

  it('keeps to the limit it is given', async () => {
    expect((await readPlanFile(docx, { maxBytes: 100 })).problems).toMatchObject([{ code: 'zip-too-large' }])
    expect((await readPlanFile(docx, { maxEntries: 1 })).problems).toMatchObject([{ code: 'zip-too-many-entries' }])
  })

  const beginnings = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [...docx.subarray(0, 60)],
  ]
  it('never throws on random bytes, whatever they begin with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (beginning, bytes) => {
        const { problems, text: read } = await readPlanFile(new Uint8Array([...beginning, ...bytes]))
        expect(problems.length > 0 || read !== undefined).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on a .docx or .xlsx with bytes changed or cut off', async () => {
    const files = [docx, await sheet(1, '床位', null, '年底')]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(255), fc.nat(), async (file, at, byte, length) => {
        const changed = file.slice(0, file.length - (length % 3 === 0 ? length % file.length : 0))
        changed[at % Math.max(1, changed.length)] = byte
        expect((await readPlanFile(changed)).problems).toBeInstanceOf(Array)
      }),
      { numRuns: 300 },
    )
  })
})
