import { bombOf, docxOf, inList, oleOf, paragraph, run, zipOf } from '@minzheng/testing/office-files'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from './docx.js'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`
const textOf = (body: string, parts = {}) => readDocx(docxOf(body, parts)).text
const codesOf = (bytes: Uint8Array) => readDocx(bytes).problems.map(({ code }) => code)

describe('text', () => {
  it('has a line for each paragraph, also for an empty one', () => {
    expect(textOf(`${paragraph('甲')}<w:p/>${paragraph('乙')}`)).toBe('甲\n\n乙')
  })

  it.each([
    ['tabs and breaks', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>', '甲\t乙\n丙'],
    ['links', `<w:hyperlink>${run('链接')}</w:hyperlink>`, '链接'],
    ['insertions', `${run('新增')}<w:ins>${run('120')}</w:ins>${run('张')}`, '新增120张'],
    ['deletions', `${run('新增')}<w:del><w:r><w:delText>90</w:delText></w:r></w:del>${run('张')}`, '新增张'],
    ['moves', `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`, '新'],
    ['footnotes', `${run('甲')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '甲'],
    ['codes of fields', `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}`, '3'],
    ['pinyin', `<w:r><w:ruby><w:rt>${run('mín')}</w:rt><w:rubyBase>${run('民')}</w:rubyBase></w:ruby></w:r>`, '民'],
    ['content controls', `<w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>`, '控件'],
    ['entities', run('&lt;甲&amp;乙&gt;&#x6C11;'), '<甲&乙>民'],
  ])('treats %s as print does', (_, content, expected) => {
    expect(textOf(paragraph(content))).toBe(expected)
  })

  it('does not take tab stops for tabs, nor former properties for present ones', () => {
    const properties = `<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`
    expect(textOf(paragraph('甲', properties), { numbering: list(0, level(0, 'decimal', '%1.')) + num(1, 0) })).toBe(
      '甲',
    )
  })

  it('joins paragraphs whose mark was deleted', () => {
    expect(textOf(paragraph('甲', '<w:rPr><w:del/></w:rPr>') + paragraph('乙'))).toBe('甲乙')
    expect(textOf(paragraph('甲', '<w:rPr><w:del/></w:rPr>'))).toBe('甲')
  })

  it('reads a text box once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`
    const twice = `<mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`
    expect(textOf(paragraph(`<w:r>${twice}</w:r>${run('正文')}`) + paragraph('后'))).toBe('正文\n框\n后')
    expect(
      textOf(paragraph(`<w:r><mc:AlternateContent><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`)),
    ).toBe('\n框')
  })

  const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map(text => paragraph(text)).join('')}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  it('gives tables as lines and by themselves', () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}</w:tr>`
    const { text, tables } = readDocx(
      docxOf(
        paragraph('表') +
          `<w:tbl>${row(cell('序号'), cell('任务'))}${deleted}${row(cell('1'), cell('床位', '77张'))}</w:tbl>` +
          paragraph('完'),
      ),
    )
    expect(text).toBe('表\n序号\t任务\n1\t床位 77张\n完')
    expect(tables).toEqual([
      [
        ['序号', '任务'],
        ['1', '床位\n77张'],
      ],
    ])
  })

  it('keeps a nested table in its cell', () => {
    const { text, tables } = readDocx(
      docxOf(`<w:tbl>${row(`<w:tc><w:tbl>${row(cell('内'), cell('里'))}</w:tbl></w:tc>`, cell('外'))}</w:tbl>`),
    )
    expect(text).toBe('内 里\t外'.replace(' ', '\t'))
    expect(tables).toEqual([[['内', '里']], [['内\t里', '外']]])
  })

  it('reads UTF-16 parts', () => {
    const xml = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>民政</w:t></w:r></w:p></w:body></w:document>'
    const bytes = new Uint8Array([0xff, 0xfe, ...[...xml].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])])
    expect(readDocx(zipOf({ 'word/document.xml': bytes })).text).toBe('民政')
  })
})

describe('automatic numbers', () => {
  const plan = list(
    0,
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%3.'),
  )

  it('restores a Chinese outline, counting anew below each heading', () => {
    const body = [
      [0, '总则'],
      [1, '甲'],
      [1, '乙'],
      [2, '2024年'],
      [0, '养老'],
      [1, '丙'],
      [2, '床位'],
    ] as const
    const text = textOf(body.map(([at, words]) => paragraph(words, inList(1, at))).join(''), {
      numbering: plan + num(1, 0),
    })
    expect(text).toBe('一、总则\n（一）甲\n（二）乙\n1. 2024年\n二、养老\n（一）丙\n1. 床位')
  })

  it.each([
    ['decimal', '第%1条', 3, '第1条 |第2条 |第3条 '],
    ['chineseCountingThousand', '%1、', 12, '一、|二、|三、|四、|五、|六、|七、|八、|九、|十、|十一、|十二、'],
    ['ideographTraditional', '%1、', 3, '甲、|乙、|丙、'],
    ['japaneseCounting', '%1、', 2, '一、|二、'],
    ['decimalEnclosedCircle', '%1', 2, '① |② '],
    ['lowerLetter', '%1)', 2, 'a) |b) '],
    ['upperRoman', '%1.', 4, 'I. |II. |III. |IV. '],
    ['bullet', '\uF0B7', 1, '• '],
    ['none', '', 1, ''],
  ])('writes %s as %s', (format, text, count, expected) => {
    const body = Array.from({ length: count }, () => paragraph('·', inList(1))).join('')
    const lines = textOf(body, { numbering: list(0, level(0, format, text)) + num(1, 0) }).split('\n')
    expect(lines.map(line => line.slice(0, -1)).join('|')).toBe(expected)
  })

  it('says which format it does not know', () => {
    const reading = readDocx(
      docxOf(paragraph('甲', inList(1)), { numbering: list(0, level(0, 'hebrew1', '%1、')) + num(1, 0) }),
    )
    expect(reading.text).toBe('1、甲')
    expect(reading.problems).toMatchObject([{ code: 'list-format-unknown', severity: 'warning' }])
  })

  const counted = (numbering: string, ...places: string[]) =>
    textOf(places.map(place => paragraph('', place)).join(''), { numbering }).replaceAll('\n', '')
  it('carries on in another list of the same kind, and starts again where it says so', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const lists = list(0, level(0, 'decimal', '%1、')) + num(1, 0) + num(2, 0) + num(3, 0, override)
    expect(counted(lists, inList(1), inList(2), inList(3), inList(3), inList(1))).toBe('1、2、5、6、7、')
  })

  it('takes a level that the list defines anew', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1、')}</w:lvlOverride>`
    expect(counted(list(0, level(0, 'decimal', '%1、')) + num(1, 0, override), inList(1), inList(1))).toBe('A、B、')
  })

  it('writes higher levels, as digits in legal numbering, and without restart where told', () => {
    const legal = list(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2、', '<w:isLgl/>')) + num(1, 0)
    expect(counted(legal, inList(1), inList(1, 1), inList(1, 1))).toBe('一、1.1、1.2、')
    const through =
      list(0, level(0, 'decimal', '%1、'), level(1, 'decimal', '(%2)、', '<w:lvlRestart w:val="0"/>')) + num(1, 0)
    expect(counted(through, inList(1), inList(1, 1), inList(1), inList(1, 1))).toBe('1、(1)、2、(2)、')
  })

  it('takes nothing of one list for another: not a level, a start or an end of what it defines anew', () => {
    const start = (at: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${at}"/></w:lvlOverride>`
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1、')}</w:lvlOverride>`
    // The order of the file is no matter: lists may stand before what they are made of.
    const first = num(1, 0, own) + num(2, 0, start(5)) + num(3, 0) + list(0, level(0, 'decimal', '%1、'))
    expect(counted(first, inList(1))).toBe('A、')
    expect(counted(first, inList(3))).toBe('1、')
    expect(counted(first, inList(2), inList(3))).toBe('5、6、')
    // What stands in a list behind its overrides is no part of them.
    const stray = num(1, 0, `${start(5)}<w:startOverride w:val="9"/>`) + list(0, level(0, 'decimal', '%1、'))
    expect(counted(stray, inList(1))).toBe('5、')
    const outside = `${num(1, 0)}<w:abstractNumId w:val="7"/>${list(0, level(0, 'decimal', '%1、'))}`
    expect(counted(outside, inList(1))).toBe('1、')
  })

  it('begins at 1 where no start can be read, at 0 or below where one can', () => {
    const from = (start: string) =>
      counted(
        list(0, `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:lvlText w:val="%1、"/></w:lvl>`) + num(1, 0),
        inList(1),
        inList(1),
      )
    expect(from('x')).toBe('1、2、')
    expect(from('3x')).toBe('1、2、')
    expect(from('x3')).toBe('1、2、')
    expect(from('0')).toBe('0、1、')
    expect(from('1234567890')).toBe('1、2、')
    expect(from('123456789')).toBe('123456789、123456790、')
  })

  it('takes the levels of the list style that it points to', () => {
    const pointing =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="条"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="条"/>${level(0, 'decimal', '第%1条、')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="无"/></w:abstractNum>' +
      num(1, 1) +
      num(3, 3)
    expect(counted(pointing, inList(1), inList(1), inList(3))).toBe('第1条、第2条、')
  })

  it('counts a level anew below the level that it says', () => {
    const restart = (at: string) =>
      list(
        0,
        level(0, 'decimal', '%1、'),
        level(1, 'decimal', '(%2)、'),
        level(2, 'decimal', '[%3]、', `<w:lvlRestart w:val="${at}"/>`),
      ) + num(1, 0)
    const places = [inList(1), inList(1, 1), inList(1, 2), inList(1, 1), inList(1, 2), inList(1), inList(1, 2)]
    expect(counted(restart('1'), ...places)).toBe('1、(1)、[1]、(2)、[2]、2、[1]、')
    expect(counted(restart('2'), ...places)).toBe('1、(1)、[1]、(2)、[1]、2、[1]、')
  })

  it('stands close to its text only where a full-width sign parts them, or the list says so', () => {
    const gap = (text: string, more = '') =>
      textOf(paragraph('甲', inList(1)), { numbering: list(0, level(0, 'decimal', text, more)) + num(1, 0) })
    expect(['%1、', '（%1）', '%1.', '%1、%1', ''].map(text => gap(text))).toEqual([
      '1、甲',
      '（1）甲',
      '1. 甲',
      '1、1 甲',
      '甲',
    ])
    expect(gap('%1.', '<w:suff w:val="nothing"/>')).toBe('1.甲')
    expect(gap('%1.', '<w:suff w:val="space"/>')).toBe('1. 甲')
  })

  it('takes lists from styles and what they are based on; numId 0 takes a paragraph out', () => {
    const numbering =
      list(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
        level(1, 'decimal', '%2、', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0)
    const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`
    const inStyle = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const styles =
      style('H1', inStyle) +
      style('H2', inStyle) +
      style('Own', '<w:basedOn w:val="H2"/>') +
      style('Loop', '<w:basedOn w:val="Loop"/>')
    const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
    const body = [
      styled('H1'),
      styled('H2'),
      styled('Own'),
      `${styled('Own')}<w:numPr><w:numId w:val="0"/></w:numPr>`,
      styled('Loop'),
    ]
    expect(textOf(body.map(place => paragraph('文', place)).join(''), { numbering, styles })).toBe(
      '一、文\n1、文\n2、文\n文\n文',
    )
  })
})

describe('bad files', () => {
  const good = docxOf(paragraph('甲'))
  const deep = '<w:r>'.repeat(600) + '</w:r>'.repeat(600)
  it.each([
    ['cut short', good.subarray(0, good.length - 30), 'zip-truncated'],
    ['without text', zipOf({ 'word/styles.xml': '<w/>' }), 'docx-without-document'],
    ['with a password', oleOf('EncryptedPackage'), 'file-encrypted'],
    ['of old Word', oleOf('WordDocument'), 'old-word-format'],
    ['of old Excel', oleOf('Workbook'), 'old-excel-format'],
    ['of some old program', oleOf('Contents'), 'old-office-format'],
    ['that is a bomb', bombOf('word/document.xml', 200), 'zip-too-large'],
    ['with broken XML', zipOf({ 'word/document.xml': '<w:document><w:body></w:document>' }), 'xml-malformed'],
    ['with XML cut short', zipOf({ 'word/document.xml': '<w:document><w:body>' }), 'xml-malformed'],
    ['with empty XML', zipOf({ 'word/document.xml': '' }), 'xml-malformed'],
    [
      'with an entity',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>' }),
      'xml-refused',
    ],
    ['nested without end', docxOf(paragraph(deep)), 'xml-refused'],
    ['with broken lists', zipOf({ 'word/document.xml': '<w:document/>', 'word/numbering.xml': '<w' }), 'xml-malformed'],
    [
      'with bytes that are no text',
      zipOf({ 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }),
      'xml-malformed',
    ],
  ])('a file %s has its problem', (_, bytes, code) => {
    expect(codesOf(bytes)).toEqual([code])
  })

  it('leaves pictures alone, however large', () => {
    const bomb = bombOf('word/media/image1.png', 200, {
      'word/document.xml': '<w:document><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:document>',
    })
    expect(readDocx(bomb)).toEqual({ text: '甲', tables: [], placed: [], problems: [] })
  })

  it('never throws on tags in any order', () => {
    const tag = fc.constantFrom(
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'txbxContent',
      'pPr',
      'numPr',
      'numId',
      'del',
      'AlternateContent',
      'Choice',
      'Fallback',
    )
    const tree = fc.letrec<{ node: string }>(tie => ({
      node: fc
        .tuple(tag, fc.array(fc.oneof({ depthSize: 'small' }, fc.constant('文'), tie('node')), { maxLength: 4 }))
        .map(([name, children]) => `<w:${name} w:val="1">${children.join('')}</w:${name}>`),
    })).node
    fc.assert(
      fc.property(tree, body => {
        expect(readDocx(docxOf(body, { numbering: list(0, level(0, 'decimal', '%1.')) + num(1, 0) })).problems).toEqual(
          [],
        )
      }),
    )
  })
})
