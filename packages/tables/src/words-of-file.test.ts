import { docOf, endlessDoc, oleOf, type PdfWords, pdfOf } from '@minzheng/testing/office-files'
import { describe, expect, it } from 'vitest'
import { fileKind } from './file-kind.js'
import { readWords } from './words-of-file.js'

const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code)
const lines = (...texts: string[]): PdfWords[] => texts.map((text, index) => ({ text, y: 760 - index * 28 }))

describe('a .doc', () => {
  it('is told by its content, and gives its paragraphs and cells', async () => {
    const bytes = docOf('某县2025年工作要点\r一、养老\r新增床位120张。\r指标\x07目标\x07\r')
    expect(fileKind(bytes)).toEqual({ value: 'doc' })
    const read = await readWords(bytes, 'doc')
    expect(read.text).toBe('某县2025年工作要点\n一、养老\n新增床位120张。\n指标\t目标\t\n')
    expect(codesOf(read)).toEqual(['words-of-doc'])
  })

  it('keeps the quotation marks and dashes of its text', async () => {
    const { text } = await readWords(docOf('“一老一小”——2024–2025年\r'), 'doc')
    expect(text).toBe('“一老一小”——2024–2025年\n')
  })

  it.each([
    ['with a password', docOf('民政\r', { isEncrypted: true }), 'file-encrypted'],
    ['cut short', docOf('民政\r').subarray(0, 6000), 'file-damaged'],
    ['that is a beginning alone', oleOf('WordDocument'), 'file-damaged'],
    ['without words', docOf('\r\r'), 'file-without-text'],
  ])('%s is refused with what to do', async (_, bytes, code) => {
    const read = await readWords(bytes, 'doc')
    expect(read).toMatchObject({ text: '', problems: [{ code, severity: 'error' }] })
  })

  it('whose sectors go round in a ring is given up', async () => {
    expect(codesOf(await readWords(endlessDoc(), 'doc', { maxTime: 300 }))).toEqual(['file-too-costly'])
  })
})

describe('a PDF', () => {
  it.each([
    ['named by its characters', false],
    ['that tells them by a map', true],
  ])('gives its lines in a font %s', async (_, hasMap) => {
    const bytes = pdfOf([lines('某县2025年工作要点', '一、养老', '新增床位120张。')], { hasMap })
    expect(fileKind(bytes)).toEqual({ value: 'pdf' })
    const { text, problems } = await readWords(bytes, 'pdf')
    expect(text).toBe('某县2025年工作要点\n一、养老\n新增床位120张。')
    expect(problems).toMatchObject([{ code: 'words-of-pdf', severity: 'warning' }])
  })

  it.each([
    ['without a text layer', pdfOf([[], []]), 'pdf-without-text'],
    ['that says not what its characters are', pdfOf([lines('\ue001\ue002\ue003\ue004')]), 'pdf-unreadable'],
    [
      'with a password',
      pdfOf([lines('民政')], {
        more: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'61'.repeat(32)}>/U<${'62'.repeat(32)}>>>`,
      }),
      'file-encrypted',
    ],
    ['of random bytes', new TextEncoder().encode(`%PDF-1.7\n${'x7&q'.repeat(500)}`), 'file-damaged'],
    ['that is a beginning alone', pdfOf([lines('民政')]).subarray(0, 300), 'file-damaged'],
  ])('%s is refused with what to do', async (_, bytes, code) => {
    const read = await readWords(bytes, 'pdf')
    expect(read).toMatchObject({ text: '', problems: [{ code, severity: 'error' }] })
    expect(read.problems[0]?.remedy.zh).toMatch(/请/)
  })

  it('is read up to where it was cut, which is said', async () => {
    const bytes = pdfOf([lines('一、养老')])
    expect(codesOf(await readWords(bytes.subarray(0, bytes.length - 8), 'pdf'))).toEqual([
      'words-of-pdf',
      'pdf-cut-short',
    ])
  })

  it('says which pages hold no words, and which characters were not read', async () => {
    const read = await readWords(pdfOf([lines('一、养老，新增床位120张，建成食堂\ue001所'), []]), 'pdf')
    expect(codesOf(read)).toEqual(['words-of-pdf', 'pdf-pages-without-text', 'pdf-characters-unread'])
    expect(read.problems[1]?.message.zh).toContain('第 2 页')
  })

  it('is not read past the limits of its bytes and pages', async () => {
    const bytes = pdfOf([lines('甲'), lines('乙'), lines('丙')])
    expect(codesOf(await readWords(bytes, 'pdf', { maxPages: 2 }))).toEqual(['pdf-too-long'])
    expect(codesOf(await readWords(bytes, 'pdf', { maxBytes: 100 }))).toEqual(['file-too-large'])
  })
})
